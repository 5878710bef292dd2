package yearbook.page;

import java.util.List;
import java.util.Optional;

/** What a template shows, as text and finished markup: it lays out, and decides nothing. One record per template. */
public sealed interface View {
    /** The document types of JBake: each has a template of its name. */
    List<String> TYPES = List.of(
            "home",
            "year",
            "report",
            "indicators",
            "figure",
            "tasks",
            "task",
            "errata",
            "page",
            "search",
            "calendar",
            "archive",
            "archive-year",
            "version",
            "notfound",
            "moved",
            "print");

    Frame frame();

    String type();

    /** A link with its text. */
    record Link(String href, String text) {}

    /** An outcome, or that none is stated: word, shape and class, so that colour is never the only mark. */
    record Badge(String code, String shape, String word) {}

    /**
     * A figure's value.
     *
     * @param role {@code kpi} for a result, {@code plan} for a plan: the name of its data attribute
     * @param before a word that qualifies it: "more than"
     * @param numbers one, or the two ends of a range
     * @param sign a unit that stands close to the number: {@code %}
     * @param unit a unit in words, set apart
     */
    record Value(
            String id, String role, String before, List<Amount> numbers, String sign, String unit, String status) {}

    /** A number for machines, {@code 8.7}, and as the page's language writes it. */
    record Amount(String machine, String shown) {}

    /**
     * Where a value comes from.
     *
     * @param words an attribute of the link, for the script that marks the quoted words in the block it leads to
     */
    record Origin(boolean outside, String text, Optional<String> href, Optional<String> lang, String date, Html words) {
        Origin(boolean outside, String text, Optional<String> href, Optional<String> lang, String date) {
            this(outside, text, href, lang, date, Html.NONE);
        }
    }

    /** A value with its origin, as a row of terms or of a table. */
    record Row(String label, Value value, Optional<Origin> origin) {}

    /**
     * A chart: two drawings, its words and its numbers, and what a reader may take away of it.
     *
     * @param anchor the id of its figure, the only one of its name on the page
     * @param kind {@code outcomes}, {@code outcome-bars}, {@code plan}, {@code history} or {@code counts}
     * @param downloads files of this chart; the text of each link is its format
     * @param engine the script a browser loads when the reader asks for the interactive chart
     * @param full as wide as the page allows
     */
    record Chart(
            String id,
            String anchor,
            String kind,
            Html narrow,
            Html wide,
            Html caption,
            String tableTitle,
            List<String> head,
            List<Cells> rows,
            List<Link> downloads,
            String citation,
            String engine,
            boolean full) {}

    /**
     * A row of a chart's table; its origin may hold a link.
     *
     * @param mark an outcome; {@code plan}, or {@code at-least} or {@code at-most} for a plan with one bound; or nothing
     */
    record Cells(String name, List<Html> values, Optional<Origin> origin, String mark) {}

    /** An indicator in a list: name, link, and what is known of it. */
    record Item(Link link, Optional<Value> value, Optional<Row> plan, Optional<Badge> badge) {}

    /** The indicators of one outcome on a year's first screen. */
    record Tally(Badge badge, int count, List<Item> items, Optional<String> unnamed) {}

    /** How a year went, by one report. */
    record Answer(Html sentence, Optional<Chart> chart, List<Tally> tallies, List<String> unstated) {}

    /** The first page; {@code earlier} are years it only links to, {@code next} is the next report to come out. */
    record Home(Frame frame, List<YearSummary> years, List<Link> earlier, Optional<Entry> next) implements View {
        @Override
        public String type() {
            return "home";
        }
    }

    record YearSummary(String id, Link link, Optional<Html> sentence, Optional<Chart> chart, List<Entry> entries) {}

    /** A link with a line below it. */
    record Entry(Link link, String note) {}

    record YearPage(
            Frame frame,
            Optional<Html> lede,
            List<Answer> answers,
            List<MainPoint> points,
            List<Key> keys,
            Optional<Link> more,
            List<Entry> reports,
            String reportsTitle,
            List<TaskItem> tasks,
            Optional<Link> taskIndex,
            List<String> tasksUnstated,
            Optional<Link> offline,
            Optional<Link> archive)
            implements View {
        @Override
        public String type() {
            return "year";
        }
    }

    /** A key figure in large numerals; {@code copy} is what its button copies. */
    record Key(Link link, Value value, String note, Optional<Badge> badge, String copy) {}

    /** A report; {@code waiting} says how many of its blocks wait to be translated. */
    record ReportPage(
            Frame frame,
            String kind,
            String origin,
            Optional<String> place,
            String isoDate,
            String date,
            Optional<String> signer,
            Optional<String> number,
            List<Link> actions,
            Optional<String> waiting,
            List<MainPoint> points,
            Optional<Chart> chart,
            List<Section> contents,
            List<Group> preamble,
            List<Group> groups)
            implements View {
        @Override
        public String type() {
            return "report";
        }
    }

    /**
     * One of the main points of a report.
     *
     * @param item the figure it rests on, with its value and outcome
     * @param source the link to the block it rests on
     */
    record MainPoint(String text, Optional<Item> item, Quote source) {}

    /** A line of a table of contents. */
    record Section(String id, int depth, String text, Optional<String> lang) {
        Section(String id, int depth, String text) {
            this(id, depth, text, Optional.empty());
        }
    }

    /**
     * Blocks that stand in one list, or alone.
     *
     * @param kind {@code numbered}, {@code dashed} or {@code plain}
     */
    record Group(String kind, int start, List<BlockView> blocks) {}

    /**
     * A block of a text.
     *
     * @param heading its level, 0 where it is none
     * @param brief a line rather than a paragraph, such as those a letter begins with
     * @param notes what the list of its figures is called
     * @param tasks those whose words stand in it
     * @param answering the tasks that answer limitations it states
     * @param lang the language of its words, where it is not the page's
     */
    record BlockView(
            String id,
            int heading,
            boolean brief,
            Html html,
            String notes,
            List<Mention> figures,
            List<Mention> tasks,
            List<Answering> answering,
            Optional<Chart> chart,
            Optional<String> lang,
            Optional<BlockNotice> notice) {}

    /**
     * That the translation of a block is {@code stale}, or that it is {@code untranslated}.
     *
     * @param original where a stale block's original stands now
     */
    record BlockNotice(String kind, String text, Optional<Link> original) {}

    /** A figure or task that a block gives. */
    record Mention(String href, String value, String name) {}

    record IndicatorsPage(
            Frame frame,
            String summary,
            List<OutcomeGroup> outcomes,
            List<FigureGroup> groups,
            String csv,
            List<Link> downloads)
            implements View {
        @Override
        public String type() {
            return "indicators";
        }
    }

    record OutcomeGroup(Badge badge, String count, List<Item> items, Optional<String> unnamed) {}

    record FigureGroup(String id, String name, List<Item> items, Optional<Chart> chart) {}

    record FigurePage(
            Frame frame,
            Optional<Value> value,
            Optional<Badge> badge,
            String standing,
            Optional<String> copy,
            List<Quote> quotes,
            List<Term> terms,
            List<Vintage> vintages,
            Optional<String> missing,
            Optional<Term> outcome,
            List<Chart> charts,
            List<Item> related,
            List<Statement> statements,
            Optional<Series> series,
            Optional<Html> note,
            List<Link> downloads,
            String citation)
            implements View {
        @Override
        public String type() {
            return "figure";
        }
    }

    /**
     * Words of the report and the link to their block.
     *
     * @param words an attribute of the link, for the script that marks them there
     * @param lang the language of the words, where it is not the page's
     */
    record Quote(String text, String href, String block, Html words, Optional<String> lang) {
        Quote(String text, String href, String block, Html words) {
            this(text, href, block, words, Optional.empty());
        }
    }

    /**
     * A value of a figure as it was published once.
     *
     * @param reported whether the report states it
     * @param difference from the report's own value, computed and labelled so
     */
    record Vintage(String label, Value value, Origin origin, boolean reported, Optional<String> difference) {}

    /** One line of a description list. Without details it was not stated. */
    record Term(String name, List<Detail> details) {}

    /** What is known of a term; with nothing in it, that the report does not state it. */
    record Detail(Optional<Value> value, Optional<Badge> badge, String text, Optional<Origin> origin) {}

    /**
     * Tasks of a year, all or those that share a value.
     *
     * @param back to all of them, where these are some
     * @param subject the limitation they answer, where they are chosen by it
     * @param addressees to whom the whole list is given, with the words that say so
     * @param calendars files with the deadlines
     * @param downloads files with all that is known of the tasks
     */
    record TasksPage(
            Frame frame,
            String summary,
            Optional<Link> back,
            Optional<Quote> subject,
            Optional<Quote> addressees,
            List<TaskGroup> groups,
            List<Legend> legend,
            Filters filters,
            List<Link> calendars,
            List<Link> downloads,
            List<String> unstated)
            implements View {
        @Override
        public String type() {
            return "tasks";
        }
    }

    /** Tasks under one heading, such as their theme; without one where the page is of that theme. */
    record TaskGroup(String id, Optional<String> title, List<TaskItem> tasks) {}

    /** The ways to choose among the tasks of a year. */
    record Filters(
            Filter all,
            List<Filter> themes,
            List<Filter> leads,
            List<Filter> limitations,
            Optional<Filter> deadlines) {}

    /** A link to the tasks that share a value; {@code attribute} is the data attribute of a task that holds it. */
    record Filter(Link link, String count, boolean current, String attribute, String slug) {}

    record TaskItem(
            String id,
            String number,
            Link link,
            String theme,
            String themeName,
            String leads,
            String lead,
            String limitations,
            Optional<String> deadline,
            Optional<String> report,
            List<Tie> ties,
            List<Standing> outcomes) {}

    /** Whether a link to a limitation is {@code stated} or the {@code editor}'s reading: word, shape and class. */
    record Tie(String basis, String shape, String text) {}

    /** What a kind of link means. */
    record Legend(Tie tie, String meaning) {}

    /** How far a task has come as a report states it: shape, word, and the report's block. */
    record Standing(String code, String shape, String word, Link source) {}

    record TaskPage(
            Frame frame,
            TaskItem task,
            String place,
            Optional<Quote> text,
            List<TaskOutcomeView> outcomes,
            List<Term> terms,
            List<Responses> responses,
            Optional<Html> note,
            Optional<Link> previous,
            Optional<Link> next)
            implements View {
        @Override
        public String type() {
            return "task";
        }
    }

    /** What a later report says of a task; {@code words} are its own for how far it has come. */
    record TaskOutcomeView(Standing standing, Optional<String> words, Optional<Quote> quote, Optional<Html> note) {}

    /** The limitations a task answers; {@code basis} is {@code stated} or {@code editor}. */
    record Responses(String basis, String shape, String title, String explanation, List<Limits> limits) {}

    /** Limitations that one block states, and the page of all tasks that answer it. */
    record Limits(List<Html> quotes, Quote source, Link all) {}

    /** The tasks that answer limitations a block states, on one basis. */
    record Answering(Tie tie, List<ShortLink> tasks) {}

    /** A link with few words, and more for those who do not see where it stands. */
    record ShortLink(String href, String text, String more) {}

    record ErrataPage(
            Frame frame,
            String summary,
            List<Amended> later,
            List<Correction> applied,
            List<Correction> formatOnly,
            List<Correction> noted,
            Optional<Original> original)
            implements View {
        @Override
        public String type() {
            return "errata";
        }
    }

    /**
     * Something corrected after it was published.
     *
     * @param subject what; without an address where it is gone
     * @param before what it said; empty where the entry only explains, as {@code after}
     * @param edition the tag of the edition it corrects
     */
    record Amended(
            String id,
            String isoDate,
            String date,
            Link subject,
            String before,
            String after,
            Html reason,
            Optional<Link> kept,
            Optional<String> edition) {}

    record Correction(
            String id, String line, Optional<String> before, Optional<String> after, Html reason, List<Link> blocks) {}

    /** The file the text was taken from. */
    record Original(Link link, String sha256) {}

    /** A page that belongs to no year; {@code lang} is the language of its title, where it is not the page's. */
    record StandingPageView(Frame frame, Optional<String> lang, Optional<String> waiting, List<Group> groups)
            implements View {
        @Override
        public String type() {
            return "page";
        }
    }

    /**
     * The search page.
     *
     * @param examples searches to try
     * @param shelves what a reader may look through instead, year by year
     */
    record SearchPage(Frame frame, List<Link> examples, List<Shelf> shelves, Optional<OtherSearch> other)
            implements View {
        @Override
        public String type() {
            return "search";
        }
    }

    record Shelf(String id, String name, List<Link> links) {}

    /** The search page in another language, and the folder of its index. */
    record OtherSearch(String lang, String href, String folder) {}

    /** When which report comes out; {@code file} is the same for calendars. */
    record CalendarPage(Frame frame, List<Released> coming, List<Released> out, Link file) implements View {
        @Override
        public String type() {
            return "calendar";
        }
    }

    /**
     * A report in the release calendar.
     *
     * @param href where it is once it is out
     * @param moves each time its moment was moved, and why
     */
    record Released(String title, Optional<String> href, String year, String iso, String moment, List<String> moves) {}

    /** The archive: every year it has, newest first. */
    record ArchivePage(Frame frame, List<ArchiveYear> years) implements View {
        @Override
        public String type() {
            return "archive";
        }
    }

    /** The versions of a year, newest first, and the page that compares them. */
    record ArchiveYear(String id, String name, Link more, List<KeptVersion> versions) {}

    /**
     * A version in the archive.
     *
     * @param lang the language of the reason, where it is not the page's
     * @param signature whether there is one, by whom, and whether it holds, in words
     * @param key the fingerprint of the key that signed
     * @param take its files to take away
     */
    record KeptVersion(
            String id,
            Link read,
            String iso,
            String moment,
            String reason,
            Optional<String> lang,
            String by,
            String size,
            String digest,
            String signature,
            Optional<String> key,
            List<Link> take) {}

    /** The versions of one year, newest first; {@code gone} are pages of theirs that the site of today has no more. */
    record ArchiveYearPage(Frame frame, List<Compared> versions, List<Link> gone) implements View {
        @Override
        public String type() {
            return "archive-year";
        }
    }

    /** A version beside the one before it. */
    record Compared(KeptVersion version, String title, Optional<String> note, List<Changed> figures, List<Also> also) {}

    /** A figure or count that changed: from what to what, and the pages of the newer version that show it. */
    record Changed(Link subject, String before, String after, List<Link> pages) {}

    /** What else changed, of one kind. */
    record Also(String name, List<Link> links) {}

    /**
     * What a version says of itself.
     *
     * @param command checks it
     * @param manifest where its manifest is on the web
     */
    record VersionPage(Frame frame, List<Fact> facts, String command, String manifest) implements View {
        @Override
        public String type() {
            return "version";
        }
    }

    /** A line of what is known of a version; {@code code} where it is for machines too. */
    record Fact(String name, String text, boolean code, Optional<String> lang) {}

    /**
     * What was said of a figure in a year, by a version of the archive or by the site of today.
     *
     * @param where the page that says so; without an address where it is this one
     * @param comparison with what is said today, in words; absent where it is that
     */
    record Statement(Link where, String moment, String value, String status, Optional<String> comparison) {}

    /** These statements as a drawing beside their table, for two widths. */
    record Series(Html narrow, Html wide, Html caption) {}

    record NotFound(Frame frame, List<Link> links) implements View {
        @Override
        public String type() {
            return "notfound";
        }
    }

    /** What stands at an address that leads elsewhere: the link, its whole address, and its address on the site. */
    record Moved(Frame frame, String href, String absolute, String address) implements View {
        @Override
        public String type() {
            return "moved";
        }
    }

    /**
     * The PDF edition of a report.
     *
     * @param address where the report stands on the web
     * @param digest the SHA-256 of its content, in full and as every page has it
     * @param groups the text without its closing lines
     */
    record PrintPage(
            Frame frame,
            ReportPage report,
            List<Group> groups,
            Optional<Closing> closing,
            String address,
            Digest digest,
            List<Bookmark> bookmarks,
            List<Section> contents,
            Optional<Plates> plates,
            Optional<Ledger> ledger,
            Optional<PrintedErrata> errata)
            implements View {
        @Override
        public String type() {
            return "print";
        }
    }

    record Digest(String whole, String brief) {}

    /** A line of a PDF's outline, with those below it. */
    record Bookmark(String name, String href, List<Bookmark> below) {}

    /** How an official letter ends: to whom it goes, which office signs, and the name of who signs. */
    record Closing(List<BlockView> recipients, List<BlockView> office, BlockView name) {}

    /** The charts that the text itself does not show. */
    record Plates(String title, List<Chart> charts) {}

    /** Every figure with what is known of it. */
    record Ledger(String title, List<LedgerEntry> entries) {}

    record LedgerEntry(String name, Optional<Badge> badge, List<Term> terms, List<Vintage> results) {}

    record PrintedErrata(String title, ErrataPage page) {}
}

package yearbook.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yearbook.chart.Studio;
import yearbook.content.Kpi;
import yearbook.page.View.BlockView;
import yearbook.page.View.Bookmark;
import yearbook.page.View.Chart;
import yearbook.page.View.Closing;
import yearbook.page.View.Digest;
import yearbook.page.View.Group;
import yearbook.page.View.Ledger;
import yearbook.page.View.LedgerEntry;
import yearbook.page.View.Plates;
import yearbook.page.View.PrintPage;
import yearbook.page.View.PrintedErrata;
import yearbook.page.View.ReportPage;
import yearbook.page.View.Section;
import yearbook.site.Edition;

/** The PDF edition of a report: its text, then what the website knows of it, as annexes. */
final class PrintPages {
    private static final int BRIEF_DIGEST = 16;

    private final Desk desk;
    private final Words words;
    private final Edition edition;
    private final Studio studio;
    private int annexes;

    /** The desk is on paper, at the report. */
    PrintPages(Desk desk, Edition edition, Studio studio) {
        this.desk = desk;
        this.words = desk.words();
        this.edition = edition;
        this.studio = studio;
    }

    PrintPage print() {
        ReportPages pages = new ReportPages(desk, edition);
        ReportPage report = pages.report(studio);
        Optional<Closing> closing = closing(report.groups());
        List<Group> groups = closing.map(end -> without(end, report.groups())).orElse(report.groups());
        Optional<Plates> plates = plates();
        Optional<Ledger> ledger = edition.report().kpi().flatMap(this::ledger);
        Optional<PrintedErrata> errata = Optional.of(edition.report())
                .filter(it -> it.errata().isPresent() || !it.corrected().isEmpty())
                .map(found -> new PrintedErrata(annex("errata"), printed(pages.errata())));
        List<Section> contents = new ArrayList<>(report.contents());
        plates.ifPresent(annex -> contents.add(new Section("plates", 1, annex.title())));
        ledger.ifPresent(annex -> contents.add(new Section("ledger", 1, annex.title())));
        errata.ifPresent(annex -> contents.add(new Section("errata", 1, annex.title())));
        contents.add(new Section("edition", 1, words.say("print.edition")));
        return new PrintPage(
                report.frame(),
                report,
                groups,
                closing,
                desk.absolute(desk.here(), desk.lang()),
                digest(),
                outline(contents),
                contents,
                plates,
                ledger,
                errata);
    }

    /** The sign for a line break is one that fonts for print have. */
    private static View.ErrataPage printed(View.ErrataPage page) {
        List<View.Correction> applied = page.applied().stream()
                .map(entry -> new View.Correction(
                        entry.id(),
                        entry.line(),
                        entry.before().map(text -> text.replace('⏎', '¶')),
                        entry.after(),
                        entry.reason(),
                        entry.blocks()))
                .toList();
        return new View.ErrataPage(
                page.frame(), page.summary(), page.later(), applied, page.formatOnly(), page.noted(), page.original());
    }

    private Digest digest() {
        String whole = Fingerprint.of(edition.report(), desk.lang());
        return new Digest(whole, whole.substring(0, BRIEF_DIGEST));
    }

    private String annex(String name) {
        annexes++;
        return words.say("print.annex", annexes, words.say("print.annex." + name));
    }

    /** Those of the head and the text are there already. */
    private Optional<Plates> plates() {
        Charts charts = new Charts(desk, edition, studio);
        TextView text = new TextView(desk, edition.rendition(desk.lang()), Optional.of(edition), Optional.of(charts));
        List<Chart> others = edition.report().chartIds().stream()
                .filter(id -> !id.equals("outcomes") && !text.shows(id))
                .flatMap(id -> charts.named(id).stream())
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(new Plates(annex("plates"), others));
    }

    private Optional<Ledger> ledger(Kpi kpi) {
        FigurePages pages = new FigurePages(desk, edition, kpi, studio);
        Figures figures = new Figures(desk, edition);
        Vintages vintages = new Vintages(desk, edition);
        List<LedgerEntry> entries = kpi.all()
                .map(figure -> new LedgerEntry(
                        figures.name(figure), figures.badge(figure), pages.terms(figure), vintages.of(figure)))
                .toList();
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Ledger(annex("ledger"), entries));
    }

    /** Headings as a tree: each under the nearest one before it that stands higher. */
    private List<Bookmark> outline(List<Section> sections) {
        List<Bookmark> top = new ArrayList<>();
        Deque<Section> above = new ArrayDeque<>();
        Deque<List<Bookmark>> lists = new ArrayDeque<>();
        lists.push(top);
        for (Section section : sections) {
            while (!above.isEmpty() && above.peek().depth() >= section.depth()) {
                above.pop();
                lists.pop();
            }
            List<Bookmark> below = new ArrayList<>();
            lists.element().add(new Bookmark(section.text(), "#" + section.id(), below));
            above.push(section);
            lists.push(below);
        }
        return top;
    }

    /**
     * The closing lines as offices write them: "recipients:" and a list, lines in bold for the office, and a name. Where
     * the text does not end so, or something is to be said of its translation, it is printed as it stands.
     */
    private static Optional<Closing> closing(List<Group> groups) {
        List<BlockView> last = last(groups);
        int name = last.size() - 1;
        int office = name;
        while (office > 0 && isBold(last.get(office - 1))) {
            office--;
        }
        if (office == name || name < 0 || !isName(last.get(name))) {
            return Optional.empty();
        }
        boolean addressed = office > 1
                && isList(last.get(office - 1))
                && last.get(office - 2).brief();
        boolean told = last.stream()
                .skip(Math.max(0, office - 2))
                .anyMatch(block -> block.notice().isPresent() || block.lang().isPresent());
        if (told) {
            return Optional.empty();
        }
        List<BlockView> recipients = addressed ? last.subList(office - 2, office) : List.of();
        return Optional.of(new Closing(recipients, last.subList(office, name), last.get(name)));
    }

    private static List<BlockView> last(List<Group> groups) {
        if (groups.isEmpty() || !groups.get(groups.size() - 1).kind().equals("plain")) {
            return List.of();
        }
        return groups.get(groups.size() - 1).blocks();
    }

    private static boolean isBold(BlockView block) {
        String markup = block.html().markup();
        return block.brief()
                && markup.startsWith("<p><strong>")
                && markup.indexOf("</strong>") == markup.length() - "</strong></p>".length();
    }

    private static boolean isName(BlockView block) {
        return block.brief() && block.heading() == 0 && block.chart().isEmpty() && !isBold(block);
    }

    private static boolean isList(BlockView block) {
        return block.html().markup().startsWith("<ul");
    }

    private static List<Group> without(Closing closing, List<Group> groups) {
        Group last = groups.get(groups.size() - 1);
        int closed = closing.recipients().size() + closing.office().size() + 1;
        List<BlockView> kept = last.blocks().subList(0, last.blocks().size() - closed);
        Stream<Group> end = kept.isEmpty() ? Stream.of() : Stream.of(new Group(last.kind(), last.start(), kept));
        return Stream.concat(groups.subList(0, groups.size() - 1).stream(), end).toList();
    }
}

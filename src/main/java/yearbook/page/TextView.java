package yearbook.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import yearbook.content.Block;
import yearbook.content.Body;
import yearbook.content.Figure;
import yearbook.content.Footnotes;
import yearbook.content.Inline;
import yearbook.content.Kpi;
import yearbook.content.Prose;
import yearbook.content.ReportKey;
import yearbook.content.TranslationStatus.State;
import yearbook.page.HtmlWriter.Marked;
import yearbook.page.HtmlWriter.Setting;
import yearbook.page.HtmlWriter.Shown;
import yearbook.page.View.Answering;
import yearbook.page.View.BlockNotice;
import yearbook.page.View.BlockView;
import yearbook.page.View.Chart;
import yearbook.page.View.Group;
import yearbook.page.View.Link;
import yearbook.page.View.Mention;
import yearbook.page.View.Section;
import yearbook.problem.Lang;
import yearbook.site.Edition;
import yearbook.site.Rendition;

/** A text as a reader meets it: its blocks in groups, its contents, its links resolved. */
final class TextView {
    private static final int BRIEF = 100;

    private final Desk desk;
    private final Rendition rendition;
    private final Prose text;
    private final Optional<Edition> edition;
    private final Optional<Charts> charts;
    private final Optional<Mentions> mentions;
    private final Setting setting;

    TextView(Desk desk, Rendition rendition, Optional<Edition> edition, Optional<Charts> charts) {
        this.desk = desk;
        this.rendition = rendition;
        this.text = rendition.text();
        this.edition = edition;
        this.charts = charts;
        this.mentions = edition.map(report -> new Mentions(desk, report, text));
        this.setting = new Setting(
                this::resolve,
                this::figure,
                Footnotes.in(text.blocks()),
                desk.words().say("block.table"),
                number -> desk.words().say("footnote.back", number));
    }

    /** Whether the text itself places this chart. */
    boolean shows(String chart) {
        return text.blocks().stream()
                .anyMatch(block -> block.body() instanceof Body.Paragraph paragraph
                        && paragraph.content().stream()
                                .anyMatch(piece -> piece instanceof Inline.Picture picture
                                        && picture.target().equals("chart:" + chart)));
    }

    /** The headings, for a table of contents. */
    List<Section> contents() {
        List<Section> contents = new ArrayList<>();
        for (Block block : text.blocks()) {
            if (block.body() instanceof Body.Heading heading && heading.level() <= 4) {
                contents.add(new Section(
                        block.id(),
                        Math.max(1, heading.level() - 1),
                        block.plain().text(),
                        foreign(block)));
            }
        }
        return contents;
    }

    /** What stands before the first heading; all of a text without headings is its body. */
    List<Group> preamble() {
        int first = firstHeading();
        return groups(text.blocks().subList(0, Math.max(0, first)));
    }

    List<Group> body() {
        int first = firstHeading();
        return groups(text.blocks().subList(Math.max(0, first), text.blocks().size()));
    }

    private int firstHeading() {
        for (int i = 0; i < text.blocks().size(); i++) {
            if (text.blocks().get(i).body() instanceof Body.Heading) {
                return i;
            }
        }
        return -1;
    }

    private List<Group> groups(List<Block> blocks) {
        List<Group> groups = new ArrayList<>();
        List<BlockView> open = new ArrayList<>();
        String kind = "";
        int start = 1;
        for (Block block : blocks) {
            boolean first = !kind.equals(kindOf(block)) || startsList(block);
            if (first && !open.isEmpty()) {
                groups.add(new Group(kind, start, List.copyOf(open)));
                open.clear();
            }
            if (first) {
                kind = kindOf(block);
                start = block.body() instanceof Body.Item item ? item.number() : 1;
            }
            open.add(view(block));
        }
        if (!open.isEmpty()) {
            groups.add(new Group(kind, start, List.copyOf(open)));
        }
        return groups;
    }

    /** Where an item does not have the number after the one before, a list begins at the number it has. */
    private boolean startsList(Block block) {
        if (!(block.body() instanceof Body.Item item) || !item.ordered()) {
            return false;
        }
        int index = text.blocks().indexOf(block);
        return index > 0
                && text.blocks().get(index - 1).body() instanceof Body.Item before
                && before.number() + 1 != item.number();
    }

    private static String kindOf(Block block) {
        if (block.body() instanceof Body.Item item) {
            return item.ordered() ? "numbered" : "dashed";
        }
        return "plain";
    }

    private BlockView view(Block block) {
        Optional<Chart> chart = chart(block);
        Marked marked = mentions.map(found -> found.markedIn(block)).orElse(Marked.NOTHING);
        List<Mention> figures = mentions.map(found -> found.in(block)).orElse(List.of());
        List<Mention> tasks = mentions.map(found -> found.tasksIn(block)).orElse(List.of());
        Html html = chart.isPresent() ? Html.NONE : amended(block, HtmlWriter.write(block, marked, setting));
        int heading = block.body() instanceof Body.Heading found ? Math.min(6, Math.max(2, found.level())) : 0;
        boolean brief =
                block.body() instanceof Body.Paragraph && block.plain().text().length() <= BRIEF;
        List<Answering> answering = edition.map(report -> new Ties(desk).answering(report, block.id()))
                .orElse(List.of());
        String notes = desk.words().say("block.figures", figures.size());
        return new BlockView(
                block.id(),
                heading,
                brief,
                html,
                notes,
                figures,
                tasks,
                answering,
                chart,
                foreign(block),
                notice(block)
                        .filter(found -> chart.isEmpty() || found.original().isPresent()));
    }

    /** The language of a block that is not the page's. */
    private Optional<String> foreign(Block block) {
        return Optional.of(rendition.langOf(block.id()))
                .filter(lang -> lang != desk.lang())
                .map(Lang::code);
    }

    /** How many blocks wait to be translated; of a text that is not translated at all the head of the page tells. */
    Optional<String> waiting() {
        return rendition.absent() || rendition.waiting() == 0
                ? Optional.empty()
                : Optional.of(desk.words().count("translation.waiting", rendition.waiting()));
    }

    /** Told at each block, unless the whole text is untranslated. */
    private Optional<BlockNotice> notice(Block block) {
        String original = desk.words().say("language." + rendition.original());
        String kind = block.body() instanceof Body.Heading ? "heading" : "passage";
        return rendition
                .state(block)
                .filter(state -> !rendition.absent())
                .map(state -> state == State.STALE
                        ? new BlockNotice(
                                "stale",
                                desk.words().say("translation.stale." + kind, original),
                                Optional.of(original(block)))
                        : new BlockNotice(
                                "untranslated",
                                desk.words().say("translation.missing." + kind, original),
                                Optional.empty()));
    }

    private Link original(Block block) {
        return new Link(
                desk.to(desk.here(), rendition.original()) + "#" + block.id(),
                desk.words().say("translation.original"));
    }

    /** With what was corrected in it since it was published. */
    private Html amended(Block block, Html html) {
        boolean heading = block.body() instanceof Body.Heading;
        return edition.filter(report -> !heading && !report.report().corrected().isEmpty())
                .map(report -> new Html(html.markup()
                        + new Amendments(desk, report).in(block.id()).markup()))
                .orElse(html);
    }

    /** A paragraph that holds nothing but a chart is that chart, with the author's words as its caption. */
    private Optional<Chart> chart(Block block) {
        if (block.body() instanceof Body.Paragraph paragraph
                && paragraph.content().size() == 1
                && paragraph.content().get(0) instanceof Inline.Picture picture
                && picture.target().startsWith("chart:")) {
            return charts.flatMap(all -> all.named(picture.target().substring("chart:".length())));
        }
        return Optional.empty();
    }

    private Shown figure(String id) {
        return edition.flatMap(report -> report.figure(id).map(figure -> shown(figure, new Figures(desk, report))))
                .orElseGet(() -> new Shown(Optional.empty(), Html.NONE));
    }

    private Shown shown(Figure figure, Figures figures) {
        Html text = figures.value(figure)
                .map(value -> new Html("<data value=\"%s\" data-kpi=\"%s\">%s</data>"
                        .formatted(
                                Html.escape(value.numbers().get(0).machine()),
                                Html.escape(value.id()),
                                Html.escape(figures.text(value)))))
                .orElseGet(() -> Html.text(desk.words().say("unstated")));
        return new Shown(Optional.of(figures.link(figure).href()), text);
    }

    /** {@code kpi:}, {@code task:}, {@code report:} and {@code page:} links, and links within the text. */
    private Optional<String> resolve(String target) {
        int colon = target.indexOf(':');
        String name = target.substring(colon + 1);
        return switch (colon < 0 ? "" : target.substring(0, colon)) {
            case "kpi" -> edition.map(report -> desk.to(desk.addresses().figure(report.key(), name)));
            case "task" -> task(name);
            case "report" -> report(name);
            case "page" -> Optional.of(desk.to(desk.addresses().page(name)));
            default -> Optional.of(target).filter(t -> t.startsWith("#"));
        };
    }

    private Optional<String> task(String id) {
        return desk.site().years().stream()
                .flatMap(year -> year.tasks().stream())
                .filter(task -> task.task().id().equals(id))
                .findFirst()
                .map(task -> desk.to(desk.addresses().task(task.year(), id)));
    }

    private Optional<String> report(String name) {
        Function<ReportKey, String> link = key -> desk.to(desk.addresses().report(key));
        return desk.site().reports().stream()
                .map(Edition::key)
                .filter(key -> key.toString().equals(name))
                .findFirst()
                .map(link);
    }

    /** Whether a report has figures of its own to show. */
    static boolean hasFigures(Edition edition) {
        return edition.report().kpi().stream().flatMap(Kpi::all).findFirst().isPresent();
    }
}

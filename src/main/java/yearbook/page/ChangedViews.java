package yearbook.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import yearbook.content.ReportKey;
import yearbook.content.Stated;
import yearbook.content.Subject;
import yearbook.history.Difference;
import yearbook.history.Difference.Kind;
import yearbook.page.View.Also;
import yearbook.page.View.Changed;
import yearbook.page.View.Link;
import yearbook.site.Address;
import yearbook.site.Addresses;
import yearbook.site.Edition;
import yearbook.site.Shelf;
import yearbook.site.Site;
import yearbook.site.TaskEntry;
import yearbook.site.Volume;

/** What a version says otherwise than the one before it, with links into both as they were. */
final class ChangedViews {
    private static final Set<Kind> NUMBERS = EnumSet.of(Kind.FIGURE, Kind.OUTCOMES);

    private final Desk desk;
    private final Words words;
    private final Volume older;
    private final Volume newer;

    ChangedViews(Desk desk, Volume older, Volume newer) {
        this.desk = desk;
        this.words = desk.words();
        this.older = older;
        this.newer = newer;
    }

    /** Numbers, and names in the language of the page. */
    List<Changed> figures(List<Difference> differences) {
        return differences.stream()
                .filter(difference -> NUMBERS.contains(difference.kind()))
                .filter(difference -> difference.languages().contains(desk.lang()))
                .map(this::figure)
                .toList();
    }

    private Changed figure(Difference difference) {
        Subject subject = difference.subject().orElseThrow();
        ReportKey key = difference.report().orElseThrow().key();
        Optional<Edition> then = edition(older, key);
        Optional<Edition> now = edition(newer, key);
        Optional<Edition> named = now.filter(edition -> difference.after().isPresent())
                .or(() -> then)
                .or(() -> now);
        String name = named.map(edition -> new Amendments(desk, edition))
                .map(said -> said.what(subject, difference.after().or(difference::before)))
                .orElse(difference.id());
        Address page = difference.kind() == Kind.FIGURE
                ? addresses().figure(key, subject.id())
                : addresses().indicators(key);
        return new Changed(
                new Link(href(newer, page, "").or(() -> href(older, page, "")).orElse(""), name),
                said(then, subject, difference.before(), "correction.nothing"),
                said(now, subject, difference.after(), "correction.gone"),
                pages(key, subject, now));
    }

    private String said(Optional<Edition> edition, Subject subject, Optional<Stated> stated, String otherwise) {
        return edition.flatMap(report -> stated.map(said -> new Amendments(desk, report).said(subject, said)))
                .orElseGet(() -> words.say(otherwise));
    }

    /** The pages of the newer version that show it, besides the one of its own. */
    private List<Link> pages(ReportKey key, Subject subject, Optional<Edition> now) {
        String block = now.flatMap(edition -> blockOf(edition, subject))
                .map(id -> "#" + id)
                .orElse("");
        List<Link> pages = new ArrayList<>();
        href(newer, addresses().report(key), block)
                .ifPresent(href -> pages.add(new Link(href, words.say("nav.report"))));
        href(newer, addresses().indicators(key), "")
                .ifPresent(href -> pages.add(new Link(href, words.say("nav.indicators"))));
        href(newer, addresses().year(key.year()), "")
                .ifPresent(href -> pages.add(new Link(href, words.say("year.title", key.year()))));
        return pages;
    }

    /** The block whose words are a source of the figure. */
    private static Optional<String> blockOf(Edition edition, Subject subject) {
        return edition.figuresIn().entrySet().stream()
                .filter(block -> block.getValue().stream().anyMatch(figure -> subject.isFigure(figure.id())))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    /** All but numbers, in short: what it is, by its kind. */
    List<Also> also(List<Difference> differences) {
        Map<Kind, List<Link>> kinds = new LinkedHashMap<>();
        differences.stream()
                .filter(difference -> !NUMBERS.contains(difference.kind()))
                .forEach(difference -> kinds.computeIfAbsent(difference.kind(), k -> new ArrayList<>())
                        .add(told(difference)));
        return kinds.entrySet().stream()
                .map(kind -> new Also(
                        words.say("changes.kind." + kind.getKey().key()),
                        kind.getValue().stream().distinct().toList()))
                .toList();
    }

    /** What is there in one of the two only is told so; of a page, it is passages that come and go. */
    private Link told(Difference difference) {
        Link link = link(difference);
        if (difference.kind() == Kind.PAGE
                || (difference.before().isPresent() && difference.after().isPresent())) {
            return link;
        }
        String key = difference.after().isPresent() ? "changes.new" : "changes.gone";
        return new Link(link.href(), words.say(key, link.text()));
    }

    private Link link(Difference difference) {
        Optional<ReportKey> key = difference.report().map(report -> report.key());
        String id = difference.id();
        return switch (difference.kind()) {
            case TASK -> task(difference);
            case PAGE -> link(difference, addresses().page(difference.owner()), "", title(difference.owner()));
            case REPORT ->
                link(
                        difference,
                        addresses().report(key.orElseThrow()),
                        "",
                        difference.report().orElseThrow().info().title().text(desk.lang()));
            case DETAIL ->
                link(difference, addresses().report(key.orElseThrow()), "", words.say("changes.detail." + id));
            case POINT ->
                link(
                        difference,
                        addresses().report(key.orElseThrow()),
                        "#points",
                        difference
                                .after()
                                .or(difference::before)
                                .flatMap(said -> said.words(desk.lang()))
                                .orElse(id));
            case ERRATA, CORRECTION -> link(difference, addresses().errata(key.orElseThrow()), "#" + id, id);
            default -> link(difference, addresses().report(key.orElseThrow()), "#" + id, words.say("block.name", id));
        };
    }

    private Link task(Difference difference) {
        Optional<TaskEntry> entry = Stream.of(newer, older)
                .flatMap(volume -> volume.said().stream())
                .flatMap(site -> site.years().stream())
                .flatMap(year -> year.tasks().stream())
                .filter(task -> task.task().id().equals(difference.id()))
                .findFirst();
        return entry.map(task -> link(
                        difference,
                        addresses().task(task.year(), difference.id()),
                        "",
                        task.task().title().text(desk.lang())))
                .orElseGet(() -> new Link("", difference.id()));
    }

    private String title(String page) {
        return Stream.of(newer, older)
                .flatMap(volume -> volume.said().stream())
                .flatMap(site -> site.pages().stream())
                .filter(sheet -> sheet.name().equals(page))
                .findFirst()
                .map(sheet -> sheet.title(desk.lang()))
                .orElse(page);
    }

    /** To the version that has it: the newer one, unless it is gone. */
    private Link link(Difference difference, Address page, String fragment, String text) {
        Volume with = difference.after().isPresent() ? newer : older;
        return new Link(href(with, page, fragment).orElse(""), text);
    }

    private Optional<String> href(Volume volume, Address page, String fragment) {
        return Shelf.page(volume, page, desk.lang(), desk.addresses()).map(file -> desk.toFile(file) + fragment);
    }

    private static Optional<Edition> edition(Volume volume, ReportKey key) {
        return volume.said().flatMap(site -> site.report(key));
    }

    /** With the words that addresses had then. */
    private Addresses addresses() {
        return newer.said().map(Site::addresses).orElse(desk.addresses());
    }
}

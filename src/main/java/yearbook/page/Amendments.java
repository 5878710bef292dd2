package yearbook.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yearbook.content.Amount;
import yearbook.content.Correction;
import yearbook.content.Figure;
import yearbook.content.Figure.PastValue;
import yearbook.content.Figure.StatedOutcome;
import yearbook.content.Kpi;
import yearbook.content.Numbers;
import yearbook.content.Plan;
import yearbook.content.Quantity;
import yearbook.content.Result;
import yearbook.content.Result.Qualifier;
import yearbook.content.Source;
import yearbook.content.Stated;
import yearbook.content.Subject;
import yearbook.content.Subject.Kind;
import yearbook.content.Subject.Part;
import yearbook.history.Published;
import yearbook.history.Statements;
import yearbook.page.Frame.Notice;
import yearbook.page.View.Amended;
import yearbook.page.View.Link;
import yearbook.site.Address;
import yearbook.site.Edition;
import yearbook.site.Memento;
import yearbook.site.Shelf;
import yearbook.site.Site;
import yearbook.site.Volume;

/** What was corrected after a report was published, as its readers are told in one language. */
final class Amendments {
    private final Desk desk;
    private final Words words;
    private final Edition edition;
    private final Figures figures;

    Amendments(Desk desk, Edition edition) {
        this.desk = desk;
        this.words = desk.words();
        this.edition = edition;
        this.figures = new Figures(desk, edition);
    }

    /** Every one, newest first. */
    List<Amended> all() {
        List<Correction> entries = edition.report().corrected();
        return Stream.iterate(entries.size() - 1, i -> i >= 0, i -> i - 1)
                .map(i -> amended(entries.get(i)))
                .toList();
    }

    Amended amended(Correction entry) {
        boolean changes = changes(entry);
        return new Amended(
                entry.id(),
                entry.date().toString(),
                words.date(entry.date().toString()),
                subject(entry),
                changes ? said(entry, entry.was(), "correction.nothing") : "",
                changes ? said(entry, entry.now(), "correction.gone") : "",
                Foreign.quoted(entry.reason().text(desk.lang()), desk.lang()),
                kept(entry),
                entry.edition().map(this::whereKept));
    }

    /** The page of the report as it was before, in the archive: in the version of that edition, or the last that says the same. */
    private Optional<Link> kept(Correction entry) {
        List<Volume> before = desk.site().shelf().of(edition.key().year()).stream()
                .filter(volume -> isBefore(entry, volume))
                .toList();
        Optional<Volume> same = before.stream()
                .filter(volume ->
                        entry.edition().filter(tag -> isOf(volume, tag)).isPresent())
                .findFirst();
        return same.or(() -> before.stream().reduce((one, next) -> next)).flatMap(this::page);
    }

    /** Whether a version has the report without this correction, and says what was corrected. */
    private boolean isBefore(Correction entry, Volume volume) {
        return volume.said().flatMap(site -> site.report(edition.key())).map(Edition::report).stream()
                .filter(report -> report.corrected().stream()
                        .noneMatch(other -> other.id().equals(entry.id())))
                .anyMatch(report -> entry.was()
                        .map(was -> Statements.of(report, entry.subject()).stream()
                                .anyMatch(said -> says(entry.subject(), said, was)))
                        .orElse(true));
    }

    /** Of a block a correction names some words. */
    private static boolean says(Subject subject, Stated whole, Stated words) {
        return subject.kind() == Kind.BLOCK || whole.says(words);
    }

    /** The tag ends in the commit of what was published. */
    private static boolean isOf(Volume volume, String tag) {
        String commit = tag.substring(tag.lastIndexOf('-') + 1);
        return volume.memento()
                .origin()
                .filter(origin -> origin.commit().startsWith(commit))
                .isPresent();
    }

    private Optional<Link> page(Volume volume) {
        Memento memento = volume.memento();
        Address report =
                volume.said().map(Site::addresses).orElse(desk.addresses()).report(edition.key());
        return Shelf.page(volume, report, desk.lang(), desk.addresses())
                .map(page ->
                        new Link(desk.toFile(page), words.say("through.version", memento.year(), memento.version())));
    }

    /** What was published without git has no tag; the release is named alike. */
    private String whereKept(String tag) {
        boolean isRelease = tag.endsWith("-nogit");
        return isRelease
                ? words.say("correction.edition.release", tag.replaceFirst("^" + Published.PREFIX, ""))
                : words.say("correction.edition.tag", tag);
    }

    /** The notices at the head of a figure's page. */
    List<Notice> of(Figure figure) {
        return edition.report().corrected().stream()
                .filter(entry -> entry.subject().isFigure(figure.id()))
                .map(entry -> new Notice(
                        "correction",
                        title(entry),
                        text(part(entry.subject(), entry.now().or(entry::was)), entry)))
                .toList();
    }

    /** The notices in a block of the text: of the figures it gives, of the counts it gives, and of its own words. */
    Html in(String block) {
        StringBuilder markup = new StringBuilder();
        for (Correction entry : edition.report().corrected()) {
            Subject subject = entry.subject();
            boolean here =
                    switch (subject.kind()) {
                        case FIGURE ->
                            figure(subject)
                                    .filter(figure -> states(block, figure, subject))
                                    .isPresent();
                        case BLOCK -> subject.id().equals(block);
                        case OUTCOMES -> countsStandIn(block);
                        case ERRATA -> false;
                    };
            if (here) {
                markup.append("<p class=\"notice\" data-notice=\"correction\"><strong>")
                        .append(Html.escape(title(entry)))
                        .append("</strong> ")
                        .append(text(what(entry), entry).markup())
                        .append("</p>");
            }
        }
        return new Html(markup.toString());
    }

    /** Whether words of this block are the source of the value that was corrected. */
    private boolean states(String block, Figure figure, Subject subject) {
        Stream<Source> sources =
                switch (subject.part().orElse(Part.FIGURE)) {
                    case PLAN -> figure.plan().flatMap(Plan::source).stream();
                    case OUTCOME -> figure.outcome().map(StatedOutcome::source).stream();
                    case HISTORY -> figure.history().stream().map(PastValue::source);
                    case RESULT, UNIT, FIGURE -> figure.results().stream().map(Result::source);
                };
        return sources.anyMatch(
                source -> edition.blockOf(source).filter(block::equals).isPresent());
    }

    private boolean countsStandIn(String block) {
        return edition.report()
                .kpi()
                .flatMap(Kpi::outcomes)
                .flatMap(counts -> edition.blockOf(counts.source()))
                .filter(block::equals)
                .isPresent();
    }

    private String title(Correction entry) {
        return words.say("correction.notice", words.date(entry.date()));
    }

    private Html text(String what, Correction entry) {
        String address = desk.to(desk.addresses().errata(edition.key())) + "#" + entry.id();
        Html reason = Foreign.quoted(ended(entry.reason().text(desk.lang())), desk.lang());
        Html more = new Html("<a href=\"%s\">%s</a>"
                .formatted(Html.escape(address), Html.escape(words.say("correction.more", entry.id()))));
        return changes(entry)
                ? words.html(
                        "correction.notice.text",
                        Html.text(what),
                        Html.text(inSentence(entry, entry.was(), "correction.nothing")),
                        Html.text(inSentence(entry, entry.now(), "correction.gone")),
                        reason,
                        more)
                : words.html("correction.notice.only", Html.text(what), reason, more);
    }

    /** What was said and is said now, and why, in plain words. */
    String summary(Correction entry) {
        String reason = entry.reason().text(desk.lang());
        return changes(entry)
                ? words.say(
                        "correction.feed.text",
                        inSentence(entry, entry.was(), "correction.nothing"),
                        inSentence(entry, entry.now(), "correction.gone"),
                        reason)
                : words.say("correction.feed.only", reason);
    }

    /** An entry that names neither only explains. */
    private static boolean changes(Correction entry) {
        return entry.was().isPresent() || entry.now().isPresent();
    }

    /** Where words of the report stand within a sentence, they are quoted, and it ends where it says so. */
    private String inSentence(Correction entry, Optional<Stated> stated, String otherwise) {
        return stated.map(said -> value(entry.subject(), said)
                        .orElseGet(
                                () -> words.say("correction.words", words(said).replaceFirst("[.;,]$", ""))))
                .orElseGet(() -> words.say(otherwise));
    }

    /** As a sentence that another follows. */
    private static String ended(String text) {
        String words = text.strip();
        return words.matches("(?s).*[.!?…][)”\"]?") ? words : words + ".";
    }

    /** What was corrected, with the page it stands on where there is one. */
    private Link subject(Correction entry) {
        Subject subject = entry.subject();
        Optional<String> href =
                switch (subject.kind()) {
                    case FIGURE -> figure(subject).map(figures::link).map(Link::href);
                    case BLOCK -> stands(subject).map(id -> desk.toBlock(edition.key(), id));
                    case OUTCOMES -> Optional.of(desk.to(desk.addresses().indicators(edition.key())));
                    case ERRATA -> stands(subject).map(id -> "#" + id);
                };
        return new Link(href.orElse(""), what(entry));
    }

    /** Its id, where the report has it still. */
    private Optional<String> stands(Subject subject) {
        return Statements.of(edition.report(), subject).isEmpty() ? Optional.empty() : Optional.of(subject.id());
    }

    /** {@code Tốc độ tăng trưởng kinh tế (GRDP): kết quả}. */
    String what(Correction entry) {
        return what(entry.subject(), entry.now().or(entry::was));
    }

    /** {@code stated} tells the year of a past value. */
    String what(Subject subject, Optional<Stated> stated) {
        String part = part(subject, stated);
        return subject.kind() == Kind.FIGURE
                        && subject.part().filter(p -> p != Part.FIGURE).isPresent()
                ? words.say("correction.of", name(subject), part)
                : part;
    }

    private String part(Subject subject, Optional<Stated> stated) {
        return switch (subject.kind()) {
            case FIGURE ->
                switch (subject.part().orElse(Part.FIGURE)) {
                    case PLAN -> words.say("plan");
                    case RESULT -> words.say("result");
                    case OUTCOME -> words.say("outcome");
                    case UNIT -> words.say("correction.unit");
                    case HISTORY ->
                        stated.flatMap(said -> said.get("year"))
                                .map(year -> words.say("correction.year", year))
                                .orElseGet(() -> words.say("result"));
                    case FIGURE -> name(subject);
                };
            case OUTCOMES -> words.say("correction.count." + subject.id());
            case ERRATA -> words.say("correction.errata", subject.id());
            case BLOCK -> words.say("block.name", subject.id());
        };
    }

    private String name(Subject subject) {
        return figure(subject).map(figures::name).orElse(subject.id());
    }

    private Optional<Figure> figure(Subject subject) {
        return edition.report().kpi().stream()
                .flatMap(Kpi::all)
                .filter(figure -> subject.isFigure(figure.id()))
                .findFirst();
    }

    private String said(Correction entry, Optional<Stated> stated, String otherwise) {
        return stated.map(said -> said(entry.subject(), said)).orElseGet(() -> words.say(otherwise));
    }

    String said(Subject subject, Stated stated) {
        return value(subject, stated).orElseGet(() -> words(stated));
    }

    /** A number or an outcome, if it is one and no words. */
    private Optional<String> value(Subject subject, Stated stated) {
        Optional<String> outcome = stated.get("stated").map(code -> words.say("outcome." + code));
        return outcome.or(() -> number(subject, stated));
    }

    /** What the entry says in the page's language, else in the other; of the errata what they correct. */
    private String words(Stated stated) {
        return stated.get("corrected")
                .or(() -> stated.words(desk.lang()))
                .or(() -> desk.site().languages().stream()
                        .flatMap(lang -> stated.words(lang).stream())
                        .findFirst())
                .orElseGet(() -> String.join("; ", stated.parts().values()));
    }

    private Optional<String> number(Subject subject, Stated stated) {
        Optional<Figure> figure = figure(subject);
        Optional<BigDecimal> lower = first(stated, "value", "from", "atLeast", "above");
        Optional<BigDecimal> upper = first(stated, "value", "to", "atMost", "below");
        if (lower.isEmpty() && upper.isEmpty()) {
            return Optional.empty();
        }
        String text = figure.map(known -> number(known, subject, stated, lower, upper))
                .orElseGet(() -> Stream.of(lower, upper)
                        .flatMap(Optional::stream)
                        .distinct()
                        .map(value -> Numbers.print(value, 0, desk.lang()))
                        .reduce((from, to) -> from + "–" + to)
                        .orElseThrow());
        return Optional.of(stated.get("status")
                .map(status -> text + " (" + status(status, stated) + ")")
                .orElse(text));
    }

    private String status(String status, Stated stated) {
        String word = words.say("status." + status);
        return stated.get("date").map(date -> word + ", " + words.date(date)).orElse(word);
    }

    private String number(
            Figure figure, Subject subject, Stated stated, Optional<BigDecimal> lower, Optional<BigDecimal> upper) {
        if (subject.part().equals(Optional.of(Part.PLAN))) {
            boolean strict = stated.get("above").or(() -> stated.get("below")).isPresent();
            Plan plan = new Plan(
                    lower.map(value -> new Quantity(value, figure.at())),
                    upper.map(value -> new Quantity(value, figure.at())),
                    strict,
                    Optional.empty(),
                    figure.at());
            return figures.text(figures.plan(figure, plan));
        }
        String before = stated.get("qualifier")
                .flatMap(code -> Stream.of(Qualifier.values())
                        .filter(qualifier -> qualifier.code().equals(code))
                        .findFirst())
                .map(qualifier -> words.say("qualifier." + qualifier.code()))
                .orElse("");
        Amount amount = new Amount(
                new Quantity(lower.or(() -> upper).orElseThrow(), figure.at()),
                new Quantity(upper.or(() -> lower).orElseThrow(), figure.at()));
        return figures.text(figures.value(figure, amount, before, ""));
    }

    private static Optional<BigDecimal> first(Stated stated, String... keys) {
        return Stream.of(keys).flatMap(key -> stated.number(key).stream()).findFirst();
    }
}

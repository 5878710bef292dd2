package yearbook.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.content.Bilingual;
import yearbook.content.Correction;
import yearbook.content.Figure;
import yearbook.content.Kpi;
import yearbook.content.Manuscript;
import yearbook.content.Prose;
import yearbook.content.Report;
import yearbook.content.ReportInfo;
import yearbook.content.ReportInfo.Signer;
import yearbook.content.StandingPage;
import yearbook.content.Stated;
import yearbook.content.Subject;
import yearbook.content.Subject.Part;
import yearbook.content.Task;
import yearbook.history.Difference.Kind;
import yearbook.problem.Lang;

/** All that is otherwise in a workspace than it was, for those who review a change before it is published. */
public final class Differences {
    private final List<Lang> languages;
    private final List<Difference> found = new ArrayList<>();

    private Differences(List<Lang> languages) {
        this.languages = languages;
    }

    /** Report by report, in each by kind; what is of one kind in the order of the files. */
    public static List<Difference> between(Manuscript before, Manuscript after) {
        Differences all = new Differences(after.site().languages());
        for (Pair pair : Pair.of(before, after)) {
            Differences one = new Differences(after.site().languages());
            one.report(pair);
            one.found.sort(Comparator.comparing(Difference::kind));
            all.found.addAll(one.found);
        }
        all.pages(before, after);
        return List.copyOf(all.found);
    }

    private void report(Pair pair) {
        if (pair.before().isEmpty() || pair.after().isEmpty()) {
            Report report = pair.any();
            String key = report.key().toString();
            add(
                    Kind.REPORT,
                    report,
                    Optional.empty(),
                    key,
                    pair.before().map(Differences::title),
                    pair.after().map(Differences::title),
                    languages);
            return;
        }
        Report before = pair.before().get();
        Report after = pair.after().get();
        if (!title(before).says(title(after))) {
            add(
                    Kind.REPORT,
                    after,
                    Optional.empty(),
                    after.key().toString(),
                    Optional.of(title(before)),
                    Optional.of(title(after)),
                    languages);
        }
        details(before, after);
        points(before, after);
        names(before, after);
        Changes.between(before, after).forEach(change -> {
            change(change, after);
            values(change, before, after);
        });
        corrections(before, after);
        tasks(before, after);
        blocks(Kind.BLOCK, after.key().toString(), Optional.of(after), before.text(), after.text());
    }

    private static Stated title(Report report) {
        return Stated.of(report.info().title());
    }

    private void details(Report before, Report after) {
        ReportInfo old = before.info();
        ReportInfo now = after.info();
        detail("number", old.number().map(Differences::plain), now.number().map(Differences::plain), after);
        detail("issued", Optional.of(date(old)), Optional.of(date(now)), after);
        detail("place", old.place().map(Stated::of), now.place().map(Stated::of), after);
        detail("signer", old.signer().map(Differences::signer), now.signer().map(Differences::signer), after);
    }

    private void detail(String id, Optional<Stated> before, Optional<Stated> after, Report report) {
        boolean same = before.isPresent() == after.isPresent()
                && before.map(old -> old.says(after.orElseThrow())).orElse(true);
        if (!same) {
            add(Kind.DETAIL, report, Optional.empty(), id, before, after, languages);
        }
    }

    private static Stated date(ReportInfo info) {
        return new Stated(Map.of("date", info.issued().toString()));
    }

    private static Stated plain(String words) {
        return new Stated(Map.of("original", words));
    }

    /** {@code Chủ tịch · Trần Tuệ Hiền}. */
    private static Stated signer(Signer signer) {
        Map<String, String> words = new LinkedHashMap<>();
        Stated.of(signer.position())
                .parts()
                .forEach((lang, position) -> words.put(lang, position + " · " + signer.name()));
        return new Stated(words);
    }

    /** Those that say the same are the same, wherever they stand; the others are told apart by their order. */
    private void points(Report before, Report after) {
        List<Numbered> gone = numbered(before);
        List<Numbered> come = numbered(after);
        for (Numbered point : List.copyOf(come)) {
            gone.stream()
                    .filter(old -> old.said().says(point.said()))
                    .findFirst()
                    .ifPresent(same -> {
                        gone.remove(same);
                        come.remove(point);
                    });
        }
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            Optional<Numbered> old = i < gone.size() ? Optional.of(gone.get(i)) : Optional.empty();
            Optional<Numbered> now = i < come.size() ? Optional.of(come.get(i)) : Optional.empty();
            String id = String.valueOf(now.or(() -> old).orElseThrow().number());
            add(Kind.POINT, after, Optional.empty(), id, old.map(Numbered::said), now.map(Numbered::said), languages);
        }
    }

    /** A main point by its place, from 1. */
    private record Numbered(int number, Stated said) {}

    private static List<Numbered> numbered(Report report) {
        List<Numbered> points = new ArrayList<>();
        report.info().points().forEach(point -> points.add(new Numbered(points.size() + 1, Stated.of(point.text()))));
        return points;
    }

    /** Figures that have another name. Readers see it, but it takes back nothing that was published. */
    private void names(Report before, Report after) {
        Map<String, Stated> old = new LinkedHashMap<>();
        figures(before).forEach(figure -> old.put(figure.id(), Stated.of(figure.name())));
        figures(after).forEach(figure -> {
            Stated now = Stated.of(figure.name());
            Stated was = old.getOrDefault(figure.id(), now);
            List<Lang> renamed = languages.stream()
                    .filter(lang -> !Objects.equals(
                            was.parts().get(lang.code()), now.parts().get(lang.code())))
                    .toList();
            if (!renamed.isEmpty()) {
                Subject subject = Subject.figure(figure.id(), Part.FIGURE);
                add(Kind.FIGURE, after, Optional.of(subject), figure.id(), Optional.of(was), Optional.of(now), renamed);
            }
        });
    }

    private static Stream<Figure> figures(Report report) {
        return report.kpi().stream().flatMap(Kpi::all);
    }

    private void change(Change change, Report after) {
        Kind kind =
                switch (change.subject().kind()) {
                    case FIGURE -> Kind.FIGURE;
                    case OUTCOMES -> Kind.OUTCOMES;
                    case ERRATA -> Kind.ERRATA;
                    case BLOCK -> Kind.BLOCK;
                };
        add(
                kind,
                after,
                Optional.of(change.subject()),
                change.subject().toString(),
                change.before(),
                change.after(),
                languages);
    }

    /** Of a figure that came or went as a whole, also what it states: a reviewer checks the numbers, not the name. */
    private void values(Change change, Report before, Report after) {
        if (change.subject().part().filter(Part.FIGURE::equals).isEmpty()) {
            return;
        }
        boolean came = change.before().isEmpty();
        Report report = came ? after : before;
        for (Part part : List.of(Part.PLAN, Part.RESULT, Part.OUTCOME, Part.HISTORY)) {
            Subject subject = Subject.figure(change.subject().id(), part);
            for (Stated stated : Statements.of(report, subject)) {
                Optional<Stated> said = Optional.of(stated);
                add(
                        Kind.FIGURE,
                        report,
                        Optional.of(subject),
                        subject.toString(),
                        came ? Optional.empty() : said,
                        came ? said : Optional.empty(),
                        languages);
            }
        }
    }

    private void corrections(Report before, Report after) {
        Map<String, Correction> old = new LinkedHashMap<>();
        before.corrected().forEach(entry -> old.put(entry.id(), entry));
        for (Correction entry : after.corrected()) {
            Optional<Correction> was = Optional.ofNullable(old.remove(entry.id()));
            if (was.filter(entry::says).isEmpty()) {
                add(
                        Kind.CORRECTION,
                        after,
                        Optional.of(entry.subject()),
                        entry.id(),
                        was.map(Differences::reason),
                        Optional.of(reason(entry)),
                        languages);
            }
        }
        old.forEach((id, entry) -> add(
                Kind.CORRECTION,
                after,
                Optional.of(entry.subject()),
                id,
                Optional.of(reason(entry)),
                Optional.empty(),
                languages));
    }

    private static Stated reason(Correction entry) {
        return Stated.of(entry.reason());
    }

    private void tasks(Report before, Report after) {
        Map<String, Task> old = tasks(before);
        Map<String, Task> now = tasks(after);
        now.forEach((id, task) -> {
            Optional<Stated> was = Optional.ofNullable(old.get(id)).map(Differences::task);
            if (was.filter(task(task)::says).isEmpty()) {
                add(Kind.TASK, after, Optional.empty(), id, was, Optional.of(task(task)), languages);
            }
        });
        old.forEach((id, task) -> {
            if (!now.containsKey(id)) {
                add(Kind.TASK, after, Optional.empty(), id, Optional.of(task(task)), Optional.empty(), languages);
            }
        });
    }

    private static Map<String, Task> tasks(Report report) {
        Map<String, Task> tasks = new LinkedHashMap<>();
        report.tasks().stream().flatMap(list -> list.tasks().stream()).forEach(task -> tasks.put(task.id(), task));
        return tasks;
    }

    /** All that its page says of a task, in a line. */
    private static Stated task(Task task) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Lang lang : Lang.values()) {
            Stream<Bilingual> parts = Stream.of(
                            Stream.of(task.title(), task.theme()),
                            task.lead().stream(),
                            task.with().stream(),
                            task.horizon().stream(),
                            task.documents().stream(),
                            task.note().stream(),
                            Stream.of(task.source().words()),
                            task.answers().stream()
                                    .map(answer -> answer.source().words()))
                    .flatMap(all -> all);
            words.put(lang.code(), parts.map(part -> part.text(lang)).collect(Collectors.joining(" · ")));
        }
        task.deadline().ifPresent(date -> words.put("date", date));
        return new Stated(words);
    }

    private void pages(Manuscript before, Manuscript after) {
        Map<String, StandingPage> old = new LinkedHashMap<>();
        before.pages().forEach(page -> old.put(page.name(), page));
        for (StandingPage page : after.pages()) {
            Map<Lang, Prose> was = Optional.ofNullable(old.remove(page.name()))
                    .map(StandingPage::text)
                    .orElse(Map.of());
            blocks(Kind.PAGE, page.name(), Optional.empty(), was, page.text());
        }
        old.forEach((name, page) -> blocks(Kind.PAGE, name, Optional.empty(), page.text(), Map.of()));
    }

    /** The two languages of a block are one difference; only those that changed are told. */
    private void blocks(
            Kind kind, String owner, Optional<Report> report, Map<Lang, Prose> before, Map<Lang, Prose> after) {
        Map<BlockPairs.Key, Map<Lang, BlockPairs.Words>> changed = new LinkedHashMap<>();
        for (Lang lang : Lang.values()) {
            BlockPairs.between(Optional.ofNullable(before.get(lang)), Optional.ofNullable(after.get(lang)))
                    .forEach((key, words) -> changed.computeIfAbsent(key, k -> new EnumMap<>(Lang.class))
                            .put(lang, words));
        }
        changed.forEach((key, words) -> found.add(new Difference(
                kind,
                owner,
                report,
                Optional.of(Subject.block(key.id())),
                key.id(),
                stated(words, BlockPairs.Words::before),
                stated(words, BlockPairs.Words::after),
                List.copyOf(words.keySet()))));
    }

    private static Optional<Stated> stated(
            Map<Lang, BlockPairs.Words> words, Function<BlockPairs.Words, Optional<String>> side) {
        Map<String, String> parts = new LinkedHashMap<>();
        words.forEach((lang, both) -> side.apply(both).ifPresent(text -> parts.put(lang.code(), text)));
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Stated(parts));
    }

    private void add(
            Kind kind,
            Report report,
            Optional<Subject> subject,
            String id,
            Optional<Stated> before,
            Optional<Stated> after,
            List<Lang> touched) {
        found.add(new Difference(
                kind, report.key().toString(), Optional.of(report), subject, id, before, after, touched));
    }
}

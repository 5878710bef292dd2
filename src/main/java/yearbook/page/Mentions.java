package yearbook.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yearbook.content.Block;
import yearbook.content.Figure;
import yearbook.content.Kpi;
import yearbook.content.Kpi.OutcomeCounts;
import yearbook.content.Numbers;
import yearbook.content.Outcome;
import yearbook.content.Plain;
import yearbook.content.Prose;
import yearbook.content.Prose.Passage;
import yearbook.content.Result;
import yearbook.content.Source;
import yearbook.content.Task;
import yearbook.page.HtmlWriter.Mark;
import yearbook.page.HtmlWriter.Marked;
import yearbook.page.View.Mention;
import yearbook.problem.Lang;
import yearbook.problem.Place;
import yearbook.site.Edition;
import yearbook.site.TaskEntry;

/**
 * What of a report's text its figures, tasks and main points are taken from: the very numbers, the quoted words, and
 * for each block the list of its figures and tasks.
 */
final class Mentions {
    private final Desk desk;
    private final Edition edition;
    private final Prose text;
    private final Figures figures;
    private final Map<String, List<Mark>> marks = new HashMap<>();
    private final Map<String, List<QuotedWords>> quotes = new HashMap<>();
    private final Map<String, List<Mention>> mentions = new HashMap<>();
    private final Map<String, List<Mention>> tasks = new HashMap<>();
    private final Map<String, Optional<Found>> found = new HashMap<>();

    Mentions(Desk desk, Edition edition, Prose text) {
        this.desk = desk;
        this.edition = edition;
        this.text = text;
        this.figures = new Figures(desk, edition);
        edition.report().kpi().flatMap(Kpi::outcomes).ifPresent(this::add);
        edition.report().kpi().stream().flatMap(Kpi::all).forEach(this::add);
        edition.report().kpi().stream().flatMap(Kpi::all).forEach(this::addOutcome);
        edition.tasks().forEach(this::add);
        addPoints();
        addTaskOutcomes();
    }

    Marked markedIn(Block block) {
        return new Marked(marks.getOrDefault(block.id(), List.of()), quotes.getOrDefault(block.id(), List.of()));
    }

    List<Mention> in(Block block) {
        return mentions.getOrDefault(block.id(), List.of());
    }

    List<Mention> tasksIn(Block block) {
        return tasks.getOrDefault(block.id(), List.of());
    }

    private void add(OutcomeCounts counts) {
        String href = desk.to(desk.addresses().year(edition.key().year()));
        quote(counts.source(), QuotedWords.OUTCOMES);
        counts.total().ifPresent(total -> {
            mark(counts.source(), BigDecimal.valueOf(total), "outcomes-total", href);
            mention(
                    counts.source(),
                    new Mention(href, String.valueOf(total), desk.words().say("outcomes.total")),
                    mentions);
        });
        for (Outcome outcome : Outcome.values()) {
            int count = counts.of(outcome);
            mark(counts.source(), BigDecimal.valueOf(count), "outcomes-" + outcome.code(), href);
            String name = desk.words().say("outcome." + outcome.code());
            mention(counts.source(), new Mention(href, String.valueOf(count), name), mentions);
        }
    }

    private void add(Figure figure) {
        String href = figures.link(figure).href();
        figure.plan().flatMap(plan -> plan.source()).ifPresent(source -> quote(source, figure.id()));
        figure.history().forEach(past -> quote(past.source(), figure.id()));
        for (Result result : figure.results()) {
            quote(result.source(), figure.id());
            mark(result.source(), result.amount().from(), figure.id(), href);
            if (result.amount().isRange()) {
                mark(result.source(), result.amount().to(), figure.id(), href);
            }
            String value = figures.text(figures.value(figure, result));
            mention(result.source(), new Mention(href, value, figures.name(figure)), mentions);
        }
    }

    /** After all values, as a list of numbers is what most readers of the block look for. */
    private void addOutcome(Figure figure) {
        figure.outcome().ifPresent(outcome -> {
            quote(outcome.source(), figure.id());
            boolean listed = figure.results().stream()
                    .anyMatch(result -> block(result.source()).equals(block(outcome.source())));
            if (listed) {
                return;
            }
            String word = desk.words().say("outcome." + outcome.stated().code() + ".short");
            mention(outcome.source(), new Mention(figures.link(figure).href(), word, figures.name(figure)), mentions);
        });
    }

    /** What this report says became of the tasks of reports before it. */
    private void addTaskOutcomes() {
        desk.site().years().stream().flatMap(year -> year.tasks().stream()).forEach(entry -> entry.outcomes().stream()
                .filter(reported -> reported.report().equals(edition.key()))
                .forEach(reported -> quote(reported.outcome().source(), QuotedWords.outcomeOf(entry.task()))));
    }

    private void add(TaskEntry entry) {
        Task task = entry.task();
        quote(task.source(), QuotedWords.of(task));
        task.answers().forEach(answer -> quote(answer.source(), QuotedWords.answeredBy(task)));
        entry.addressees().ifPresent(to -> quote(to.source(), QuotedWords.addressees(entry.year())));
        String number = desk.words().say("task.numbered", task.number(), entry.year());
        mention(
                task.source(),
                new Mention(
                        desk.to(desk.addresses().task(entry.year(), task.id())),
                        number,
                        task.title().text(desk.lang())),
                tasks);
    }

    private void addPoints() {
        var points = edition.report().info().points();
        for (int i = 0; i < points.size(); i++) {
            String key = QuotedWords.point(i);
            points.get(i).quote().ifPresent(quote -> quote(quote, key));
        }
    }

    private void mention(Source source, Mention mention, Map<String, List<Mention>> lists) {
        passage(source).ifPresent(found -> listIn(lists, found).add(mention));
    }

    private void quote(Source source, String key) {
        passage(source).ifPresent(found -> listIn(quotes, found)
                .add(new QuotedWords(found.passage().start(), found.passage().start() + found.length(), key)));
    }

    private void mark(Source source, BigDecimal value, String id, String href) {
        passage(source).ifPresent(found -> token(found, value).ifPresent(token -> {
            String open = "<a class=\"figure\" href=\"%s\"><data value=\"%s\" data-kpi=\"%s\">"
                    .formatted(Html.escape(href), value.toPlainString(), Html.escape(id));
            int start = value.signum() < 0 ? start(found.passage().block().plain(), token) : token.start();
            int end = token.start() + token.written().length();
            List<Mark> inBlock = listIn(marks, found);
            if (inBlock.stream().noneMatch(mark -> mark.start() < end && start < mark.end())) {
                inBlock.add(new Mark(start, end, open, "</data></a>"));
            }
        }));
    }

    /** With its minus, where no markup comes between the two. */
    private static int start(Plain plain, Numbers.Token token) {
        if (!Numbers.isNegative(plain.text(), token)) {
            return token.start();
        }
        Place sign = plain.at(token.start() - 1);
        Place number = plain.at(token.start());
        boolean beside = sign.line() == number.line() && sign.column() + 1 == number.column();
        return beside ? token.start() - 1 : token.start();
    }

    private static <T> List<T> listIn(Map<String, List<T>> lists, Found found) {
        return lists.computeIfAbsent(found.passage().block().id(), block -> new ArrayList<>());
    }

    private Optional<String> block(Source source) {
        return passage(source).map(found -> found.passage().block().id());
    }

    /** A quote found in the text, and how long it is there. */
    private record Found(Passage passage, int length) {}

    /** Several figures may share one quote, so each is looked for once. */
    private Optional<Found> passage(Source source) {
        return source.asQuote()
                .map(quote -> edition.said(quote, desk.lang()).words())
                .flatMap(words -> found.computeIfAbsent(words, this::find));
    }

    private Optional<Found> find(String words) {
        int length = Prose.folded(words).length();
        return text.find(words).stream().findFirst().map(passage -> new Found(passage, length));
    }

    /** Rather one that has the sign of the value: of a fall the text may tell with a word alone. */
    private Optional<Numbers.Token> token(Found found, BigDecimal value) {
        int from = found.passage().start();
        Block block = found.passage().block();
        Lang lang = edition.rendition(desk.lang()).langOf(block.id());
        String text = block.plain().text();
        List<Numbers.Token> all = Numbers.in(text, lang).stream()
                .filter(token -> token.kind() == Numbers.Kind.NUMBER)
                .filter(token -> token.start() >= from && token.start() < from + found.length())
                .filter(token -> token.value().compareTo(value.abs()) == 0)
                .toList();
        return all.stream()
                .filter(token -> Numbers.isNegative(text, token) == value.signum() < 0)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }
}

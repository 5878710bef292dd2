package yearbook.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import yearbook.content.Bilingual;
import yearbook.content.Prose;
import yearbook.content.ReportKey;
import yearbook.content.Source;
import yearbook.content.Task;
import yearbook.content.Task.Basis;
import yearbook.content.TaskOutcome.Status;
import yearbook.page.View.Detail;
import yearbook.page.View.Limits;
import yearbook.page.View.Link;
import yearbook.page.View.Quote;
import yearbook.page.View.Responses;
import yearbook.page.View.Standing;
import yearbook.page.View.TaskItem;
import yearbook.page.View.TaskOutcomeView;
import yearbook.page.View.TaskPage;
import yearbook.page.View.Term;
import yearbook.problem.Lang;
import yearbook.site.Edition.Said;
import yearbook.site.TaskEntry;
import yearbook.site.TaskEntry.Reported;
import yearbook.site.TaskEntry.Response;
import yearbook.site.Year;
import yearbook.site.Year.Limitation;

/** A task: in a list, and on a page of its own. */
final class TaskPages {
    private final Desk desk;
    private final Words words;
    private final Ties ties;

    TaskPages(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
        this.ties = new Ties(desk);
    }

    TaskItem item(TaskEntry entry) {
        return item(entry, response -> true);
    }

    /** A task in a list that counts only some of the limitations it answers. */
    TaskItem item(TaskEntry entry, Predicate<Response> counts) {
        Task task = entry.task();
        return new TaskItem(
                task.id(),
                String.valueOf(task.number()),
                desk.link(desk.addresses().task(entry.year(), task.id()), title(task)),
                entry.theme(),
                task.theme().text(desk.lang()),
                entry.leads().isEmpty() ? TaskLists.NONE : String.join(" ", entry.leads()),
                join(task.lead()),
                limitations(entry),
                task.deadline().map(words::date),
                report(entry),
                ties.of(entry, counts),
                entry.outcomes().stream().map(this::standing).toList());
    }

    /** Where several reports set tasks for the year, each numbers its own. */
    Optional<String> report(TaskEntry entry) {
        return desk.site()
                .year(entry.year())
                .map(year -> new Titles(desk).reportOf(year, entry))
                .filter(named -> !named.isEmpty())
                .map(named -> String.join(" – ", named));
    }

    private String limitations(TaskEntry entry) {
        List<String> slugs = desk.site().year(entry.year()).stream()
                .flatMap(year -> year.limitations().stream())
                .filter(limitation -> limitation.isAnsweredBy(entry))
                .map(Limitation::slug)
                .toList();
        return slugs.isEmpty() ? TaskLists.NONE : String.join(" ", slugs);
    }

    private Standing standing(Reported reported) {
        Status status = reported.outcome().status();
        String shape =
                switch (status) {
                    case DONE -> "■";
                    case PARTLY -> "◐";
                    case UNDER_WAY -> "▷";
                    case NOT_DONE -> "□";
                    case NOT_STATED -> "○";
                };
        String href = reported.block()
                .map(block -> desk.toBlock(reported.report(), block))
                .orElseGet(() -> desk.to(desk.addresses().report(reported.report())));
        return new Standing(
                status.code(),
                shape,
                words.say("task.status." + status.code()),
                new Link(href, words.say("task.outcome.by", reported.report().year())));
    }

    private List<TaskOutcomeView> outcomes(TaskEntry entry) {
        return entry.outcomes().stream()
                .map(reported -> new TaskOutcomeView(
                        standing(reported),
                        reported.outcome().stated().map(stated -> stated.text(desk.lang())),
                        quote(reported.report(), reported.outcome().source(), QuotedWords.outcomeOf(entry.task())),
                        reported.outcome().note().map(this::noted)))
                .toList();
    }

    /** To whom the whole list is given, and where the report says so. */
    Optional<Quote> addressees(TaskEntry entry) {
        return entry.addressees().flatMap(to -> quote(entry.report(), to.source(), QuotedWords.addressees(entry.year()))
                .map(quote -> new Quote(to.name().text(desk.lang()), quote.href(), quote.block(), quote.words())));
    }

    TaskPage one(Year year, int index) {
        TaskEntry entry = year.tasks().get(index);
        Task task = entry.task();
        Frames frames = Frames.of(desk)
                .trail(desk.addresses().year(year.year()), words.say("year.title", year.year()))
                .trail(desk.addresses().tasks(year.year()), words.say("tasks.title", year.year()))
                .describedAs(words.say("task.description", task.number(), year.year(), title(task)))
                .inOtherYears(new ThroughYears(desk).ofTask(year.year(), task.id()))
                .apart(new Titles(desk).task(year, entry));
        within(frames, entry);
        return new TaskPage(
                frames.titled(title(task)),
                item(entry),
                words.say("task.place", task.number(), siblings(year, entry), year.year()),
                text(entry),
                outcomes(entry),
                terms(entry),
                responses(year, entry),
                task.note().map(this::noted),
                neighbour(year, index - 1),
                neighbour(year, index + 1));
    }

    private static long siblings(Year year, TaskEntry entry) {
        return year.tasks().stream()
                .filter(task -> task.report().equals(entry.report()))
                .count();
    }

    private Optional<Link> neighbour(Year year, int index) {
        return index < 0 || index >= year.tasks().size()
                ? Optional.empty()
                : Optional.of(item(year.tasks().get(index)).link());
    }

    private List<Term> terms(TaskEntry entry) {
        Task task = entry.task();
        List<Term> terms = new ArrayList<>();
        terms.add(term("task.theme", Optional.of(task.theme().text(desk.lang()))));
        entry.addressees()
                .ifPresent(to ->
                        terms.add(term("task.addressees", Optional.of(to.name().text(desk.lang())))));
        terms.add(term("task.lead", joined(task.lead())));
        terms.add(term("task.with", joined(task.with())));
        terms.add(term("task.deadline", task.deadline().map(words::date)));
        task.horizon().ifPresent(horizon -> terms.add(term("task.horizon", Optional.of(horizon.text(desk.lang())))));
        terms.add(term("task.documents", joined(task.documents())));
        return terms;
    }

    private Term term(String key, Optional<String> text) {
        return new Term(
                words.say(key),
                text.map(words -> new Detail(Optional.empty(), Optional.empty(), words, Optional.empty())).stream()
                        .toList());
    }

    private Optional<String> joined(List<Bilingual> items) {
        return items.isEmpty() ? Optional.empty() : Optional.of(join(items));
    }

    private String join(List<Bilingual> items) {
        return items.stream().map(item -> item.text(desk.lang())).collect(Collectors.joining("; "));
    }

    private List<Responses> responses(Year year, TaskEntry entry) {
        List<Responses> responses = new ArrayList<>();
        for (Basis basis : Basis.values()) {
            List<Limits> limits = year.limitations().stream()
                    .flatMap(limitation -> limits(year, entry, limitation, basis).stream())
                    .toList();
            if (!limits.isEmpty()) {
                String word = Ties.code(basis);
                responses.add(new Responses(
                        word,
                        Ties.shape(basis),
                        words.say("answers." + word + ".title"),
                        words.say("answers." + word + ".explanation"),
                        limits));
            }
        }
        return responses;
    }

    /** What a task answers of the limitations that one block states. */
    private Optional<Limits> limits(Year year, TaskEntry entry, Limitation limitation, Basis basis) {
        List<Html> quotes = entry.responses().stream()
                .filter(response -> limitation.report().equals(entry.report())
                        && response.block().equals(limitation.block())
                        && response.basis() == basis)
                .map(response -> said(entry.report(), response.words()))
                .map(said -> Foreign.told(said.words(), said.foreign()))
                .toList();
        if (quotes.isEmpty()) {
            return Optional.empty();
        }
        Quote source = new Quote(
                "",
                desk.toBlock(limitation.report(), limitation.block()),
                limitation.block(),
                QuotedWords.choice(QuotedWords.answeredBy(entry.task())));
        long answering = year.tasks().stream().filter(limitation::isAnsweredBy).count();
        Link all = desk.link(
                desk.addresses().tasksOfLimitation(year.year(), limitation.slug()),
                words.say("answers.all", Words.bound(words.count("count.tasks", answering))));
        return Optional.of(new Limits(quotes, source, all));
    }

    /** The task's own text: the whole block, as a quote alone may be a few words of it. */
    private Optional<Quote> text(TaskEntry entry) {
        return entry.block().flatMap(id -> prose(entry.report())
                .flatMap(text -> text.block(id))
                .map(block -> new Quote(
                        block.plain().text(),
                        desk.toBlock(entry.report(), id),
                        id,
                        QuotedWords.choice(QuotedWords.of(entry.task())),
                        Foreign.langOf(desk, entry.report(), id))));
    }

    private Optional<Quote> quote(ReportKey report, Source.Quote source, String key) {
        Said said = said(report, source);
        return prose(report)
                .flatMap(text -> text.find(said.words()).stream().findFirst())
                .map(passage -> new Quote(
                        said.words(),
                        desk.toBlock(report, passage.block().id()),
                        passage.block().id(),
                        QuotedWords.choice(key),
                        said.foreign().map(Lang::code)));
    }

    private Said said(ReportKey report, Source.Quote quote) {
        return desk.site()
                .report(report)
                .map(edition -> edition.said(quote, desk.lang()))
                .orElseGet(() -> new Said(quote.words().text(desk.lang()), Optional.empty()));
    }

    private Optional<Prose> prose(ReportKey report) {
        return desk.site().report(report).flatMap(edition -> edition.report().text(desk.lang()));
    }

    private void within(Frames frames, TaskEntry entry) {
        desk.site().report(entry.report()).ifPresent(frames::within);
    }

    private Html noted(Bilingual note) {
        return Foreign.quoted(note.text(desk.lang()), desk.lang());
    }

    private String title(Task task) {
        return task.title().text(desk.lang());
    }
}

package yearbook.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import yearbook.content.Bilingual;
import yearbook.content.Phrase;
import yearbook.content.Prose;
import yearbook.content.Source;
import yearbook.content.Task;
import yearbook.content.Task.Basis;
import yearbook.page.View.Detail;
import yearbook.page.View.Filter;
import yearbook.page.View.Link;
import yearbook.page.View.Quote;
import yearbook.page.View.Responses;
import yearbook.page.View.TaskItem;
import yearbook.page.View.TaskPage;
import yearbook.page.View.TasksPage;
import yearbook.page.View.Term;
import yearbook.site.Address;
import yearbook.site.Edition;
import yearbook.site.TaskEntry;
import yearbook.site.Year;
import yearbook.site.Year.Facet;

/** The tasks of a year: all of them, those of one theme or addressee, and each on a page of its own. */
final class TaskPages {
    /** The slug for tasks whose report names nobody in charge. */
    static final String NOBODY = "khong-neu";

    private final Desk desk;
    private final Words words;

    TaskPages(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
    }

    TasksPage index(Year year) {
        String summary = words.say("tasks.summary", year.tasks().size());
        String title = words.say("tasks.title", year.year());
        Frames frames = Frames.of(desk).trail(desk.addresses().year(year.year()), words.say("year.title", year.year()));
        return page(year, frames, title, summary, task -> true);
    }

    TasksPage ofTheme(Year year, Facet theme) {
        return filtered(year, name(theme), task -> task.theme().equals(theme.slug()));
    }

    TasksPage ofLead(Year year, Facet lead) {
        return filtered(year, leadName(lead), task -> task.leads().contains(lead.slug()));
    }

    TasksPage ofNobody(Year year) {
        return filtered(year, words.say("lead.unstated"), task -> task.leads().isEmpty());
    }

    private TasksPage filtered(Year year, String name, Predicate<TaskEntry> keep) {
        long count = year.tasks().stream().filter(keep).count();
        String summary = words.say("tasks.filtered", count, year.tasks().size());
        Frames frames = Frames.of(desk)
                .trail(desk.addresses().year(year.year()), words.say("year.title", year.year()))
                .trail(desk.addresses().tasks(year.year()), words.say("tasks.title", year.year()));
        return page(year, frames, words.say("tasks.title.filtered", year.year(), name), summary, keep);
    }

    private TasksPage page(Year year, Frames frames, String title, String summary, Predicate<TaskEntry> keep) {
        within(frames, year.tasks().get(0));
        frames.describedAs(words.say("tasks.description", year.year(), title));
        List<TaskItem> items =
                year.tasks().stream().filter(keep).map(this::item).toList();
        Address all = desk.addresses().tasks(year.year());
        Filter everything = filter(all, words.say("filter.all"), year.tasks().size(), "", "");
        return new TasksPage(frames.titled(title), summary, items, everything, themes(year), leads(year));
    }

    private List<Filter> themes(Year year) {
        return year.themes().stream()
                .map(theme -> filter(
                        desk.addresses().tasksOfTheme(year.year(), theme.slug()),
                        name(theme),
                        count(year, task -> task.theme().equals(theme.slug())),
                        "theme",
                        theme.slug()))
                .toList();
    }

    private List<Filter> leads(Year year) {
        List<Filter> filters = new ArrayList<>();
        for (Facet lead : year.leads()) {
            filters.add(filter(
                    desk.addresses().tasksOfLead(year.year(), lead.slug()),
                    leadName(lead),
                    count(year, task -> task.leads().contains(lead.slug())),
                    "lead",
                    lead.slug()));
        }
        long nobody = count(year, task -> task.leads().isEmpty());
        if (nobody > 0) {
            filters.add(filter(
                    desk.addresses().tasksOfLead(year.year(), NOBODY),
                    words.say("lead.unstated"),
                    nobody,
                    "lead",
                    NOBODY));
        }
        return filters;
    }

    private Filter filter(Address page, String name, long count, String attribute, String slug) {
        return new Filter(desk.link(page, name), String.valueOf(count), page.equals(desk.here()), attribute, slug);
    }

    private static long count(Year year, Predicate<TaskEntry> keep) {
        return year.tasks().stream().filter(keep).count();
    }

    private String name(Facet theme) {
        return theme.first().task().theme().text(desk.lang());
    }

    private String leadName(Facet lead) {
        return lead.first().task().lead().get(lead.index()).text(desk.lang());
    }

    TaskItem item(TaskEntry entry) {
        Task task = entry.task();
        return new TaskItem(
                task.id(),
                String.valueOf(task.number()),
                desk.link(
                        desk.addresses().task(entry.year(), task.id()),
                        task.title().text(desk.lang())),
                entry.theme(),
                task.theme().text(desk.lang()),
                entry.leads().isEmpty() ? NOBODY : String.join(" ", entry.leads()),
                join(task.lead()));
    }

    TaskPage one(Year year, int index) {
        TaskEntry entry = year.tasks().get(index);
        Task task = entry.task();
        Frames frames = Frames.of(desk)
                .trail(desk.addresses().year(year.year()), words.say("year.title", year.year()))
                .trail(desk.addresses().tasks(year.year()), words.say("tasks.title", year.year()))
                .describedAs(words.say("task.description", task.number(), year.year(), title(task)));
        within(frames, entry);
        return new TaskPage(
                frames.titled(title(task)),
                item(entry),
                words.say("task.place", task.number(), siblings(year, entry), year.year()),
                text(entry),
                entry.addressees()
                        .flatMap(addressees -> quote(entry, addressees.source(), QuotedWords.addressees(entry.year()))),
                terms(entry),
                responses(entry),
                task.note().map(note -> note.text(desk.lang())),
                neighbour(year, index - 1),
                neighbour(year, index + 1));
    }

    private static long siblings(Year year, TaskEntry entry) {
        return count(year, task -> task.report().equals(entry.report()));
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

    private List<Responses> responses(TaskEntry entry) {
        List<Responses> responses = new ArrayList<>();
        for (Basis basis : Basis.values()) {
            List<Quote> quotes = entry.task().answers().stream()
                    .filter(answer -> answer.basis() == basis)
                    .flatMap(answer -> quote(entry, answer.source(), QuotedWords.answeredBy(entry.task())).stream())
                    .toList();
            if (!quotes.isEmpty()) {
                String word = basis == Basis.STATED ? "stated" : "editor";
                responses.add(new Responses(
                        word,
                        words.say("answers." + word + ".title"),
                        words.say("answers." + word + ".explanation"),
                        quotes));
            }
        }
        return responses;
    }

    /** The task's own text: the whole block, as a quote alone may be a few words of it. */
    private Optional<Quote> text(TaskEntry entry) {
        return entry.block().flatMap(id -> prose(entry)
                .flatMap(text -> text.block(id))
                .map(block -> new Quote(
                        block.plain().text(),
                        desk.toBlock(entry.report(), id),
                        id,
                        QuotedWords.choice(QuotedWords.of(entry.task())))));
    }

    private Optional<Quote> quote(TaskEntry entry, Source.Quote source, String key) {
        return source.words().phrase(desk.lang()).map(Phrase::text).flatMap(words -> prose(entry)
                .flatMap(text -> text.find(words).stream().findFirst())
                .map(passage -> new Quote(
                        words,
                        desk.toBlock(entry.report(), passage.block().id()),
                        passage.block().id(),
                        QuotedWords.choice(key))));
    }

    private Optional<Prose> prose(TaskEntry entry) {
        return edition(entry).flatMap(edition -> edition.report().text(desk.lang()));
    }

    private void within(Frames frames, TaskEntry entry) {
        edition(entry).ifPresent(frames::within);
    }

    private Optional<Edition> edition(TaskEntry entry) {
        return desk.site().report(entry.report());
    }

    private String title(Task task) {
        return task.title().text(desk.lang());
    }
}

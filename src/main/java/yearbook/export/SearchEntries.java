package yearbook.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.content.Bilingual;
import yearbook.content.Block;
import yearbook.content.Body;
import yearbook.content.Errata;
import yearbook.content.Figure;
import yearbook.content.Inline;
import yearbook.content.Inlines;
import yearbook.content.Prose;
import yearbook.content.ReportInfo;
import yearbook.content.Task;
import yearbook.export.SearchEntry.Kind;
import yearbook.page.Words;
import yearbook.problem.Lang;
import yearbook.site.Address;
import yearbook.site.Addresses;
import yearbook.site.Edition;
import yearbook.site.Rendition;
import yearbook.site.Sheet;
import yearbook.site.Site;
import yearbook.site.TaskEntry;
import yearbook.site.Year;

/** Everything a reader can find in one language, page by page: newest year first, each page's own entry before its parts. */
final class SearchEntries {
    private static final Pattern FIGURE_REF = Pattern.compile("\\[\\[kpi:\\s*([^\\]\\s]+)\\s*]]");

    private final Site site;
    private final Lang lang;
    private final Words words;
    private final Addresses addresses;
    private final Address here;
    private final List<SearchEntry> entries = new ArrayList<>();
    private String href = "";
    private String where = "";

    private SearchEntries(Site site, Lang lang, Words words) {
        this.site = site;
        this.lang = lang;
        this.words = words;
        this.addresses = site.addresses();
        this.here = addresses.search().in(lang, site.defaultLang());
    }

    static List<SearchEntry> of(Site site, Lang lang, Words words) {
        SearchEntries collected = new SearchEntries(site, lang, words);
        site.years().forEach(collected::year);
        if (!site.announcements().isEmpty()) {
            collected.page(site.addresses().calendar(), Kind.PAGE, words.say("calendar.title"), "", "");
        }
        site.pages().forEach(collected::standing);
        return List.copyOf(collected.entries);
    }

    private void year(Year year) {
        page(addresses.year(year.year()), Kind.PAGE, words.say("year.title", year.year()), "", "");
        year.reports().forEach(this::report);
        if (!year.tasks().isEmpty()) {
            String title = words.say("tasks.title", year.year());
            page(addresses.tasks(year.year()), Kind.PAGE, title, "", "");
            year.tasks().forEach(entry -> task(entry, year));
        }
    }

    private void report(Edition edition) {
        ReportInfo info = edition.report().info();
        String title = text(info.title());
        page(addresses.report(edition.key()), Kind.REPORT, title, "", origin(info));
        blocks(edition.rendition(lang), title, edition);
        edition.report().kpi().ifPresent(kpi -> {
            String name = words.say("indicators.title", edition.key().year());
            page(addresses.indicators(edition.key()), Kind.PAGE, name, title, "");
            kpi.all().forEach(figure -> figure(figure, edition, title));
        });
        edition.report().errata().ifPresent(errata -> errata(errata, edition, title));
    }

    private String origin(ReportInfo info) {
        return Stream.of(
                        info.place().map(this::text),
                        Optional.of(words.date(info.issued())),
                        info.number(),
                        info.signer().map(signer -> text(signer.position()) + " " + signer.name()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    /**
     * The blocks of a text, each under the heading it stands below. What is not translated is found in the language it is
     * written in, to which the search page leads over: words of one language would not be found by the rules of another.
     */
    private void blocks(Rendition rendition, String title, Edition edition) {
        String section = title;
        for (Block block : rendition.text().blocks()) {
            String plain = withValues(block, edition);
            if (rendition.langOf(block.id()) != lang) {
                section = block.body() instanceof Body.Heading ? title : section;
            } else if (block.body() instanceof Body.Heading) {
                section = plain;
                part(Kind.HEADING, block.id(), plain, true, "");
            } else if (!plain.isBlank()) {
                part(Kind.BLOCK, block.id(), section, false, plain);
            }
        }
    }

    /** Where an author called up a figure, a reader sees its value. */
    private String withValues(Block block, Edition edition) {
        Set<String> called = new HashSet<>();
        Inlines.in(block.body(), inline -> {
            if (inline instanceof Inline.FigureRef figure) {
                called.add(figure.id());
            }
        });
        return FIGURE_REF
                .matcher(block.plain().text())
                .replaceAll(found -> Matcher.quoteReplacement(
                        called.contains(found.group(1)) ? valueOf(found.group(1), edition) : found.group()));
    }

    private String valueOf(String id, Edition edition) {
        return edition.figure(id)
                .flatMap(figure -> SearchFigure.value(figure, lang, words))
                .orElse("");
    }

    private void figure(Figure figure, Edition edition, String title) {
        String text = new SearchFigure(figure, edition, lang, words).text();
        page(addresses.figure(edition.key(), figure.id()), Kind.FIGURE, text(figure.name()), title, text);
    }

    private void task(TaskEntry entry, Year year) {
        Task task = entry.task();
        String number = words.say("task.numbered", task.number(), entry.year());
        String text = Stream.of(
                        Stream.of(task.theme()),
                        task.lead().stream(),
                        task.with().stream(),
                        task.documents().stream(),
                        Stream.of(task.source().words()))
                .flatMap(found -> found)
                .map(this::text)
                .collect(Collectors.joining(" · ", number + " · ", ""));
        page(addresses.task(entry.year(), task.id()), Kind.TASK, text(task.title()), report(entry, year), text);
    }

    /** Which report sets it, where several set tasks for the year. */
    private String report(TaskEntry entry, Year year) {
        return site.report(entry.report())
                .filter(report -> year.hasTasksOfSeveralReports())
                .map(report -> text(report.report().info().title()))
                .orElse("");
    }

    private void errata(Errata errata, Edition edition, String report) {
        String title = words.say("errata.title");
        page(addresses.errata(edition.key()), Kind.PAGE, title, report, "");
        errata.applied()
                .forEach(entry -> part(
                        Kind.ERRATUM,
                        entry.id(),
                        title,
                        false,
                        "%s → %s · %s".formatted(flat(entry.original()), entry.corrected(), text(entry.reason()))));
        errata.noted()
                .forEach(entry -> part(
                        Kind.ERRATUM,
                        entry.id(),
                        title,
                        false,
                        entry.asPrinted().map(printed -> flat(printed) + " · ").orElse("") + text(entry.note())));
        errata.formatOnly().forEach(entry -> part(Kind.ERRATUM, entry.id(), title, false, text(entry.change())));
    }

    private static String flat(String printed) {
        return Prose.folded(printed);
    }

    private void standing(Sheet sheet) {
        Rendition rendition = sheet.rendition(lang);
        if (rendition.absent()) {
            return;
        }
        String title = sheet.title(lang);
        page(addresses.page(sheet.name()), Kind.PAGE, title, "", "");
        String section = title;
        for (Block block : rendition.text().blocks()) {
            String plain = block.plain().text();
            boolean heading = block.body() instanceof Body.Heading;
            boolean foreign = rendition.langOf(block.id()) != lang;
            section = heading ? foreign ? title : plain : section;
            if (foreign) {
                continue;
            }
            if (heading || !plain.isBlank()) {
                part(Kind.PAGE, block.id(), section, heading, heading ? "" : plain);
            }
        }
    }

    /** An entry for a page itself; what follows stands on it. */
    private void page(Address page, Kind kind, String title, String within, String text) {
        href = here.to(page.in(lang, site.defaultLang()));
        where = title;
        add(new SearchEntry(kind, href, title, true, within, text, true));
    }

    private void part(Kind kind, String id, String title, boolean named, String text) {
        String on = title.equals(where) ? "" : where;
        add(new SearchEntry(kind, href + "#" + id, title, named, on, text, false));
    }

    private void add(SearchEntry entry) {
        entries.add(entry);
    }

    private String text(Bilingual words) {
        return words.text(lang);
    }
}

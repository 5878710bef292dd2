package yearbook.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import yearbook.content.Json;
import yearbook.content.Kpi;
import yearbook.problem.Lang;
import yearbook.site.Address;
import yearbook.site.Edition;
import yearbook.site.SiteFile;
import yearbook.site.SiteFile.Content;

/**
 * A file of a report's data.
 *
 * @param type its media type
 * @param title what it holds, in a language
 * @param main whether a catalogue lists it; those that describe others, or repeat a part of them, it does not
 */
record DataFile(Address address, String type, Function<Lang, String> title, boolean main, Content content) {
    private static final String CSV = "text/csv";
    private static final String JSON = "application/json";

    SiteFile asSiteFile() {
        return new SiteFile(address.path(), content);
    }

    static List<DataFile> of(Voice voice, Edition edition) {
        List<DataFile> files = new ArrayList<>(tables(voice, edition));
        edition.report().kpi().ifPresent(kpi -> {
            files.addAll(figures(kpi, voice, edition));
            files.addAll(charts(kpi, voice, edition));
        });
        if (!files.isEmpty()) {
            Address at = at(voice, edition, "datapackage.json");
            files.add(json(at, edition.report().info().title()::text, () -> DataPackage.of(voice, edition)));
        }
        edition.report()
                .original()
                .ifPresent(original -> files.add(new DataFile(
                        at(voice, edition, original.name()),
                        original.name().endsWith(".txt") ? "text/plain" : "application/octet-stream",
                        lang -> voice.in(lang).say("errata.original"),
                        true,
                        () -> original.bytes().copy())));
        return files;
    }

    private static List<DataFile> tables(Voice voice, Edition edition) {
        List<DataFile> files = new ArrayList<>();
        edition.report().kpi().ifPresent(kpi -> {
            Function<Lang, String> title = figuresTitle(voice, edition);
            files.addAll(table(at(voice, edition, "kpi.csv"), () -> Table.figures(kpi), title, true, voice, edition));
            Address at = at(voice, edition, "kpi.json");
            files.add(json(at, title, () -> FigureRow.json(voice.site(), edition, kpi)));
        });
        if (!edition.report().corrected().isEmpty()) {
            Function<Lang, String> title = lang -> voice.in(lang)
                    .say("corrections.data", edition.report().info().title().text(lang));
            Address at = at(voice, edition, "corrections.csv");
            files.addAll(table(at, () -> Table.corrections(voice, edition), title, true, voice, edition));
            files.add(json(at(voice, edition, "corrections.json"), title, () -> CorrectionRow.json(voice, edition)));
        }
        if (!edition.tasks().isEmpty()) {
            int year = edition.tasks().get(0).year();
            Function<Lang, String> title = lang -> voice.in(lang).say("tasks.title", year);
            files.addAll(
                    table(at(voice, edition, "tasks.csv"), () -> Table.tasks(edition), title, true, voice, edition));
            files.add(json(at(voice, edition, "tasks.json"), title, () -> TaskRow.json(edition)));
            Address calendar = at(voice, edition, "tasks.ics");
            if (!Calendar.dated(edition).isEmpty()) {
                files.add(new DataFile(calendar, "text/calendar", title, true, () -> Calendar.of(voice, edition)));
            }
        }
        return files;
    }

    static Function<Lang, String> figuresTitle(Voice voice, Edition edition) {
        return lang -> voice.in(lang).say("indicators.title", edition.key().year());
    }

    /** A table, and what one must know to read it. */
    private static List<DataFile> table(
            Address at,
            Supplier<Table> table,
            Function<Lang, String> title,
            boolean main,
            Voice voice,
            Edition edition) {
        DataFile csv = new DataFile(at, CSV, title, main, () -> table.get().csv());
        Address beside = new Address(at.path() + "-metadata.json");
        return List.of(
                csv,
                json(beside, title, () -> Csvw.of(table.get(), title, edition, voice))
                        .minor());
    }

    private static List<DataFile> figures(Kpi kpi, Voice voice, Edition edition) {
        List<DataFile> files = new ArrayList<>();
        kpi.all().forEach(figure -> {
            Function<String, Address> at =
                    ending -> voice.site().addresses().figureData(edition.key(), figure.id() + ending);
            Function<Lang, String> title = figure.name()::text;
            files.addAll(table(at.apply(".csv"), () -> Table.figure(figure, kpi.year()), title, false, voice, edition));
            files.add(json(at.apply(".json"), title, () -> new FigureFile(figure, kpi, edition, voice).json())
                    .minor());
        });
        return files;
    }

    /** The numbers of each chart, as a reader takes them from under it. */
    private static List<DataFile> charts(Kpi kpi, Voice voice, Edition edition) {
        return edition.report().chartIds().stream()
                .map(id -> new DataFile(
                        voice.site().addresses().chartData(edition.key(), id + ".csv"),
                        CSV,
                        figuresTitle(voice, edition),
                        false,
                        () -> Table.chart(id, kpi).csv()))
                .toList();
    }

    private DataFile minor() {
        return new DataFile(address, type, title, false, content);
    }

    private static Address at(Voice voice, Edition edition, String file) {
        return voice.site().addresses().data(edition.key(), file);
    }

    private static DataFile json(Address at, Function<Lang, String> title, Supplier<Json> json) {
        return new DataFile(at, JSON, title, true, () -> json.get().pretty().getBytes(StandardCharsets.UTF_8));
    }
}

package yearbook.export;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.content.Bilingual;
import yearbook.content.Json;
import yearbook.content.Sha256;
import yearbook.content.Source.Publication;
import yearbook.problem.Lang;
import yearbook.site.Edition;
import yearbook.site.Site;

/**
 * {@code datapackage.json} beside a report's data: a Frictionless Data Package (v1) with a schema for each table. The
 * files of single figures repeat rows of {@code kpi.csv} and stay out.
 */
final class DataPackage {
    private DataPackage() {}

    static Json of(Voice voice, Edition edition) {
        Site site = voice.site();
        Lang lang = site.defaultLang();
        Json publisher =
                Json.object().put("title", site.info().publisher().text(lang)).put("role", "publisher");
        return Json.object()
                .put("profile", "tabular-data-package")
                .put("name", edition.key().year() + "-" + edition.key().name())
                .put("id", voice.page(edition))
                .put("title", edition.report().info().title().text(lang))
                .put("created", edition.report().info().issued() + "T00:00:00Z")
                .put("homepage", voice.page(edition))
                .put("keywords", Optional.of(keywords(edition, lang)).filter(words -> !words.isEmpty()))
                .put("contributors", List.of(publisher))
                .put("sources", sources(voice, edition))
                .put(
                        "resources",
                        Table.of(voice, edition).stream()
                                .map(DataPackage::resource)
                                .toList());
    }

    /** The themes of its tasks and the groups of its figures, each once, in the order of their letters. */
    static List<String> keywords(Edition edition, Lang lang) {
        Stream<Bilingual> themes =
                edition.tasks().stream().map(entry -> entry.task().theme());
        Stream<Bilingual> groups = edition.report().kpi().stream().flatMap(kpi -> kpi.groups().values().stream());
        return List.copyOf(new TreeSet<>(
                Stream.concat(themes, groups).map(words -> words.text(lang)).toList()));
    }

    /** Where figures come from, with its address where it has one. */
    private record Origin(String title, Optional<String> address) {
        static Origin of(Publication publication) {
            String title = Stream.concat(Stream.of(publication.publisher()), publication.title().stream())
                    .collect(Collectors.joining(": "));
            return new Origin(title, publication.url());
        }

        Json json() {
            return Json.object().put("title", title).put("path", address);
        }
    }

    /** The report first, then the pages of others. */
    private static List<Json> sources(Voice voice, Edition edition) {
        String title = edition.report().info().title().text(voice.site().defaultLang());
        Stream<Origin> others = edition.report().kpi().stream()
                .flatMap(kpi -> FigureRow.of(kpi).stream())
                .flatMap(row -> row.source().stream())
                .flatMap(source -> source.asPublication().stream())
                .map(Origin::of);
        return Stream.concat(Stream.of(new Origin(title, Optional.of(voice.page(edition)))), others)
                .distinct()
                .map(Origin::json)
                .toList();
    }

    private static Json resource(Table table) {
        byte[] csv = table.csv();
        return Json.object()
                .put("name", table.name())
                .put("path", table.file())
                .put("profile", "tabular-data-resource")
                .put("format", "csv")
                .put("mediatype", "text/csv")
                .put("encoding", "utf-8")
                .put("bytes", csv.length)
                .put("hash", "sha256:" + Sha256.hex(csv))
                .put(
                        "dialect",
                        Json.object()
                                .put("delimiter", ",")
                                .put("lineTerminator", "\r\n")
                                .put("header", true))
                .put("schema", schema(table));
    }

    private static Json schema(Table table) {
        return Json.object()
                .put("fields", table.columns().stream().map(DataPackage::field).toList())
                .put("primaryKey", table.key())
                .put("missingValues", List.of(""));
    }

    private static Json field(Column column) {
        Json constraints = Json.object();
        if (column.required()) {
            constraints.put("required", true);
        }
        if (!column.values().isEmpty()) {
            constraints.put("enum", column.values());
        }
        return Json.object()
                .put("name", column.name())
                .put("type", column.type())
                .put("title", column.vi())
                .put("description", column.en())
                .put("constraints", constraints.unlessEmpty());
    }
}

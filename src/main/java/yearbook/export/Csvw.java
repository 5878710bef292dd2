package yearbook.export;

import java.util.List;
import java.util.function.Function;
import yearbook.content.Json;
import yearbook.problem.Lang;
import yearbook.site.Edition;

/**
 * What one must know to read a table, beside it as {@code NAME.csv-metadata.json}: CSV on the Web (W3C). No licence is
 * named, as the source names none.
 */
final class Csvw {
    private Csvw() {}

    static Json of(Table table, Function<Lang, String> title, Edition edition, Voice voice) {
        Json language =
                Json.object().put("@language", voice.site().defaultLang().code());
        return Json.object()
                .put("@context", List.of("http://www.w3.org/ns/csvw", language))
                .put("url", table.file())
                .put("dc:title", voice.tagged(title))
                .put("dc:publisher", voice.tagged(voice.site().info().publisher()))
                .put("dc:issued", edition.report().info().issued().toString())
                .put("dc:source", Json.object().put("@id", voice.page(edition)))
                .put("dialect", dialect())
                .put("tableSchema", schema(table));
    }

    private static Json dialect() {
        return Json.object().put("encoding", "utf-8").put("header", true).put("lineTerminators", List.of("\r\n"));
    }

    private static Json schema(Table table) {
        return Json.object()
                .put("columns", table.columns().stream().map(Csvw::column).toList())
                .put("primaryKey", table.key());
    }

    /** The name that stands in the table's head is a title of no language; the others say what it means. */
    private static Json column(Column column) {
        Json titles =
                Json.object().put("und", column.name()).put("vi", column.vi()).put("en", column.en());
        return Json.object()
                .put("name", column.name())
                .put("titles", titles)
                .put("datatype", datatype(column))
                .put("required", column.required());
    }

    private static Object datatype(Column column) {
        if (column.values().isEmpty()) {
            return column.type().equals("number") ? "decimal" : column.type();
        }
        return Json.object().put("base", "string").put("format", String.join("|", column.values()));
    }
}

package yearbook.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import yearbook.content.Bilingual;
import yearbook.content.Json;
import yearbook.content.Source;
import yearbook.content.Task;
import yearbook.problem.Lang;
import yearbook.site.Edition;
import yearbook.site.TaskEntry;
import yearbook.site.TaskEntry.Reported;

/** One task as a row of {@code tasks.csv} and an object of {@code tasks.json}. */
record TaskRow(TaskEntry entry) {
    static final List<Column> COLUMNS = List.of(
            new Column("id", "string", "mã nhiệm vụ", "id of the task").always(),
            new Column("year", "integer", "năm", "year").always(),
            new Column("number", "integer", "số thứ tự trong báo cáo", "number in the report"),
            new Column("title_vi", "string", "tên tiếng Việt", "title in Vietnamese"),
            new Column("title_en", "string", "tên tiếng Anh", "title in English"),
            new Column("theme_vi", "string", "chủ đề", "theme in Vietnamese"),
            new Column("theme_en", "string", "chủ đề bằng tiếng Anh", "theme in English"),
            new Column("lead_vi", "string", "người thực hiện", "in charge, in Vietnamese"),
            new Column("lead_en", "string", "người thực hiện, tiếng Anh", "in charge, in English"),
            new Column("with_vi", "string", "đơn vị phối hợp", "working with, in Vietnamese"),
            new Column("with_en", "string", "đơn vị phối hợp, tiếng Anh", "working with, in English"),
            new Column("deadline", "string", "thời hạn", "deadline"),
            new Column(
                    "horizon_vi",
                    "string",
                    "mốc thời gian nêu trong báo cáo",
                    "time as the report states it, in Vietnamese"),
            new Column("horizon_en", "string", "mốc thời gian, tiếng Anh", "time as the report states it, in English"),
            new Column("documents_vi", "string", "văn bản được nhắc đến", "documents named, in Vietnamese"),
            new Column("documents_en", "string", "văn bản được nhắc đến, tiếng Anh", "documents named, in English"),
            new Column("source_block", "string", "đoạn của báo cáo", "block of the report"),
            new Column("source_quote_vi", "string", "câu trích tiếng Việt", "quote in Vietnamese"),
            new Column("source_quote_en", "string", "câu trích tiếng Anh", "quote in English"),
            new Column(
                    "outcome_status",
                    "string",
                    "mức độ hoàn thành, theo báo cáo sau",
                    "how far, as a later report states"),
            new Column(
                    "outcome_stated_vi", "string", "lời của báo cáo, tiếng Việt", "the report's words, in Vietnamese"),
            new Column("outcome_stated_en", "string", "lời của báo cáo, tiếng Anh", "the report's words, in English"),
            new Column("outcome_report", "string", "báo cáo nêu kết quả", "the report that states the outcome"),
            new Column("outcome_block", "string", "đoạn nêu kết quả", "block that states the outcome"));

    List<String> cells() {
        Task task = entry.task();
        Optional<Reported> reported = newestOutcome();
        Optional<Bilingual> stated = reported.flatMap(found -> found.outcome().stated());
        return List.of(
                task.id(),
                String.valueOf(entry.year()),
                String.valueOf(task.number()),
                task.title().only(Lang.VI),
                task.title().only(Lang.EN),
                task.theme().only(Lang.VI),
                task.theme().only(Lang.EN),
                joined(task.lead(), Lang.VI),
                joined(task.lead(), Lang.EN),
                joined(task.with(), Lang.VI),
                joined(task.with(), Lang.EN),
                task.deadline().orElse(""),
                only(task.horizon(), Lang.VI),
                only(task.horizon(), Lang.EN),
                joined(task.documents(), Lang.VI),
                joined(task.documents(), Lang.EN),
                entry.block().orElse(""),
                task.source().words().only(Lang.VI),
                task.source().words().only(Lang.EN),
                reported.map(found -> found.outcome().status().code()).orElse(""),
                only(stated, Lang.VI),
                only(stated, Lang.EN),
                reported.map(found -> found.report().toString()).orElse(""),
                reported.flatMap(Reported::block).orElse(""));
    }

    private Optional<Reported> newestOutcome() {
        return entry.outcomes().stream().reduce((earlier, later) -> later);
    }

    private static String only(Optional<Bilingual> words, Lang lang) {
        return words.map(found -> found.only(lang)).orElse("");
    }

    private static String joined(List<Bilingual> items, Lang lang) {
        return items.stream().map(item -> item.only(lang)).collect(Collectors.joining("; "));
    }

    static Json json(Edition edition) {
        return Json.object()
                .put("report", edition.key().toString())
                .put(
                        "tasks",
                        edition.tasks().stream()
                                .map(task -> new TaskRow(task).row(edition))
                                .toList());
    }

    private Json row(Edition edition) {
        Task task = entry.task();
        return Json.object()
                .put("id", task.id())
                .put("year", entry.year())
                .put("number", task.number())
                .put("title", Sources.both(task.title()))
                .put("theme", Sources.both(task.theme()))
                .put("addressees", entry.addressees().map(to -> Sources.both(to.name())))
                .put("lead", list(task.lead()))
                .put("with", list(task.with()))
                .put("deadline", task.deadline())
                .put("horizon", task.horizon().map(Sources::both))
                .put("documents", list(task.documents()))
                .put("answers", answers(task))
                .put("source", source(task.source(), edition))
                .put("outcomes", outcomes());
    }

    private Optional<List<Json>> outcomes() {
        List<Json> outcomes = entry.outcomes().stream()
                .map(reported -> Json.object()
                        .put("status", reported.outcome().status().code())
                        .put("stated", reported.outcome().stated().map(Sources::both))
                        .put("report", reported.report().toString())
                        .put("block", reported.block())
                        .put("quote", Sources.both(reported.outcome().source().words()))
                        .put("note", reported.outcome().note().map(Sources::both)))
                .toList();
        return Optional.of(outcomes).filter(list -> !list.isEmpty());
    }

    private static Optional<List<Json>> list(List<Bilingual> items) {
        return Optional.of(items.stream().map(Sources::both).toList()).filter(list -> !list.isEmpty());
    }

    private static Optional<List<Json>> answers(Task task) {
        List<Json> answers = task.answers().stream()
                .map(answer -> Json.object()
                        .put("basis", answer.basis() == Task.Basis.STATED ? "stated" : "editor")
                        .put("quote", Sources.both(answer.source().words())))
                .toList();
        return Optional.of(answers).filter(list -> !list.isEmpty());
    }

    private Json source(Source.Quote quote, Edition edition) {
        return Json.object()
                .put("type", "report")
                .put("report", edition.key().toString())
                .put("block", entry.block())
                .put("quote", Sources.both(quote.words()));
    }
}

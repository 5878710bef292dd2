package yearbook.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yearbook.content.Correction;
import yearbook.content.Json;
import yearbook.content.Stated;
import yearbook.content.Subject;
import yearbook.page.Amendment;
import yearbook.problem.Lang;
import yearbook.site.Edition;

/** One correction as a row of {@code corrections.csv} and an object of {@code corrections.json}. */
record CorrectionRow(Amendment vi, Amendment en) {
    static final List<Column> COLUMNS = List.of(
            new Column("id", "string", "mã đính chính", "id of the correction").always(),
            new Column("date", "string", "ngày đính chính", "date of the correction").always(),
            new Column("kind", "string", "đính chính điều gì", "what is corrected")
                    .oneOf("figure", "outcomes", "errata", "block")
                    .always(),
            new Column("subject", "string", "mã của điều được đính chính", "id of what is corrected").always(),
            new Column("part", "string", "giá trị nào của số liệu", "which value of the figure")
                    .oneOf("plan", "result", "outcome", "history", "unit", "figure"),
            new Column("old_value", "number", "số trước, nếu là một số", "the number before, where it is one"),
            new Column("new_value", "number", "số nay, nếu là một số", "the number now, where it is one"),
            new Column("what_vi", "string", "điều được đính chính, tiếng Việt", "what is corrected, in Vietnamese"),
            new Column("what_en", "string", "điều được đính chính, tiếng Anh", "what is corrected, in English"),
            new Column("old_vi", "string", "trước ghi, tiếng Việt", "what it said, in Vietnamese"),
            new Column("new_vi", "string", "nay ghi, tiếng Việt", "what it says, in Vietnamese"),
            new Column("old_en", "string", "trước ghi, tiếng Anh", "what it said, in English"),
            new Column("new_en", "string", "nay ghi, tiếng Anh", "what it says, in English"),
            new Column("reason_vi", "string", "lý do, tiếng Việt", "reason, in Vietnamese"),
            new Column("reason_en", "string", "lý do, tiếng Anh", "reason, in English"),
            new Column("edition", "string", "nhãn của bản bị đính chính", "tag of the edition corrected"));

    static List<CorrectionRow> of(Voice voice, Edition edition) {
        List<Amendment> vi = told(voice, edition, Lang.VI);
        List<Amendment> en = told(voice, edition, Lang.EN);
        List<CorrectionRow> rows = new ArrayList<>();
        for (int i = 0; i < vi.size(); i++) {
            rows.add(new CorrectionRow(vi.get(i), en.get(i)));
        }
        return rows;
    }

    /** In the site's first language where it does not speak this one. */
    private static List<Amendment> told(Voice voice, Edition edition, Lang lang) {
        Lang spoken = voice.words().containsKey(lang) ? lang : voice.site().defaultLang();
        return Amendment.of(voice.site(), voice.words(), edition, spoken);
    }

    List<String> cells() {
        Correction entry = vi.entry();
        Subject subject = entry.subject();
        return List.of(
                entry.id(),
                entry.date().toString(),
                subject.kind().key(),
                subject.id(),
                subject.part().map(Subject.Part::key).orElse(""),
                number(entry.was()),
                number(entry.now()),
                vi.what(),
                en.what(),
                vi.before(),
                vi.after(),
                en.before(),
                en.after(),
                entry.reason().text(Lang.VI),
                entry.reason().text(Lang.EN),
                entry.edition().orElse(""));
    }

    private static String number(Optional<Stated> stated) {
        return stated.flatMap(Stated::value).map(BigDecimal::toPlainString).orElse("");
    }

    static Json json(Voice voice, Edition edition) {
        return Json.object()
                .put("report", edition.key().toString())
                .put(
                        "corrections",
                        of(voice, edition).stream().map(CorrectionRow::json).toList());
    }

    private Json json() {
        Correction entry = vi.entry();
        return Json.object()
                .put("id", entry.id())
                .put("date", entry.date().toString())
                .put(entry.subject().kind().key(), entry.subject().id())
                .put("part", entry.subject().part().map(Subject.Part::key))
                .put("old", entry.was().map(CorrectionRow::stated))
                .put("new", entry.now().map(CorrectionRow::stated))
                .put("what", Json.object().put("vi", vi.what()).put("en", en.what()))
                .put(
                        "reason",
                        Json.object()
                                .put("vi", entry.reason().text(Lang.VI))
                                .put("en", entry.reason().text(Lang.EN)))
                .put("edition", entry.edition());
    }

    private static Json stated(Stated stated) {
        Json json = Json.object();
        stated.parts().forEach((key, text) -> json.put(key, stated.isNumber(key) ? new BigDecimal(text) : text));
        return json;
    }
}

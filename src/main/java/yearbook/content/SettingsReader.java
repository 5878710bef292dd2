package yearbook.content;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yearbook.content.ReportInfo.Original;
import yearbook.content.ReportInfo.Signer;
import yearbook.content.ReportInfo.Waiver;
import yearbook.content.SiteInfo.Budget;
import yearbook.content.SiteInfo.Contact;
import yearbook.content.SiteInfo.Keep;
import yearbook.content.SiteInfo.Printing;
import yearbook.content.SiteInfo.Redirect;
import yearbook.content.SiteInfo.Successor;
import yearbook.problem.Lang;

/** {@code site.yaml} and {@code report.yaml}, once they have passed their schemas. */
final class SettingsReader {
    /** The words of the addresses where {@code site.yaml} does not say others. */
    private static final Map<String, String> PATHS = Map.ofEntries(
            Map.entry("kpi", "chi-tieu"),
            Map.entry("tasks", "nhiem-vu"),
            Map.entry("archive", "luu-tru"),
            Map.entry("data", "du-lieu"),
            Map.entry("charts", "bieu-do"),
            Map.entry("offline", "ngoai-tuyen"),
            Map.entry("search", "tim-kiem"),
            Map.entry("calendar", "lich-cong-bo"),
            Map.entry("corrections", "dinh-chinh"),
            Map.entry("themes", "chu-de"),
            Map.entry("leads", "chu-tri"),
            Map.entry("limitations", "han-che"),
            Map.entry("deadlines", "thoi-han"));

    private SettingsReader() {}

    static SiteInfo site(Tree tree) {
        Fields site = Fields.of(tree);
        Bilingual publisher = site.object("publisher").bilingual("name");
        return new SiteInfo(
                site.maybeBilingual("title").orElse(publisher),
                publisher,
                site.object("successor", SettingsReader::successor),
                site.object("contact", SettingsReader::contact),
                languages(site),
                site.text("baseUrl"),
                paths(site),
                site.object("budget", SettingsReader::budget).orElseGet(() -> new Budget(100, 35, 10, site.at())),
                site.isOn("offline"),
                new Printing(site.isOn("pdf"), site.isOn("pictures")),
                site.objects("redirects", SettingsReader::redirect),
                site.object("keep", SettingsReader::keep).orElseGet(() -> new Keep(10, 30)),
                site.maybePhrase("archive"),
                site.at());
    }

    private static List<Lang> languages(Fields site) {
        return site.list(
                "languages", code -> Lang.of(Fields.phraseOf(code).text()).orElseThrow());
    }

    private static Map<String, Phrase> paths(Fields site) {
        Map<String, Phrase> paths = new LinkedHashMap<>();
        PATHS.forEach((key, word) -> paths.put(key, new Phrase(word, site.at())));
        site.object("paths", fields -> fields)
                .ifPresent(fields -> fields.keys().forEach(key -> paths.put(key, fields.phrase(key))));
        return paths;
    }

    private static Budget budget(Fields fields) {
        return new Budget(
                fields.integer("report").orElse(100),
                fields.integer("page").orElse(35),
                fields.integer("html").orElse(10),
                fields.at());
    }

    private static Redirect redirect(Fields fields) {
        String from = fields.text("from");
        String to = fields.text("to");
        boolean tree = from.endsWith("*") && to.endsWith("*");
        return new Redirect(address(from, tree), address(to, tree), tree, fields.at());
    }

    private static String address(String written, boolean tree) {
        return written.substring(1, written.length() - (tree ? 1 : 0));
    }

    private static Keep keep(Fields fields) {
        return new Keep(
                fields.integer("releases").orElse(10), fields.integer("days").orElse(30));
    }

    private static Successor successor(Fields fields) {
        return new Successor(
                fields.bilingual("name"),
                fields.maybeText("since").map(LocalDate::parse),
                fields.maybeBilingual("note"),
                fields.maybeText("url"));
    }

    private static Contact contact(Fields fields) {
        return new Contact(fields.maybeText("email"), fields.maybeText("phone"), fields.maybeText("url"));
    }

    static ReportInfo report(Tree tree) {
        Fields report = Fields.of(tree);
        return new ReportInfo(
                report.bilingual("title"),
                report.maybeText("number"),
                LocalDate.parse(report.text("issued")),
                report.maybeBilingual("place"),
                report.object("signer", fields -> new Signer(fields.text("name"), fields.bilingual("position"))),
                report.object("source", fields -> new Original(fields.phrase("file"), fields.phrase("sha256"))),
                report.objects("points", SettingsReader::point),
                report.objects("waivers", SettingsReader::waiver),
                report.maybePhrase("release").map(moment -> release(moment, report)),
                report.at());
    }

    static Release release(Phrase moment, Fields report) {
        return new Release(
                OffsetDateTime.parse(moment.text()),
                report.isOn("announceTitle"),
                report.objects("moved", SettingsReader::move),
                moment.at());
    }

    private static Release.Move move(Fields fields) {
        return new Release.Move(
                OffsetDateTime.parse(fields.text("from")),
                OffsetDateTime.parse(fields.text("to")),
                fields.bilingual("reason"),
                fields.at());
    }

    private static Point point(Fields fields) {
        return new Point(fields.bilingual("text"), basis(fields), fields.at());
    }

    private static Point.Basis basis(Fields fields) {
        Optional<Point.Basis> figure = fields.maybePhrase("figure").map(Point.OfFigure::new);
        Optional<Point.Basis> block = fields.maybePhrase("block").map(Point.OfBlock::new);
        return figure.or(() -> block).orElseGet(() -> new Point.OfWords(SourceReader.quote(fields)));
    }

    private static Waiver waiver(Fields fields) {
        return new Waiver(
                fields.phrase("block"),
                Lang.of(fields.text("lang")).orElseThrow(),
                fields.phrase("number"),
                fields.bilingual("reason"),
                fields.at());
    }
}

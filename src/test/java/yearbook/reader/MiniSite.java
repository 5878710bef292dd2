package yearbook.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import yearbook.problem.Lang;

/** The smallest site that keeps every promise, written into a folder; tests then break one promise of it. */
final class MiniSite {
    static final String BASE = "https://example.vn/bao-cao/";
    static final String REPORT = "2024/bao-cao-nam/";
    private static final String TASKS = "2025/nhiem-vu/";

    private final Path root;

    private MiniSite(Path root) {
        this.root = root;
    }

    static MiniSite in(Path root) {
        var site = new MiniSite(root);
        for (var lang : Lang.values()) {
            site.writePages(lang);
        }
        site.write("404.html", site.page(Lang.VI, "404.html", "Không tìm thấy trang", "<p>Xin xem trang chủ.</p>"));
        for (var file : List.of(
                "site.css",
                "site.js",
                "icon.svg",
                "bad.js",
                "cookie.js",
                REPORT + "du-lieu/kpi.csv",
                REPORT + "du-lieu/datapackage.json")) {
            site.write(file, fixture(Path.of(file).getFileName().toString()));
        }
        site.writeSitemap();
        return site;
    }

    /** Replaces a text of one file, which must be there. */
    MiniSite with(String path, String text, String replacement) {
        var before = read(root.resolve(path));
        if (!before.contains(text)) {
            throw new IllegalArgumentException(path + " does not contain " + text);
        }
        write(path, before.replace(text, replacement));
        return this;
    }

    MiniSite without(String path) {
        try {
            Files.delete(root.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BuiltSite built() {
        return BuiltSite.at(root);
    }

    private void writePages(Lang lang) {
        put(lang, "", "Báo cáo", "<ul><li>{2024/}</li><li>{2025/}</li></ul>");
        put(lang, "2024/", "Năm 2024", fixture("year.html"));
        put(lang, REPORT, "Báo cáo năm 2024", fixture("report.html"));
        put(lang, REPORT + "chi-tieu/", "Chỉ tiêu", "<p>{2024/bao-cao-nam/chi-tieu/grdp-growth/}</p>");
        put(lang, REPORT + "chi-tieu/grdp-growth/", "GRDP", "<p>{2024/bao-cao-nam/#a-i-4-p2}</p>");
        put(lang, "2025/", "Năm 2025", "<p>{2025/nhiem-vu/}</p>");
        put(lang, TASKS, "Nhiệm vụ", fixture("tasks.html"));
        put(lang, TASKS + "chu-de/kinh-te/", "Nhiệm vụ: kinh tế", fixture("theme.html"));
        put(lang, TASKS + "2025-07/", "Nhiệm vụ 7", "<p data-task=\"2025-07\">{2025/nhiem-vu/}</p>");
        put(lang, TASKS + "2025-08/", "Nhiệm vụ 8", "<p data-task=\"2025-08\">{2025/nhiem-vu/}</p>");
    }

    private void put(Lang lang, String address, String title, String body) {
        var path = folder(lang) + address + "index.html";
        write(path, page(lang, path, lang == Lang.EN ? title + " (en)" : title, body));
    }

    private String page(Lang lang, String path, String title, String body) {
        var address = path.replaceFirst("^en/", "").replaceFirst("index\\.html$", "");
        var up = path.endsWith("404.html")
                ? "/"
                : "../".repeat((int) path.chars().filter(c -> c == '/').count());
        var other = lang == Lang.VI ? Lang.EN : Lang.VI;
        var linked =
                body.replaceAll("\\{([^}#]*)(#[^}]*)?}", "<a href=\"%up%" + folder(lang) + "$1index.html$2\">/$1</a>");
        return fixture("page.html")
                .replace("%title%", title)
                .replace("%body%", linked)
                .replace("%here%", up + folder(lang))
                .replace("%address%", address.replace("404.html", ""))
                .replace("%canonical%", BASE + folder(lang) + address)
                .replace("%rate%", lang == Lang.VI ? "8,7" : "8.7")
                .replace("%lang%", lang.code())
                .replace("%other%", other.code())
                .replace("%switch%", up + folder(other) + address.replace("404.html", "") + "index.html")
                .replace("%up%", up);
    }

    private static String folder(Lang lang) {
        return lang == Lang.VI ? "" : lang.code() + "/";
    }

    private void writeSitemap() {
        var urls = built().pages().stream()
                .filter(page -> !page.isNotFound())
                .map(page -> "  <url><loc>" + BASE + page.address() + "</loc></url>\n")
                .collect(Collectors.joining());
        write("sitemap.xml", "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" + urls + "</urlset>\n");
    }

    private void write(String path, String text) {
        try {
            var file = root.resolve(path);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fixture(String name) {
        try (var in = MiniSite.class.getResourceAsStream("mini/" + name)) {
            return new String(java.util.Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.chart.Studio;
import yearbook.site.SiteFile;
import yearbook.site.SmallWorkspace;

/** A year to take away, of a site that has two. */
class OfflineEditionTest {
    private static final String FOLDER = "ngoai-tuyen-2024/";

    @TempDir
    static Path folder;

    private static List<SiteFile> site;

    @BeforeAll
    static void buildTwoYears() {
        SmallWorkspace.in(folder)
                .andReportOf(2023)
                .with("content/pages/about.vi.md", "# Giới thiệu\n\nXem [năm trước](report:2023/bao-cao).\n")
                .with("content/pages/about.en.md", "# About\n\nSee [the year before](report:2023/bao-cao).\n");
        site = files(folder);
    }

    @Test
    void everyYearWithAReportHasOneAndNoOther() {
        assertThat(site)
                .extracting(SiteFile::path)
                .filteredOn(path -> path.endsWith(".zip"))
                .containsExactly("2024/ngoai-tuyen-2024.zip", "2023/ngoai-tuyen-2023.zip");
    }

    @Test
    void itHoldsItsYearAndTheTasksOfTheNextInEveryLanguage() {
        assertThat(unpacked("2024/ngoai-tuyen-2024.zip").keySet())
                .allMatch(path -> path.startsWith(FOLDER))
                .contains(
                        FOLDER + "index.html",
                        FOLDER + "en/2024/bao-cao/index.html",
                        FOLDER + "2025/nhiem-vu/2025-01/index.html",
                        FOLDER + "2024/bao-cao/du-lieu/kpi.csv",
                        FOLDER + "en/2024/bao-cao/bao-cao.pdf",
                        FOLDER + "about/index.html",
                        FOLDER + "assets/css/site.css")
                .noneMatch(path -> path.contains("2023") || path.endsWith(".zip") || path.endsWith("404.html"));
    }

    @Test
    void noLinkInItLeadsToAFileItLacks() {
        SortedMap<String, byte[]> files = unpacked("2024/ngoai-tuyen-2024.zip");

        List<String> lost = files.keySet().stream()
                .filter(path -> path.endsWith(".html"))
                .flatMap(path -> links(path, files.get(path)).stream())
                .filter(target -> !files.containsKey(target))
                .toList();

        assertThat(lost).isEmpty();
    }

    private static List<String> links(String path, byte[] html) {
        Document page = Jsoup.parse(new String(html, StandardCharsets.UTF_8));
        return page.select("[href], [src]").stream()
                .map(OfflineEditionTest::target)
                .filter(link -> !link.matches("(https?:|#).*"))
                .map(link -> URI.create("x:/" + path).resolve(link.replaceFirst("[?#].*", "")))
                .map(link -> link.getPath().substring(1))
                .toList();
    }

    private static String target(Element element) {
        return element.hasAttr("href") ? element.attr("href") : element.attr("src");
    }

    @Test
    void yearPageLeadsToItButNotWithinIt() {
        assertThat(page(site, "2024/index.html").select("a[href$=.zip]"))
                .singleElement()
                .satisfies(link -> assertThat(link.attr("href")).isEqualTo("ngoai-tuyen-2024.zip"));
        byte[] within = unpacked("2024/ngoai-tuyen-2024.zip").get(FOLDER + "2024/index.html");
        assertThat(Jsoup.parse(new String(within, StandardCharsets.UTF_8)).select("[href$=.zip], [data-manifest]"))
                .isEmpty();
    }

    @Test
    void switchedOffThereIsNoneAndNoLinkToOne(@TempDir Path other) {
        SmallWorkspace.in(other)
                .replace("content/site.yaml", "languages:", "offline: false\npdf: false\npictures: false\nlanguages:");

        List<SiteFile> files = files(other);

        assertThat(files).extracting(SiteFile::path).noneMatch(path -> path.endsWith(".zip"));
        assertThat(page(files, "2024/index.html").select("a[href$=.zip]")).isEmpty();
    }

    private static List<SiteFile> files(Path workspace) {
        try (Studio studio = Studio.open()) {
            // Rendered at once, as the studio closes.
            return Yearbook.draft(workspace, studio, Workspaces.TERMS).files().stream()
                    .map(file -> {
                        byte[] bytes = file.content().bytes();
                        return new SiteFile(file.path(), () -> bytes);
                    })
                    .toList();
        }
    }

    private static Document page(List<SiteFile> files, String path) {
        return Jsoup.parse(new String(bytes(files, path), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(List<SiteFile> files, String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .content()
                .bytes();
    }

    private static SortedMap<String, byte[]> unpacked(String path) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(site, path)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
            return files;
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}

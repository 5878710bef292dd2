package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.archive.Kept;
import yearbook.archive.Vault;
import yearbook.site.SmallWorkspace;

/** What the site shows of its archive, and what the pages of a version say of themselves. */
class ArchiveOnSiteTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/timemap.link");
    private static final String FIGURE = "2024/bao-cao/chi-tieu/growth/index.html";

    @TempDir
    static Path folder;

    private static ArchivedSite made;

    @BeforeAll
    static void keepTwoVersionsAndBuild() {
        made = ArchivedSite.in(folder);
    }

    @Test
    void everyVersionStandsOnTheSiteByteForByte() {
        try (Vault vault = Vault.open(made.archive())) {
            for (Kept kept : vault.of(2024)) {
                Path root = made.site().resolve("luu-tru/2024/" + kept.memento().name());

                assertThat(kept.below(Kept.SITE)).hasSizeGreaterThan(60).allSatisfy(file -> assertThat(
                                root.resolve(file.path()))
                        .hasBinaryContent(file.content().bytes()));
                assertThat(root.resolve("MANIFEST.sha256"))
                        .hasContent(kept.manifest().text());
            }
        }
    }

    @Test
    void zipOnTheSiteIsTheVeryOneThatIsExported() {
        Path exported = folder.resolve("another name.zip");

        Run run = Run.of("export", 2024, "--version", "v1", "--archive", made.archive(), "--to", exported);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(made.site().resolve("luu-tru/2024/2024-v1.zip")).hasSameBinaryContentAs(exported);
    }

    @Test
    void everyPageOfAVersionSaysThatItIsASnapshotAndLeadsToTodaysPage() {
        Map<String, Document> pages = pages(made.site().resolve("luu-tru/2024/v1"));

        assertThat(pages).hasSizeGreaterThan(30);
        pages.forEach((path, page) -> {
            String today = "https://example.org/" + path.replace("index.html", "");
            boolean own = path.matches("(en/)?luu-tru/index.html");
            assertThat(page.select("header > [data-notice=snapshot]")).as(path).hasSize(1);
            assertThat(page.select("[data-notice=snapshot] a[rel=external]").attr("href"))
                    .isEqualTo(today);
            assertThat(page.select("link[rel=original]").attr("href")).isEqualTo(own ? "" : today);
            assertThat(page.select("link[rel=timemap]")).hasSize(own ? 0 : 1);
            assertThat(page.select("[data-notice=snapshot]").text()).doesNotContainPattern("\\d");
        });
    }

    @Test
    void versionSaysOfItselfInBothLanguagesWhatItIs() {
        Document vi = page("luu-tru/2024/v1/luu-tru/index.html");
        Document en = page("luu-tru/2024/v2/en/luu-tru/index.html");

        assertThat(vi.select("h1").text()).isEqualTo("Bản lưu năm 2024, phiên bản 1");
        assertThat(vi.select("main").text())
                .contains("01:00 ngày 30 tháng 12 năm 2024 (UTC)", "Công bố <lần đầu>", "Văn phòng", "Yearbook")
                .contains("sha256sum -c MANIFEST.sha256", "https://example.org/luu-tru/2024/v1/MANIFEST.sha256");
        assertThat(vi.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://example.org/luu-tru/2024/v1/luu-tru/");
        assertThat(en.select("h1").text()).isEqualTo("Snapshot of 2024, version 2");
        assertThat(en.select("dd[lang=vi]").text()).isEqualTo("Đính chính");
    }

    @Test
    void archiveListsItsVersionsNewestFirstWithAllOneNeedsToTrustThem() {
        Document archive = page("en/luu-tru/index.html");

        assertThat(archive.select("h3").eachText()).containsExactly("Version 2", "Version 1");
        assertThat(archive.select("section.kept").first().text())
                .contains("01:02 on 6 January 2025 (UTC)", "Đính chính", "Văn phòng", "None", "sha256:");
        assertThat(archive.select("section.kept a").eachAttr("href"))
                .contains(
                        "../../luu-tru/2024/v2/en/index.html",
                        "../../luu-tru/2024/2024-v2.zip",
                        "../../luu-tru/2024/v2/MANIFEST.sha256",
                        "../../luu-tru/2024/v2/snapshot.json");
    }

    @Test
    void yearSaysWhatChangedFigureByFigureAndWhatIsGone() {
        Document year = page("luu-tru/2024/index.html");

        assertThat(year.select("li.entry strong").text()).isEqualTo("Tăng trưởng: Kết quả");
        assertThat(year.select("del").text()).isEqualTo("8,7% (ước tính, 19/11/2024)");
        assertThat(year.select("ins").text()).isEqualTo("8,9% (ước tính, 19/11/2024)");
        assertThat(year.select("li.entry a").eachAttr("href"))
                .containsExactly(
                        "v2/2024/bao-cao/chi-tieu/growth/index.html",
                        "v2/2024/bao-cao/index.html#i-p2",
                        "v2/2024/bao-cao/chi-tieu/index.html",
                        "v2/2024/index.html");
        assertThat(year.select("dl.terms").text())
                .contains("Số văn bản (không còn)", "Đính chính C01 (mới có)", "Nhiệm vụ Chuyển đổi số", "Trang cũ");
        assertThat(year.select("#gone ~ ul a").eachText()).containsExactly("/old/");
        assertThat(year.select("#gone ~ ul a").attr("href")).isEqualTo("v1/old/index.html");
    }

    @Test
    void todaysPagesNameTheirTimeMapAndNewestVersion() {
        Document figure = page("en/" + FIGURE);

        assertThat(figure.select("link[rel=timemap]").attr("href"))
                .isEqualTo("../../../../../luu-tru/2024/timemap/en/2024/bao-cao/chi-tieu/growth.link");
        assertThat(figure.select("link[rel=memento]").attr("href"))
                .isEqualTo("../../../../../luu-tru/2024/v2/en/2024/bao-cao/chi-tieu/growth/index.html");
        assertThat(figure.select("link[rel=memento]").attr("data-datetime")).isEqualTo("Mon, 06 Jan 2025 01:02:03 GMT");
        assertThat(page("404.html").select("link[rel=timemap], link[rel=memento]"))
                .isEmpty();
    }

    @Test
    void timeMapIsTheGoldenOne() throws IOException {
        String links = Files.readString(made.site().resolve("luu-tru/2024/timemap/2024/bao-cao.link"));

        assertThat(links).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void timeMapOfAPageThatIsGoneHasTheOneVersionThatHadIt() throws IOException {
        assertThat(Files.readString(made.site().resolve("luu-tru/2024/timemap/old.link")))
                .contains("<https://example.org/old/>; rel=\"original\"")
                .contains("<https://example.org/luu-tru/2024/v1/old/>; rel=\"first last memento\"")
                .doesNotContain("v2");
        assertThat(made.site().resolve("luu-tru/2024/timemap/luu-tru.link")).doesNotExist();
    }

    @Test
    void figureSaysWhatEachVersionSaidBesideWhatIsSaidNow() {
        Document figure = page(FIGURE);

        assertThat(figure.select("table.statements tbody tr").eachText())
                .containsExactly(
                        "Năm 2024, phiên bản 1 30/12/2024 8,7% ước tính Khác hiện nay",
                        "Năm 2024, phiên bản 2 6/1/2025 8,9% ước tính Như hiện nay",
                        "Năm 2024, hiện nay 8,9% ước tính –");
        assertThat(page("luu-tru/2024/v2/" + FIGURE).select("table.statements")).isEmpty();
    }

    @Test
    void machinesFindTodaysPagesAndTheArchiveButNoFrozenOne() throws IOException {
        assertThat(Files.readString(made.site().resolve("sitemap.xml")))
                .contains("<loc>https://example.org/luu-tru/2024/</loc>")
                .doesNotContain("luu-tru/2024/v");
        assertThat(Files.readString(made.site().resolve("feed.xml"))).doesNotContain("luu-tru");
    }

    @Test
    void secondBuildOfTheSameArchiveIsTheSameBytes() {
        Map<String, String> before = texts(made.site());

        made.build();

        assertThat(texts(made.site())).isEqualTo(before);
    }

    @Test
    void archiveThatIsNamedAndNotThereStopsTheBuildAndSaysSo() {
        Path nowhere = folder.resolve("unmounted");

        Run run = Run.of("build", made.workspace(), "--archive", nowhere, "--out", folder.resolve("o"), "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("No archive is at " + nowhere, "--without-archive");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void siteWithoutItsArchiveSaysNothingOfOne() {
        Path out = folder.resolve("plain");

        Run run = Run.of("build", made.workspace(), "--archive", made.archive(), "--without-archive", "--out", out);

        assertThat(run.code()).isZero();
        assertThat(out.resolve("luu-tru")).doesNotExist();
        assertThat(texts(out).entrySet())
                .filteredOn(file -> file.getKey().endsWith(".html"))
                .noneMatch(file -> file.getValue().contains("luu-tru")
                        || file.getValue().contains("rel=\"memento\"")
                        || file.getValue().contains("data-notice=\"snapshot\""));
    }

    @Test
    void versionHoldsNothingOfAReportThatIsNotOut() {
        Path later = folder.resolve("later");
        SmallWorkspace.in(later)
                .replace("content/site.yaml", "languages: [vi, en]", "languages: [vi, en]\npdf: false\npictures: false")
                .with(
                        "content/2024/khac/report.yaml",
                        """
                        title: { vi: Báo cáo khác, en: Another report }
                        issued: 2025-03-01
                        release: 2025-03-01T08:00+07:00
                        """)
                .with("content/2024/khac/report.vi.md", "Chưa công bố.\n")
                .with("content/2024/khac/report.en.md", "Not out.\n");
        ArchivedSite held = new ArchivedSite(later, folder.resolve("later-archive"), folder.resolve("later-site"));

        held.keep("2024-12-30T01:00:00Z", "Lần đầu");

        try (Vault vault = Vault.open(held.archive())) {
            assertThat(vault.of(2024)).singleElement().satisfies(kept -> assertThat(kept.files())
                    .extracting(file -> file.path())
                    .contains("source/content/2024/bao-cao/report.yaml")
                    .noneMatch(path -> path.contains("khac")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"site.css", "inventory.json", "MANIFEST.sha256"})
    void damagedYearIsLeftOutOfTheSiteWithAWarningAndUnderStrictTheSiteOfBeforeStays(String name) throws IOException {
        Path copy = folder.resolve("damaged-" + name);
        copyOf(made.archive(), copy);
        Path damaged = filesIn(copy).stream()
                .filter(file -> file.endsWith(name))
                .findFirst()
                .orElseThrow();
        Files.writeString(damaged, "x");
        Path out = folder.resolve("kept-" + name);
        Files.createDirectories(out);
        Files.writeString(out.resolve(".yearbook"), "");
        Files.writeString(out.resolve("index.html"), "old");

        Run strict = Run.of("build", made.workspace(), "--archive", copy, "--out", out, "--lang", "en", "--strict");
        assertThat(strict.code()).isEqualTo(1);
        assertThat(strict.err()).contains(name + ": the year 2024", "--strict", "damaged in the year 2024");
        assertThat(out.resolve("index.html")).hasContent("old");

        Run run = Run.of("build", made.workspace(), "--archive", copy, "--out", out);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains(name + ": năm 2024", "CẢNH BÁO: kho lưu trữ bị hỏng ở năm 2024");
        assertThat(out.resolve("index.html")).content().doesNotContain("old", "luu-tru");
        assertThat(out.resolve("luu-tru")).doesNotExist();
    }

    private static Document page(String path) {
        try {
            return Jsoup.parse(Files.readString(made.site().resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Document> pages(Path root) {
        Map<String, Document> pages = new TreeMap<>();
        texts(root).forEach((path, text) -> {
            if (path.endsWith(".html")) {
                pages.put(path, Jsoup.parse(text));
            }
        });
        return pages;
    }

    /** Every file by its path, its bytes as text that keeps each of them. */
    private static Map<String, String> texts(Path root) {
        return filesIn(root).stream()
                .collect(Collectors.toMap(file -> root.relativize(file).toString(), ArchiveOnSiteTest::text));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyOf(Path from, Path to) throws IOException {
        for (Path file : filesIn(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    private static List<Path> filesIn(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.Yearbook.Draft;
import yearbook.chart.Studio;
import yearbook.page.Theme;
import yearbook.site.Memento;
import yearbook.site.SmallWorkspace;

/** The site of a year as the archive keeps it, twice of the same content. */
class KeptSiteTest {
    @TempDir
    static Path folder;

    private static Map<String, String> first;
    private static Map<String, String> second;

    @BeforeAll
    static void makeTwoVersions() {
        SmallWorkspace.in(folder).andReportOf(2023);
        first = kept(1, "2024-12-30T01:00:00Z");
        second = kept(2, "2025-01-06T01:02:03Z");
    }

    @Test
    void versionsOfTheSameContentDifferInThePagesAboutThemselvesAlone() {
        assertThat(second.keySet()).isEqualTo(first.keySet()).hasSizeGreaterThan(60);
        assertThat(first.keySet())
                .filteredOn(path -> !first.get(path).equals(second.get(path)))
                .containsExactly("en/luu-tru/index.html", "luu-tru/index.html");
    }

    @Test
    void versionHoldsNoOtherYearAndNothingOfTheWebAlone() {
        assertThat(first.keySet())
                .noneMatch(path -> path.startsWith("2023/") || path.startsWith("en/2023/"))
                .doesNotContain("404.html", "sitemap.xml", "manifest.webmanifest");
    }

    private static Map<String, String> kept(int number, String moment) {
        Draft draft = Yearbook.check(folder, Workspaces.TERMS);
        Instant at = Instant.parse(moment);
        Memento memento = new Memento(
                2024,
                number,
                at,
                "Văn phòng",
                "Lần " + number,
                Optional.empty(),
                "Yearbook " + number,
                Optional.empty(),
                at);
        Map<String, String> files = new TreeMap<>();
        try (Studio studio = Studio.open()) {
            Yearbook.kept(draft, Theme.of(folder), studio, memento)
                    .forEach(file ->
                            files.put(file.path(), new String(file.content().bytes(), StandardCharsets.ISO_8859_1)));
        }
        return files;
    }
}

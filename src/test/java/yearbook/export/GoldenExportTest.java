package yearbook.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.Workspaces;
import yearbook.Yearbook;
import yearbook.chart.Studio;
import yearbook.site.SiteFile;

/**
 * The machine-readable files of the shipped report, byte for byte. Where a change is meant, look at it, then write the new
 * files with {@code mvn test -Dtest=GoldenExportTest -Dgolden=write}; that run fails, so that it is never left on.
 */
class GoldenExportTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static Map<String, SiteFile> files;

    @BeforeAll
    static void draftTheShippedReport() {
        try (Studio studio = Studio.open()) {
            files = Yearbook.draft(Path.of(""), studio, Workspaces.TERMS).files().stream()
                    .collect(Collectors.toMap(SiteFile::path, Function.identity()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024/bao-cao-nam/du-lieu/kpi.csv",
                "2024/bao-cao-nam/du-lieu/kpi.json",
                "2024/bao-cao-nam/du-lieu/tasks.csv",
                "2024/bao-cao-nam/du-lieu/tasks.json",
                "2024/bao-cao-nam/du-lieu/datapackage.json",
                "2024/bao-cao-nam/du-lieu/kpi.csv-metadata.json",
                "2024/bao-cao-nam/du-lieu/tasks.csv-metadata.json",
                "2024/bao-cao-nam/du-lieu/chi-tieu/grdp-growth.csv",
                "2024/bao-cao-nam/du-lieu/chi-tieu/grdp-growth.json",
                "2024/bao-cao-nam/du-lieu/chi-tieu/grdp-growth.csv-metadata.json",
                "catalog.jsonld",
                "manifest.webmanifest",
                "en/manifest.webmanifest",
                "2024/bao-cao-nam/du-lieu/bieu-do/outcomes.csv",
                "2024/bao-cao-nam/du-lieu/bieu-do/plan-grdp-growth.csv",
                "2024/bao-cao-nam/du-lieu/bieu-do/history-grdp-growth.csv",
                "2024/bao-cao-nam/du-lieu/bieu-do/documents.csv",
                "feed.xml",
                "en/feed.xml",
                "sitemap.xml"
            })
    void fileIsTheGoldenOneByteForByte(String path) throws IOException {
        byte[] bytes = files.get(path).content().bytes();
        Path golden =
                GOLDEN.resolve(path.replace("2024/bao-cao-nam/du-lieu/", "").replace('/', '-'));
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.write(golden, bytes);
            fail("wrote " + golden + "; look at the difference, then run again without -Dgolden=write");
        }

        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(Files.readString(golden));
    }
}

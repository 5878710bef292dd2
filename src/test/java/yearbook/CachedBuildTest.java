package yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.Yearbook.Draft;
import yearbook.chart.EngineChoice;
import yearbook.chart.Studio;
import yearbook.content.Sha256;
import yearbook.publish.FolderCache;
import yearbook.site.Cache;
import yearbook.site.SiteFile;

/**
 * A build that finds charts, pictures and PDFs made before gives the same bytes as one that makes all. Run over as many
 * random edits as are wished with {@code -Dyearbook.edits=200}.
 */
class CachedBuildTest {
    private static final int EDITS = Integer.getInteger("yearbook.edits", 4);

    @TempDir
    Path folder;

    private Path workspace;
    private final Random chance = new Random(2024);

    @BeforeEach
    void write() {
        workspace = Workspaces.good(folder.resolve("workspace"));
    }

    @Test
    void everyEditGivesTheBytesOfACleanBuild() throws IOException {
        int sites = 0;
        for (int edit = 1; edit <= EDITS; edit++) {
            SortedMap<Path, String> before = texts();
            String what = edit();

            FolderCache cache = FolderCache.in(folder.resolve("cache"), "test");
            SortedMap<String, String> quick = build(cache);
            cache.settle();

            assertThat(quick).as("edit %s: %s", edit, what).isEqualTo(build(Cache.NONE));
            if (quick.containsKey("index.html")) {
                sites++;
            } else {
                before.forEach(Workspaces::write);
            }
        }
        assertThat(sites).as("edits that left the content right").isGreaterThan(EDITS / 3);
    }

    @Test
    void nothingCostlyIsMadeTwice() {
        FolderCache first = FolderCache.in(folder.resolve("cache"), "test");
        build(first);
        first.settle();

        FolderCache kept = FolderCache.in(folder.resolve("cache"), "test");
        build(new Cache() {
            @Override
            public Optional<byte[]> find(String key) {
                return Optional.of(kept.find(key).orElseThrow(() -> new AssertionError("made again: " + key)));
            }

            @Override
            public void keep(String key, byte[] bytes) {
                throw new AssertionError("made again: " + key);
            }
        });
    }

    private SortedMap<Path, String> texts() throws IOException {
        SortedMap<Path, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(workspace)) {
            files.filter(Files::isRegularFile).forEach(file -> texts.put(file, Workspaces.text(file)));
        }
        return texts;
    }

    /** Changes one thing; most leave the content right, some do not, as in life. */
    private String edit() throws IOException {
        Path report = workspace.resolve("content/2024/bao-cao");
        return switch (chance.nextInt(7)) {
            case 0 -> {
                String before = growth(report, "vi");
                String after = "%d,%d".formatted(1 + chance.nextInt(20), 1 + chance.nextInt(9));
                replace(report.resolve("report.vi.md"), before, after);
                replace(report.resolve("report.en.md"), before.replace(',', '.'), after.replace(',', '.'));
                replace(report.resolve("kpi.json"), before + "%", after + "%");
                replace(report.resolve("kpi.json"), before.replace(',', '.') + "%", after.replace(',', '.') + "%");
                replace(
                        report.resolve("kpi.json"),
                        "\"value\": " + before.replace(',', '.'),
                        "\"value\": " + after.replace(',', '.'));
                yield before + " becomes " + after;
            }
            case 1 -> replace(report.resolve("report.vi.md"), "kinh tế", "kinh tế " + word());
            case 2 -> replace(report.resolve("kpi.json"), "\"vi\": \"Tăng", "\"vi\": \"" + word() + " Tăng");
            case 3 -> replace(report.resolve("report.yaml"), "vi: Báo", "vi: " + word() + " Báo");
            case 4 -> replace(workspace.resolve("content/site.yaml"), "vi: ", "vi: " + word() + " ");
            case 5 -> {
                Workspaces.write(workspace.resolve("templates/text/vi.properties"), "plan=Kế hoạch " + word() + "\n");
                yield "the word for the plan";
            }
            default -> replace(report.resolve("kpi.json"), "\"vi\": \"%\"", "\"vi\": \"% " + word() + "\"");
        };
    }

    private static String growth(Path report, String lang) {
        String text = Workspaces.text(report.resolve("report." + lang + ".md"));
        return text.replaceFirst("(?s).*Tăng trưởng kinh tế.*?đạt (\\d+,\\d+)%.*", "$1");
    }

    private String word() {
        return List.of("mới", "rộng", "xanh", "sâu", "Đồng Phú").get(chance.nextInt(5)) + chance.nextInt(100);
    }

    private static String replace(Path file, String from, String to) throws IOException {
        Files.writeString(file, Workspaces.text(file).replace(from, to));
        return file.getFileName() + ": " + from + " becomes " + to;
    }

    /** The digests of all files, or the problems where there are none. */
    private SortedMap<String, String> build(Cache cache) {
        try (Studio studio = Studio.open(EngineChoice.AUTO, cache)) {
            Draft draft = Yearbook.draft(workspace, studio, Workspaces.TERMS);
            SortedMap<String, String> digests = new TreeMap<>();
            draft.problems().forEach(problem -> digests.put("problem " + problem, ""));
            for (SiteFile file : draft.files()) {
                digests.put(file.path(), Sha256.hex(file.content().bytes()));
            }
            return digests;
        }
    }
}

package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.Workspaces;

/** The finished jar as it is started by hand: it hands short work to a Java of its own, and does nothing twice. */
class QuickBuildIT {
    private static final Path JAR = Path.of("target/yearbook.jar").toAbsolutePath();

    @TempDir
    Path folder;

    /** A copy, as the classes it needs are kept ready beside it. */
    @TempDir
    static Path program;

    private static Path jar;

    private Path workspace;

    @BeforeAll
    static void copy() throws IOException {
        jar = Files.copy(JAR, program.resolve("yearbook.jar"));
    }

    @BeforeEach
    void write() {
        workspace = Workspaces.good(folder.resolve("workspace"));
    }

    @Test
    void whereNothingChangedNothingIsBuilt() throws Exception {
        assertThat(build()).contains("Đã dựng");
        Path page = workspace.resolve("target/site/index.html");
        Object before = Files.getLastModifiedTime(page);

        assertThat(build()).contains("Không có gì thay đổi").contains("(34 trang)");

        assertThat(Files.getLastModifiedTime(page)).isEqualTo(before);
    }

    @Test
    void whateverChangedIsNoticed() throws Exception {
        build();
        Path page = workspace.resolve("target/site/index.html");
        String right = Workspaces.text(page);

        Workspaces.write(page, "spoilt");
        assertThat(build()).contains("Đã dựng");
        assertThat(page).hasContent(right);

        Path yaml = workspace.resolve("content/site.yaml");
        Workspaces.write(yaml, Workspaces.text(yaml).replace("UBND tỉnh", "UBND tỉnh ta"));
        assertThat(build()).contains("Đã dựng");
        assertThat(Workspaces.text(page)).contains("UBND tỉnh ta");

        assertThat(build("--now", "2030-01-01T00:00:00Z")).contains("Đã dựng");
    }

    @Test
    void mistakeIsToldEveryTime() throws Exception {
        Path kpi = workspace.resolve("content/2024/bao-cao/kpi.json");
        Workspaces.write(kpi, Workspaces.text(kpi).replace("8.7", "8.8"));

        assertThat(build()).contains("kpi.json");
        assertThat(build()).contains("kpi.json");
    }

    @Test
    void whatIsKeptMayBeDeletedAndIsNeverInGit() throws Exception {
        build();
        assertThat(workspace.resolve(".yearbook/.gitignore")).hasContent("*");
        delete(workspace.resolve(".yearbook"));

        assertThat(build()).contains("Đã dựng");
    }

    @Test
    void linkInThePlaceOfWhatIsKeptIsNotFollowed() throws Exception {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(workspace.resolve(".yearbook"), outside);

        assertThat(build()).contains("Đã dựng");

        try (Stream<Path> files = Files.list(outside)) {
            assertThat(files).isEmpty();
        }
    }

    /** Java would not take those of another jar, and say nothing. */
    @Test
    void classesAreKeptReadyForTheJarAsItIs() throws Exception {
        build();
        List<Path> before = classArchives();
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2024-12-31T00:00:00Z")));

        build("--timings");

        assertThat(before).hasSize(1);
        assertThat(classArchives()).hasSize(1).isNotEqualTo(before);
    }

    /** Of those that a check needs, a build would make do with half of what it needs. */
    @Test
    void checkLeavesItToTheFirstBuildToKeepAllClassesReady() throws Exception {
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2023-12-31T00:00:00Z")));
        assertThat(start("check", workspace + "").waitFor()).isEqualTo(Main.GOOD);
        List<Path> ofCheck = classArchives();

        build("--timings");
        List<Path> ofBuild = classArchives();
        assertThat(start("check", workspace + "").waitFor()).isEqualTo(Main.GOOD);

        assertThat(ofCheck).hasSize(1);
        assertThat(ofBuild).hasSize(1).doesNotContainAnyElementsOf(ofCheck);
        assertThat(classArchives()).isEqualTo(ofBuild);
    }

    private static List<Path> classArchives() throws IOException {
        try (Stream<Path> files = Files.list(program)) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    @Test
    void exitCodesComeThrough() throws Exception {
        assertThat(start("check", workspace + "").waitFor()).isEqualTo(Main.GOOD);
        assertThat(start("check", "--no-such").waitFor()).isEqualTo(Main.WRONG_USAGE);
        Files.delete(workspace.resolve("content/site.yaml"));
        assertThat(start("check", workspace + "").waitFor()).isEqualTo(Main.CONTENT_HAS_ERRORS);
    }

    @Test
    void whoeverEndsItEndsTheWork() throws Exception {
        assumeThat(System.getProperty("os.name"))
                .as("processes can be looked at")
                .isEqualTo("Linux");
        for (boolean hard : new boolean[] {false, true}) {
            assertEndsWith(start("build", workspace + ""), hard);
            Process preview = start("preview", workspace + "", "--port", "0");
            // Its first words are the address it is found at.
            assertThat(preview.inputReader(StandardCharsets.UTF_8).readLine()).isNotNull();
            assertEndsWith(preview, hard);
        }
        assertThat(build()).contains("Đã dựng");
    }

    private static void assertEndsWith(Process first, boolean hard) throws Exception {
        ProcessHandle work = worker(first);

        if (hard) {
            first.destroyForcibly();
        } else {
            first.destroy();
        }

        first.waitFor();
        work.onExit().get(20, TimeUnit.SECONDS);
        assertThat(work.isAlive()).isFalse();
    }

    private static ProcessHandle worker(Process build) throws InterruptedException {
        while (build.isAlive()) {
            List<ProcessHandle> children = build.children().toList();
            if (!children.isEmpty()) {
                return children.get(0);
            }
            Thread.sleep(5);
        }
        throw new AssertionError("it did all by itself");
    }

    private String build(String... options) throws Exception {
        List<String> all = new ArrayList<>(List.of("build", workspace + ""));
        all.addAll(List.of(options));
        Process build = start(all.toArray(String[]::new));
        String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        build.waitFor();
        return said;
    }

    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(Program.java() + "", "-jar", jar + ""));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}

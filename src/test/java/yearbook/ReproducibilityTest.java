package yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.chart.EngineChoice;
import yearbook.chart.Studio;
import yearbook.site.SiteFile;

/** The shipped content gives the same bytes wherever, whenever and by whomever it is built. */
class ReproducibilityTest {
    private static final Path HERE = Path.of("").toAbsolutePath();

    private static SortedMap<String, String> site;

    @TempDir
    Path folder;

    @BeforeAll
    static void buildOnce() {
        site = digests(HERE, EngineChoice.AUTO);
        assertThat(site).hasSizeGreaterThan(100);
    }

    @Test
    void secondBuildGivesTheSameBytes() {
        assertThat(digests(HERE, EngineChoice.AUTO)).isEqualTo(site);
    }

    @Test
    void engineOfTheChartsDoesNotShow() {
        assertThat(digests(HERE, EngineChoice.RHINO)).isEqualTo(site);
    }

    @Test
    void localeAndTimeZoneDoNotShow() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(digests(HERE, EngineChoice.AUTO)).isEqualTo(site);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void otherFolderOtherOrderOfFilesAndLinesEndedByWindowsDoNotShow() throws IOException {
        for (Path file : contentFiles()) {
            byte[] bytes = Files.readAllBytes(file);
            boolean authored = !file.endsWith("van-ban-goc.txt");
            write(file, authored ? text(bytes).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8) : bytes);
        }

        assertThat(digests(folder, EngineChoice.AUTO)).isEqualTo(site);
    }

    @Test
    void otherMachineDoesNotShow() throws Exception {
        for (Path file : contentFiles()) {
            write(file, Files.readAllBytes(file));
        }
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Duser.timezone=Asia/Ho_Chi_Minh",
                        "-Duser.name=nobody",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReproducibilityTest.class.getName(),
                        folder.toString())
                .directory(HERE.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        String told = text(other.getInputStream().readAllBytes());

        assertThat(told.strip()).isEqualTo(site.toString());
    }

    /** The child of {@link #otherMachineDoesNotShow}. */
    public static void main(String[] args) {
        System.out.println(digests(Path.of(args[0]), EngineChoice.AUTO));
    }

    /** In the reverse order of their names. */
    private static List<Path> contentFiles() throws IOException {
        try (Stream<Path> files = Files.walk(HERE.resolve("content"))) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private void write(Path original, byte[] bytes) throws IOException {
        Path copy = folder.resolve(HERE.relativize(original).toString());
        Files.createDirectories(copy.getParent());
        Files.write(copy, bytes);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static SortedMap<String, String> digests(Path workspace, EngineChoice engine) {
        try (Studio studio = Studio.open(engine)) {
            SortedMap<String, String> digests = new TreeMap<>();
            Yearbook.draft(workspace, studio, Workspaces.TERMS)
                    .files()
                    .forEach(file -> digests.put(file.path(), digest(file)));
            return digests;
        }
    }

    private static String digest(SiteFile file) {
        try {
            byte[] sha =
                    MessageDigest.getInstance("SHA-256").digest(file.content().bytes());
            return HexFormat.of().formatHex(sha, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package yearbook.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.site.SiteFile;

/** Real processes, really killed, at moments that differ from run to run. */
class KilledPressTest {
    private static final int KILLS = 10;
    private static final int FILES = 120;

    @TempDir
    Path folder;

    /** Prints one site after the other, each of its files naming its edition, until it is killed. */
    static final class Printer {
        public static void main(String[] args) {
            for (int edition = Integer.parseInt(args[1]); true; edition++) {
                Press.print(edition(edition), Path.of(args[0]));
                System.out.println(edition);
            }
        }

        private static List<SiteFile> edition(int number) {
            byte[] bytes = String.valueOf(number).repeat(500).getBytes(StandardCharsets.UTF_8);
            return IntStream.range(0, FILES)
                    .mapToObj(i -> new SiteFile("page" + i + "/index.html", bytes::clone))
                    .toList();
        }
    }

    @Test
    void siteIsWholeWheneverTheRunIsKilled() throws Exception {
        Random moments = new Random();
        Path out = folder.resolve("site");
        for (int kill = 0; kill < KILLS; kill++) {
            Process printer = start(out, 1000 * (kill + 1));
            printer.inputReader().readLine();
            boolean ended = printer.waitFor(moments.nextInt(150), TimeUnit.MILLISECONDS);
            printer.destroyForcibly().waitFor();

            assertThat(ended).as("the run ended by itself").isFalse();
            assertWhole(Files.exists(out) ? out : folder.resolve(".site.old"));
        }
        Press.print(Printer.edition(7), out);
        assertWhole(out);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("site", ".site.lock");
    }

    private static void assertWhole(Path site) throws IOException {
        Map<String, String> files = PressTest.filesIn(site);
        assertThat(files).hasSize(FILES + 1).containsKey(".yearbook");
        files.remove(".yearbook");
        assertThat(new TreeSet<>(files.values())).as("editions in one site").hasSize(1);
    }

    private static Process start(Path out, int edition) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = Stream.of(Press.class, Printer.class)
                .map(type ->
                        type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .collect(Collectors.joining(":"));
        String main = Printer.class.getName();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classes,
                        main,
                        out.toString(),
                        "" + edition)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}

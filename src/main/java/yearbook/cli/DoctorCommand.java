package yearbook.cli;

import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import yearbook.chart.CountsChart;
import yearbook.chart.NumberStyle;
import yearbook.chart.Studio;

/** {@code doctor}: what this machine has, what it lacks, and how to get it. Exit 0 where a build can work. */
@Command(name = "doctor", mixinStandardHelpOptions = true)
final class DoctorCommand extends Workspace implements Callable<Integer> {
    private static final int OLDEST_JAVA = 17;
    private static final long LEAST_MEMORY = 256;

    private Console console;
    private boolean ill;

    @Override
    public Integer call() {
        console = console();
        Path root = folder.toAbsolutePath().normalize();
        console.say("doctor.title", Version.number());
        java(Runtime.version());
        fileNames();
        charts();
        memory(Runtime.getRuntime().maxMemory() >> 20);
        workspace(root);
        target(root.resolve("target/site"));
        browser();
        console.say(ill ? "doctor.ill" : "doctor.well");
        return ill ? Main.CONTENT_HAS_ERRORS : Main.GOOD;
    }

    private void java(Runtime.Version version) {
        if (version.feature() >= OLDEST_JAVA) {
            good("doctor.java", version);
        } else {
            bad("doctor.java-old", version);
        }
    }

    private void fileNames() {
        if (FileNames.areUtf8()) {
            good("doctor.utf8");
        } else {
            bad("doctor.utf8-bad", FileNames.encoding());
        }
    }

    /** Draws a chart in earnest: an engine that starts may still not draw. */
    private void charts() {
        try (Studio studio = Studio.open(Charts.choice())) {
            List<CountsChart.Bar> bars = List.of(new CountsChart.Bar("A", BigDecimal.ONE, "1", false));
            studio.draw(new CountsChart("A", "A: 1.", bars, "x"), NumberStyle.VI);
            Optional<String> missing = Studio.missingNative();
            if (missing.isEmpty()) {
                good("doctor.charts", studio.engine());
            } else {
                unneeded("doctor.charts-slow", studio.engine(), missing.get());
            }
        } catch (IllegalStateException fault) {
            bad("doctor.charts-bad", fault.getMessage());
        }
    }

    private void memory(long megabytes) {
        if (megabytes >= LEAST_MEMORY) {
            good("doctor.memory", megabytes);
        } else {
            unneeded("doctor.memory-low", megabytes);
        }
    }

    private void workspace(Path root) {
        if (Files.isRegularFile(root.resolve("content/site.yaml"))) {
            good("doctor.workspace", root);
        } else {
            unneeded("doctor.workspace-none", root);
        }
    }

    private void target(Path target) {
        Path nearest = target;
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        if (Files.isDirectory(nearest) && Files.isWritable(nearest)) {
            good("doctor.write", target);
        } else {
            bad("doctor.write-bad", nearest);
        }
    }

    private void browser() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        Optional<Path> found = Stream.of(path.split(File.pathSeparator, -1))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        found.ifPresentOrElse(file -> good("doctor.browser", file), () -> unneeded("doctor.browser-none"));
    }

    private void good(String key, Object... args) {
        console.item("✓", key, args);
    }

    private void bad(String key, Object... args) {
        ill = true;
        console.item("✗", key, args);
    }

    /** Missing or poor, but a build works without it. */
    private void unneeded(String key, Object... args) {
        console.item("–", key, args);
    }
}

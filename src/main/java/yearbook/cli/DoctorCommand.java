package yearbook.cli;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import yearbook.chart.CountsChart;
import yearbook.chart.NumberStyle;
import yearbook.chart.Studio;
import yearbook.cli.Machine.Tool;

/** {@code doctor}: what this machine has, what it lacks, and how to get it. Exit 0 where a build can work. */
@Command(name = "doctor", mixinStandardHelpOptions = true)
final class DoctorCommand extends Workspace implements Callable<Integer> {
    private static final int OLDEST_JAVA = 17;
    private static final List<Integer> OLDEST_GIT = List.of(2, 28);
    private static final long LEAST_MEMORY = 256;
    private static final long LEAST_SPACE = 500;

    private final Machine.Kind system = Machine.kind();
    private Console console;
    private boolean ill;

    @Override
    public Integer call() {
        console = console();
        Path root = folder.toAbsolutePath().normalize();
        console.say("doctor.title", Version.number());
        java(Runtime.version());
        fileNames();
        if (FileNames.areRuinedIn(root)) {
            // What is in a folder that cannot be found cannot be told either.
            console.say("doctor.ill");
            return Main.CONTENT_HAS_ERRORS;
        }
        charts();
        memory(Runtime.getRuntime().maxMemory() >> 20);
        workspace(root);
        target(root.resolve("target/site"));
        git(Files.isDirectory(root) ? root : Path.of(""));
        optional("ssh-keygen", Machine.program("ssh-keygen"), Tool.KEYGEN);
        if (Files.isRegularFile(root.resolve("pom.xml"))) {
            optional("maven", Machine.program("mvn"), Tool.MAVEN);
            optional("browser", chromium(), Tool.CHROMIUM);
        }
        console.say(ill ? "doctor.ill" : "doctor.well");
        return ill ? Main.CONTENT_HAS_ERRORS : Main.GOOD;
    }

    private void java(Runtime.Version version) {
        if (version.feature() >= OLDEST_JAVA) {
            good("doctor.java", version);
        } else {
            bad("doctor.java-old", version, system.installs(Tool.JAVA));
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
            List<CountsChart.Bar> bars = List.of(new CountsChart.Bar("A", BigDecimal.ONE, BigDecimal.ONE, "1", false));
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
            space(nearest);
        } else {
            bad("doctor.write-bad", nearest);
        }
    }

    private void space(Path folder) {
        long free = folder.toFile().getUsableSpace() >> 20;
        if (free < LEAST_SPACE) {
            unneeded("doctor.space-low", free, LEAST_SPACE);
        }
    }

    /** Needed to publish by push, on both ends; {@code git init -b} is what the README has people type. */
    private void git(Path folder) {
        Optional<String> version =
                Machine.answer(folder, "git", "--version").map(line -> line.replaceFirst("^git version ", ""));
        if (version.isEmpty()) {
            unneeded("doctor.git-none", system.installs(Tool.GIT));
        } else if (isOlder(version.get(), OLDEST_GIT)) {
            unneeded("doctor.git-old", version.get(), system.installs(Tool.GIT));
        } else {
            good("doctor.git", version.get());
            Optional<String> name = Machine.answer(folder, "git", "config", "--get", "user.name");
            Optional<String> mail = Machine.answer(folder, "git", "config", "--get", "user.email");
            if (name.isPresent() && mail.isPresent()) {
                good("doctor.git-name", name.get(), mail.get());
            } else {
                unneeded("doctor.git-name-none");
            }
        }
    }

    static boolean isOlder(String version, List<Integer> least) {
        Matcher numbers = Pattern.compile("(\\d{1,4})\\.(\\d{1,4}).*").matcher(version);
        if (!numbers.matches()) {
            return false;
        }
        int major = Integer.parseInt(numbers.group(1));
        int minor = Integer.parseInt(numbers.group(2));
        return major < least.get(0) || (major == least.get(0) && minor < least.get(1));
    }

    private static Optional<Path> chromium() {
        return Optional.ofNullable(System.getenv("CHROMIUM"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .or(() -> Machine.program("chromium", "chromium-browser", "google-chrome"));
    }

    private void optional(String key, Optional<Path> found, Tool tool) {
        found.ifPresentOrElse(
                file -> good("doctor." + key, file), () -> unneeded("doctor." + key + "-none", system.installs(tool)));
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

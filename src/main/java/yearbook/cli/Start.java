package yearbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * What {@code java -jar} starts. Short work goes to a second Java, told to be quick rather than to run for long: it takes
 * less than half of the time. A Java that was given options by its user does all by itself.
 */
public final class Start {
    /** Commands that end soon and that it does no harm to cut off anywhere. */
    private static final Set<String> SHORT = Set.of("build", "check", "diff", "translate");

    private static final String PARENT = "yearbook.parent";

    private Start() {}

    public static void main(String[] args) throws InterruptedException {
        Optional<Path> jar = Program.jar();
        if (Integer.getInteger(PARENT) != null) {
            endWithParent();
            Main.main(args);
        } else if (jar.isPresent() && isShort(args) && ownOptions().isEmpty()) {
            System.exit(hand(args, jar.get()));
        } else {
            Main.main(args);
        }
    }

    private static boolean isShort(String[] args) {
        return Arrays.stream(args).anyMatch(SHORT::contains);
    }

    /** What the user told this Java, so far as it is known. */
    private static List<String> ownOptions() {
        return ProcessHandle.current()
                .info()
                .arguments()
                .map(all -> Arrays.asList(all)
                        .subList(0, Math.max(0, Arrays.asList(all).indexOf("-jar"))))
                .orElseGet(() -> ManagementFactory.getRuntimeMXBean().getInputArguments());
    }

    private static int hand(String[] args, Path jar) throws InterruptedException {
        ClassArchive archive = ClassArchive.beside(jar);
        List<String> command = new ArrayList<>(List.of(
                Program.java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xss4m",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-D" + PARENT + "=" + ProcessHandle.current().pid()));
        command.addAll(archive.options());
        Stream.of("-jar", jar.toString()).forEach(command::add);
        command.addAll(List.of(args));
        Process child = child(command);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(child)));
        int code = child.waitFor();
        archive.settle(code == Main.GOOD);
        return code;
    }

    private static Process child(List<String> command) {
        try {
            return new ProcessBuilder(command).inheritIO().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who stops this process stops the work. */
    private static void end(Process child) {
        child.destroy();
        try {
            child.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A parent that is killed takes the work with it. */
    private static void endWithParent() {
        Optional<ProcessHandle> parent = ProcessHandle.of(Integer.getInteger(PARENT));
        if (parent.isEmpty()) {
            Runtime.getRuntime().halt(Main.OUR_FAULT);
        }
        CompletableFuture<Void> unused =
                parent.get().onExit().thenRun(() -> Runtime.getRuntime().halt(Main.OUR_FAULT));
    }
}

package yearbook.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import yearbook.content.Reader;

/**
 * What {@code java -jar} starts. Short work goes to a second Java, told to be quick rather than to run for long: it takes
 * less than half of the time. So does a preview, which is told to clear its memory in the way that keeps a save waiting
 * least. A Java that was given options by its user does all by itself.
 *
 * <p>All that happens before the second Java runs is written so that the first one need not get ready for more: no
 * lambdas, streams or joined strings.
 */
public final class Start {
    /** Those that build a site: with many reports they take long. */
    private static final Set<String> BUILDING = Set.of("build", "publish");

    /** Those that make a site as well: what is pushed is published. */
    private static final Set<String> MAKING = Set.of("build", "publish", "receive");

    /** With one of these no site is made. */
    private static final Set<String> ASKING = Set.of("--help", "-h", "--version", "-V", "--install-hook", "--before");

    /** Commands that end soon and that it does no harm to cut off anywhere. */
    private static final Set<String> SHORT = Set.of("build", "check", "diff", "translate", "publish", "receive");

    /** The one that a person ends; a program that is called without a word does the same. */
    private static final String PREVIEW = "preview";

    /** Whether Linux gives large pages of memory to who asks, to all, or to nobody. */
    private static final Path HUGE_PAGES = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

    private static final String PARENT = "yearbook.parent";

    /** Bytes of memory a preview may fill before it looks for what nobody needs any more. */
    private static final long ROOMY = 768L << 20;

    private Start() {}

    public static void main(String[] args) throws InterruptedException {
        if (Long.getLong(PARENT) != null) {
            endWithParent();
            // All that is handed on reads a workspace.
            Reader.prepare();
            Main.main(args);
            return;
        }
        File jar = new File(System.getProperty("java.class.path"));
        boolean isShort = containsAny(args, SHORT);
        boolean isPreview = args.length == 0 || Arrays.asList(args).contains(PREVIEW);
        if ((isShort || isPreview) && jar.isFile() && !hasOwnOptions()) {
            System.exit(
                    Unchanged.isTold(args, System.out)
                            ? Main.GOOD
                            : hand(
                                    args,
                                    jar.toPath().toAbsolutePath().normalize().toFile(),
                                    isShort));
        }
        Main.main(args);
    }

    private static boolean containsAny(String[] args, Set<String> commands) {
        for (String arg : args) {
            if (commands.contains(arg)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the user told this Java anything, so far as it is known. */
    private static boolean hasOwnOptions() {
        Optional<String[]> all = ProcessHandle.current().info().arguments();
        return all.isPresent()
                ? Arrays.asList(all.get()).indexOf("-jar") > 0
                : !ManagementFactory.getRuntimeMXBean().getInputArguments().isEmpty();
    }

    private static int hand(String[] args, File jar, boolean isShort) throws InterruptedException {
        ClassArchive archive = ClassArchive.beside(jar, containsAny(args, MAKING) && !containsAny(args, ASKING));
        Process child = child(command(args, jar, isShort, archive));
        Runtime.getRuntime().addShutdownHook(new Ending(child));
        int code = child.waitFor();
        archive.settle(code == Main.GOOD);
        return code;
    }

    static List<String> command(String[] args, File jar, boolean isShort, ClassArchive archive) {
        List<String> command = new ArrayList<>();
        command.add(Program.java().toString());
        if (isShort) {
            if (!isLong(args)) {
                command.add("-XX:TieredStopAtLevel=1");
            }
            // Templates call methods by name; a class made up for each of them pays off after some thousand calls only.
            command.add("-Dsun.reflect.inflationThreshold=5000");
            // Most things are needed for a moment only: a small room for new ones is quicker to fill and to clear.
            command.add("-Xmn64m");
            // Of pages of 2 MB that room needs 32 instead of 16 000, each of which the system has to clear and hand
            // over.
            if (hasHugePages()) {
                command.add("-XX:+UseTransparentHugePages");
            }
        } else {
            // Each save leaves some megabytes of a large site behind: with room for many, no save waits for a great
            // clearing.
            command.add("-Xmn120m");
            command.add("-Xms"
                    .concat(Long.toString(Math.min(ROOMY, Runtime.getRuntime().maxMemory()))));
        }
        // A Java that does not know one of these works without it.
        command.add("-XX:+IgnoreUnrecognizedVMOptions");
        command.add("-XX:+UseSerialGC");
        command.add("-Xss4m");
        command.add("-Xlog:disable");
        command.add("-Xlog:all=error:stderr");
        command.add("-D"
                .concat(PARENT)
                .concat("=")
                .concat(Long.toString(ProcessHandle.current().pid())));
        command.add("-D".concat(Program.NAMED).concat("=").concat(System.getProperty("java.class.path")));
        // At a place of its own at each start, all that is kept ready would have to be gone through first.
        command.add("-XX:+UnlockDiagnosticVMOptions");
        command.add("-XX:ArchiveRelocationMode=0");
        command.addAll(isShort ? archive.options() : archive.optionsToUse());
        command.add("-jar");
        command.add(jar.getPath());
        command.addAll(Arrays.asList(args));
        return command;
    }

    /** A Java that is told to use what the system does not have says so amid what the work says. */
    private static boolean hasHugePages() {
        try {
            return !Files.readString(HUGE_PAGES).contains("[never]");
        } catch (IOException absent) {
            return false;
        }
    }

    /** Whether what is short as a rule takes long this time. */
    private static boolean isLong(String[] args) {
        return containsAny(args, BUILDING) && Extent.isLarge(args);
    }

    private static Process child(List<String> command) {
        try {
            return new ProcessBuilder(command).inheritIO().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who stops this process stops the work. */
    private static final class Ending extends Thread {
        private final Process child;

        Ending(Process child) {
            this.child = child;
        }

        @Override
        public void run() {
            child.destroy();
            try {
                child.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A parent that is killed takes the work with it. */
    private static void endWithParent() {
        Optional<ProcessHandle> parent = ProcessHandle.of(Long.getLong(PARENT));
        if (parent.isEmpty()) {
            Runtime.getRuntime().halt(Main.OUR_FAULT);
        }
        CompletableFuture<Void> unused =
                parent.get().onExit().thenRun(() -> Runtime.getRuntime().halt(Main.OUR_FAULT));
    }
}

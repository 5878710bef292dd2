package yearbook.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yearbook.Yearbook.Draft;
import yearbook.archive.Refused;
import yearbook.chart.Studio;
import yearbook.preview.Preview;
import yearbook.problem.Problem;
import yearbook.site.Shelf;

/** {@code preview}: the site while one writes, until Ctrl+C. */
@Command(name = "preview", mixinStandardHelpOptions = true)
final class PreviewCommand extends Workspace implements Callable<Integer> {
    private static final int FAREWELL_SECONDS = 5;
    private static final int LAST_PORT = 65_535;

    /** Ports below it are for those who administer the machine. */
    private static final int FIRST_FREE_TO_ALL = 1024;

    private static final int ANSWER_MILLIS = 500;

    @Option(names = "--port", descriptionKey = "port", paramLabel = "PORT")
    private Integer port;

    @Option(names = "--host", descriptionKey = "host", paramLabel = "ADDRESS")
    private String host;

    @Option(names = "--open", descriptionKey = "open")
    private boolean open;

    @Mixin
    private ShelfOptions archive;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port != null && (port < 0 || port > LAST_PORT)) {
            CommandLine line = spec.commandLine();
            throw new CommandLine.ParameterException(line, "--port", spec.findOption("--port"), String.valueOf(port));
        }
        Optional<Path> workspace = workspace();
        if (workspace.isEmpty()) {
            return Main.WRONG_USAGE;
        }
        CountDownLatch ended = new CountDownLatch(1);
        Shelf shelf = shelf(workspace.get());
        try (Studio studio = Studio.open(Charts.choice())) {
            studio.prepare();
            Preview.Settings settings = new Preview.Settings(
                    host == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(host),
                    Optional.ofNullable(port),
                    caller().lang(),
                    report -> !report.isOut(Instant.now()),
                    shelf,
                    faults -> tell(faults, console(workspace.get())),
                    asCalled());
            try (Preview preview = Preview.open(workspace.get(), studio, settings)) {
                // Ctrl+C: browsers are told, the port is free again, and the program ends by itself.
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(preview, ended)));
                greet(preview);
                follow(preview, workspace.get());
            }
        } catch (BindException taken) {
            tellTaken();
            return Main.WRONG_USAGE;
        } catch (UnknownHostException unknown) {
            console().complain("say.preview-host", host);
            return Main.WRONG_USAGE;
        } finally {
            ended.countDown();
        }
        return Main.GOOD;
    }

    /** What the browser shows of templates that fail, here too. */
    private static void tell(List<Problem> faults, Console console) {
        if (faults.isEmpty()) {
            console.say("say.preview-mended");
        } else {
            console.report(Findings.of(faults));
        }
    }

    private void tellTaken() {
        if (port == null) {
            console().complain("say.preview-host", host);
        } else {
            boolean denied = port < FIRST_FREE_TO_ALL && !answers(host, port);
            console().complain(denied ? "say.preview-denied" : "say.preview-port", port);
        }
    }

    /** Whether a program listens there. What the system says of a port that cannot be had is in no fixed language. */
    static boolean answers(String host, int port) {
        try (Socket socket = new Socket()) {
            InetAddress at = host == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(host);
            socket.connect(new InetSocketAddress(at, port), ANSWER_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    /** Who only writes may well be where the archive is not: that is told, and the preview goes on without it. */
    private Shelf shelf(Path workspace) {
        try {
            return archive.shelf(workspace, workspace, false, console(workspace));
        } catch (Refused refused) {
            Faults.tell(refused, console());
            return Shelf.EMPTY;
        }
    }

    private static void end(Preview preview, CountDownLatch ended) {
        preview.close();
        try {
            boolean unused = ended.await(FAREWELL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void greet(Preview preview) {
        Console console = console(preview.draft().reading());
        console.report(Findings.of(preview.draft().reading(), preview.draft().problems()));
        console.say("say.preview", preview.address());
        console.say("say.preview-stop");
        if (!preview.isTold()) {
            console.say("say.preview-slow");
        }
        if (open && !Browser.shows(preview.address())) {
            console.say("say.preview-no-browser");
        }
    }

    /** Tells what is wrong after each save, where that is something else than before. */
    private void follow(Preview preview, Path workspace) throws InterruptedException {
        Console console = console(preview.draft().reading());
        List<Problem> told = preview.draft().problems();
        boolean there = true;
        while (preview.next()) {
            Draft draft = preview.draft();
            boolean stillThere = Files.isDirectory(workspace.resolve("content"));
            if (!stillThere && there) {
                console.complain("say.preview-gone", workspace.resolve("content"));
            } else if (stillThere && !draft.problems().equals(told)) {
                console.report(Findings.of(draft.reading(), draft.problems()));
                boolean wasIll = told.stream().anyMatch(Problem::isError);
                if (draft.isPrintable() && (wasIll || draft.problems().isEmpty())) {
                    console.say("say.preview-mended");
                }
            }
            there = stillThere;
            told = draft.problems();
        }
    }
}

package yearbook.preview;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import yearbook.Yearbook.Draft;
import yearbook.chart.Studio;
import yearbook.content.Report;
import yearbook.problem.Call;
import yearbook.problem.Lang;
import yearbook.problem.Problem;
import yearbook.site.Shelf;

/**
 * The site while one writes: served on this machine, drafted anew on every save. Whole versions only; on a mistake the last
 * good one stays, with the problem over it.
 */
public final class Preview implements AutoCloseable {
    private static final List<String> FOLDERS = List.of("content", "templates", "assets");
    private static final int BEAT_SECONDS = 10;

    private final Workbench workbench;
    private final Run run = new Run();
    private final Tabs tabs;
    private final Watch watch;
    private final Server server;
    private final ScheduledExecutorService heart;
    private volatile State state;
    private volatile boolean saved;

    /**
     * How a preview is wanted.
     *
     * @param at the address of this machine it listens at
     * @param port the one asked for; else the first that is free
     * @param lang the language asked for; else the workspace's own
     * @param draft which reports are not out yet
     * @param shelf the archive its site shows, as it was when the preview began
     * @param faults told what hinders a page that somebody looks at, and with an empty list that nothing does any more
     * @param call how the program is called in what is said to be run
     */
    public record Settings(
            InetAddress at,
            Optional<Integer> port,
            Optional<Lang> lang,
            Predicate<Report> draft,
            Shelf shelf,
            Consumer<List<Problem>> faults,
            Call call) {
        private static final int FIRST_PORT = 8080;

        /** Without an archive. */
        public Settings(InetAddress at, Optional<Integer> port, Optional<Lang> lang, Predicate<Report> draft) {
            this(at, port, lang, draft, Shelf.EMPTY, unheard -> {}, Call.USUAL);
        }

        public Settings(Optional<Integer> port, Optional<Lang> lang) {
            this(InetAddress.getLoopbackAddress(), port, lang, report -> false);
        }
    }

    private Preview(Path workspace, Studio studio, Settings settings) throws IOException, InterruptedException {
        this.workbench = new Workbench(workspace, studio, settings.shelf());
        Board board = new Board(workspace, settings.lang(), settings.draft(), settings.call());
        FaultNews news = new FaultNews(settings.faults());
        this.tabs = new Tabs(run, board, news);
        // First the watch, then the reading: what is saved meanwhile is seen.
        this.watch = Watch.over(workspace, FOLDERS);
        this.state = workbench.draft();
        keep();
        int port = settings.port().orElse(Settings.FIRST_PORT);
        this.server = Server.open(settings.at(), port, settings.port().isEmpty(), run, tabs, board, news, () -> state);
        this.heart = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "preview-heart");
            thread.setDaemon(true);
            return thread;
        });
        Thread warming = new Thread(() -> workbench.warmUp(state, () -> saved), "preview-warming");
        warming.setDaemon(true);
        warming.start();
        var unused = heart.scheduleAtFixedRate(tabs::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    /** Drafts the workspace and serves it; throws {@link java.net.BindException} where the port is taken. */
    public static Preview open(Path workspace, Studio studio, Settings settings)
            throws IOException, InterruptedException {
        return new Preview(workspace.toAbsolutePath().normalize(), studio, settings);
    }

    public URI address() {
        return server.address();
    }

    /** What came of the workspace when it was last read. */
    public Draft draft() {
        return state.draft();
    }

    /** Whether saves show at once; where the system does not tell of them, they show a little later. */
    public boolean isTold() {
        return watch.hasBell();
    }

    /** Waits for a save and shows it; false when the preview was closed. */
    public boolean next() throws InterruptedException {
        if (!watch.await()) {
            return false;
        }
        saved = true;
        state = workbench.draft();
        keep();
        tabs.tellAll(state);
        return true;
    }

    private void keep() {
        state.good().ifPresent(run::keep);
        state.latest().ifPresent(run::keep);
    }

    @Override
    public void close() {
        watch.close();
        heart.shutdownNow();
        server.close();
    }
}

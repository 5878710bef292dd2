package yearbook.preview;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import yearbook.chart.Studio;
import yearbook.content.Report;
import yearbook.problem.Lang;

/** A preview that follows a workspace, as the command has one. */
public final class Writing implements AutoCloseable {
    private final Studio studio = Studio.open();
    private final ExecutorService follower = Executors.newSingleThreadExecutor();
    private final Preview preview;

    private Writing(Path workspace, Predicate<Report> draft) {
        try {
            preview = Preview.open(
                    workspace,
                    studio,
                    new Preview.Settings(
                            InetAddress.getLoopbackAddress(), Optional.of(0), Optional.of(Lang.VI), draft));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        var unused = follower.submit(() -> {
            boolean more = true;
            while (more) {
                more = preview.next();
            }
            return null;
        });
    }

    public static Writing in(Path workspace) {
        return in(workspace, report -> false);
    }

    public static Writing in(Path workspace, Predicate<Report> draft) {
        return new Writing(workspace, draft);
    }

    /** The address of home, with a slash at its end. */
    public String url() {
        return preview.address().toString();
    }

    public int port() {
        return preview.address().getPort();
    }

    @Override
    public void close() {
        preview.close();
        follower.shutdownNow();
        studio.close();
    }
}

package yearbook.preview;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import yearbook.content.Json;

/** A page that is open in a browser and listens for news: server-sent events. */
final class Tab {
    private final List<String> pages;
    private final boolean sideBySide;
    private final OutputStream out;
    private int version;
    private String told = "";

    Tab(List<String> pages, boolean sideBySide, int version, OutputStream out) {
        this.pages = List.copyOf(pages);
        this.sideBySide = sideBySide;
        this.version = version;
        this.out = out;
    }

    /** The files it shows: one, or one in each language. */
    List<String> pages() {
        return pages;
    }

    boolean isSideBySide() {
        return sideBySide;
    }

    int version() {
        return version;
    }

    void isNow(int newer) {
        version = newer;
    }

    /** What stands over the page, unless it has been told just that. */
    void tell(Json board) throws IOException {
        String news = board.compact();
        if (!news.equals(told)) {
            told = news;
            send("board", news);
        }
    }

    synchronized void send(String event, String data) throws IOException {
        write("event: " + event + "\ndata: " + data + "\n\n");
    }

    /** Says nothing, which fails where nobody listens any more. */
    synchronized void beat() throws IOException {
        write(":\n\n");
    }

    synchronized void end() {
        try {
            out.close();
        } catch (IOException gone) {
            // Nobody listens any more, which is what was wanted.
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}

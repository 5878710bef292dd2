package yearbook.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The browser of the person who types the command, on machines that have one. */
final class Browser {
    private static final int PATIENCE_SECONDS = 3;

    private Browser() {}

    /** Whether a browser was asked to show an address, as far as one can tell. */
    static boolean shows(URI address) {
        return takes(command(System.getProperty("os.name", ""), address));
    }

    /** Whether a command is there, and goes well or still runs after a while, as a browser in the foreground does. */
    static boolean takes(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return !process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static List<String> command(String system, URI address) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address.toString());
        }
        return List.of(name.startsWith("mac") ? "open" : "xdg-open", address.toString());
    }
}

package yearbook.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The book of switches, {@code switches.jsonl}: a line for each time another release went live. Lines are only added. */
final class Switches {
    private static final String NAME = "switches.jsonl";

    private final Path file;

    Switches(Path root) {
        this.file = root.resolve(NAME);
    }

    /** Whether releases were ever kept in this folder. */
    static boolean areIn(Path root) {
        return SiteFolder.isThere(root.resolve(NAME));
    }

    void add(Instant at, String cause, ReleaseName release, Optional<ReleaseName> before, String by)
            throws IOException {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("at", at.toString());
        line.put("cause", cause);
        line.put("release", release.value());
        before.ifPresent(name -> line.put("before", name.value()));
        line.put("by", by);
        // A run killed while it wrote leaves half a line: the next one starts on a line of its own.
        String start = endsWhole() ? "" : "\n";
        Files.writeString(file, start + FlatJson.line(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        SiteFolder.flushOne(file);
    }

    /** The release that the last whole line says is live. */
    Optional<ReleaseName> last() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        for (int i = lines.size() - 1; i >= 0; i--) {
            String release = FlatJson.read(lines.get(i)).get("release");
            if (lines.get(i).endsWith("}") && release != null && ReleaseName.isOne(release)) {
                return Optional.of(new ReleaseName(release));
            }
        }
        return Optional.empty();
    }

    private boolean endsWhole() throws IOException {
        return !Files.exists(file)
                || Files.size(file) == 0
                || Files.readString(file).endsWith("\n");
    }
}

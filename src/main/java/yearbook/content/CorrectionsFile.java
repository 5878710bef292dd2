package yearbook.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code corrections.json} as text that entries are added to; what stands there already stays letter by letter. */
public final class CorrectionsFile {
    private static final String EMPTY =
            "{\n  \"$schema\": \"../../schema/corrections.schema.json\",\n  \"corrections\": [\n  ]\n}\n";

    private final Path file;
    private final String path;
    private final String text;
    private final List<Correction> entries;

    private CorrectionsFile(Path file, String path, String text, List<Correction> entries) {
        this.file = file;
        this.path = path;
        this.text = text;
        this.entries = List.copyOf(entries);
    }

    /** Of a report that was read without a fault; a file that is not there yet is begun. */
    public static CorrectionsFile of(Path workspace, Report report) {
        String path = report.folder() + "/corrections.json";
        Path file = workspace.resolve(path);
        return new CorrectionsFile(
                file, path, report.corrections().isPresent() ? read(file) : EMPTY, report.corrected());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file() {
        return file;
    }

    public String text() {
        return text;
    }

    public String path() {
        return path;
    }

    public List<Correction> entries() {
        return entries;
    }

    /** The same with one more entry, after all others. */
    public CorrectionsFile with(Correction entry) {
        int end = end();
        String before = text.substring(0, end).stripTrailing();
        String newline = text.contains("\r\n") ? "\r\n" : "\n";
        String added = before + (before.endsWith("[") ? "" : ",") + newline + "    " + entry.json() + newline + "  "
                + text.substring(end);
        List<Correction> all = new ArrayList<>(entries);
        all.add(entry);
        return new CorrectionsFile(file, path, added, all);
    }

    /** Where the list of corrections ends: the only list that closes no other bracket of its own depth. */
    private int end() {
        int depth = 0;
        int last = -1;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '[' || c == '{') {
                depth++;
            } else if (c == ']' || c == '}') {
                last = c == ']' && depth == 2 ? i : last;
                depth--;
            }
        }
        return last;
    }
}

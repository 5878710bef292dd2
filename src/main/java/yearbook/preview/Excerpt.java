package yearbook.preview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import yearbook.problem.Place;

/** The line a problem stands in, and a caret under the place. */
record Excerpt(String line, String caret) {
    private static final int BEFORE = 48;
    private static final int AFTER = 64;
    private static final long LARGEST = 20_000_000;
    private static final String CUT = "…";

    /** Nothing where the file is not one of the workspace's own, or has no such line. */
    static Optional<Excerpt> of(Path workspace, Place place) {
        return lines(workspace, workspace.resolve(place.file()))
                .filter(lines -> place.line() <= lines.size())
                .map(lines -> of(lines.get(place.line() - 1), place.column() - 1))
                .filter(excerpt -> !excerpt.line().isBlank());
    }

    static Excerpt of(String line, int column) {
        String plain = line.replaceAll("\\p{Cntrl}", " ");
        int at = Math.min(column, plain.length());
        int start = at <= BEFORE ? 0 : at - BEFORE;
        int end = Math.min(plain.length(), at + AFTER);
        String shown = (start > 0 ? CUT : "") + plain.substring(start, end) + (end < plain.length() ? CUT : "");
        return new Excerpt(shown, " ".repeat(at - start + (start > 0 ? 1 : 0)) + "^");
    }

    private static Optional<List<String>> lines(Path workspace, Path file) {
        try {
            boolean ours = Files.isRegularFile(file)
                    && file.toRealPath().startsWith(workspace.toRealPath())
                    && Files.size(file) <= LARGEST;
            return ours ? Optional.of(text(file).lines().toList()) : Optional.empty();
        } catch (IOException unreadable) {
            // The problem itself says so.
            return Optional.empty();
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    }
}

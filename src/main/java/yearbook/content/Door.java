package yearbook.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yearbook.problem.Place;
import yearbook.problem.Problem;

/**
 * The door every file of the authors comes in by: UTF-8, NFC, {@code \n}, no control characters, nothing that git or an
 * editor has ruined, no links that lead out.
 */
public final class Door {
    /** Ten times the longest paragraph of a long report; far beyond it the Markdown library takes its time. */
    static final int LONGEST_LINE = 20_000;

    private static final long LARGEST = 20_000_000;
    private static final long LARGEST_TEXT = 2_000_000;
    /** A book of four hundred pages; twice as much takes the Markdown library ten seconds where it is full of marks. */
    private static final long LARGEST_MARKDOWN = 1_000_000;

    /** Stands where a letter was that could not be read. */
    static final char LOST = '\uFFFD';

    private final Path root;
    private final Path realRoot;
    private final List<Problem> problems;

    Door(Path root, List<Problem> problems) {
        this(root, real(root), problems);
    }

    private Door(Path root, Path realRoot, List<Problem> problems) {
        this.root = root;
        this.realRoot = realRoot;
        this.problems = problems;
    }

    /** The same door; what is wrong is noted elsewhere. */
    Door noting(List<Problem> elsewhere) {
        return new Door(root, realRoot, elsewhere);
    }

    /** The file's text, or nothing and a problem where it cannot be read as text. */
    Optional<TextFile> read(Path file) {
        String path = pathOf(file);
        String wording = path.startsWith("content/pages/") ? "file-too-large-page" : "file-too-large";
        Optional<byte[]> bytes = bytes(file, path.endsWith(".md") ? LARGEST_MARKDOWN : LARGEST_TEXT, wording);
        return bytes.flatMap(read -> decode(path, read)).flatMap(text -> {
            TextFile raw = new TextFile(path, text);
            if (isUnmerged(raw) || hasLongLine(raw) || hasLostLetters(raw)) {
                return Optional.empty();
            }
            reportControls(raw);
            return Optional.of(normalised(raw));
        });
    }

    /**
     * What has ruined a template, a style sheet or a script; what may stand in it is for others to say.
     *
     * @param path from the workspace: {@code templates/task.ftl}
     */
    public static List<Problem> problemsInTheme(String path, Bytes bytes) {
        List<Problem> problems = new ArrayList<>();
        Door door = new Door(Path.of(""), Path.of(""), problems);
        door.decode(path, bytes.copy())
                .map(text -> new TextFile(path, text))
                .filter(file -> !door.isUnmerged(file))
                .ifPresent(door::hasLostLetters);
        return problems;
    }

    /** Of a file that a text was taken from, of any kind. */
    Optional<byte[]> bytes(Path file) {
        return bytes(file, LARGEST, "file-too-large-source");
    }

    private Optional<byte[]> bytes(Path file, long largest, String tooLarge) {
        Place start = Place.startOf(pathOf(file));
        try {
            if (!file.toRealPath().startsWith(realRoot)) {
                problems.add(Problem.error("link-out", start));
            } else if (!Files.isRegularFile(file)) {
                // A pipe or a device would keep the reader waiting for ever.
                problems.add(Problem.error("file-unreadable", start));
            } else if (Files.size(file) > largest) {
                problems.add(Problem.error("file-too-large", start, largest / 1_000_000)
                        .worded(tooLarge));
            } else {
                return Optional.of(Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            problems.add(Problem.error("file-unreadable", start));
        }
        return Optional.empty();
    }

    private static Path real(Path root) {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            // Nothing below it can be opened either, which is told for each file.
            return root;
        }
    }

    String pathOf(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private Optional<String> decode(String path, byte[] bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = decoder.decode(buffer).toString();
            return Optional.of(withoutMark(text).replace("\r\n", "\n").replace('\r', '\n'));
        } catch (CharacterCodingException e) {
            String good = new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8);
            problems.add(Problem.error("not-utf8", new TextFile(path, good).at(good.length())));
            return Optional.empty();
        }
    }

    /** Windows' editor writes a byte order mark before the text; it says nothing and is left out. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** JSON may well stand on one line, as programs write it; there a string may not be as long as that. */
    private boolean hasLongLine(TextFile file) {
        Optional<Place> beyond = file.path().endsWith(".json") ? Optional.empty() : file.lineBeyond(LONGEST_LINE);
        beyond.ifPresent(at -> problems.add(Problem.error("line-too-long", at, LONGEST_LINE)));
        return beyond.isPresent();
    }

    /** Git has left both versions of something in the file; whatever else is told of it would lead astray. */
    private boolean isUnmerged(TextFile file) {
        int start = lineWith("<<<<<<< ", file.text(), 0);
        int end = start < 0 ? -1 : lineWith(">>>>>>> ", file.text(), start);
        if (end >= 0) {
            problems.add(Problem.error(
                    "merge-unresolved", file.at(start), file.at(end).line()));
        }
        return end >= 0;
    }

    /** Where the next line begins that begins so, or -1. */
    private static int lineWith(String mark, String text, int from) {
        if (from == 0 && text.startsWith(mark)) {
            return 0;
        }
        int before = text.indexOf("\n" + mark, from);
        return before < 0 ? -1 : before + 1;
    }

    /** An editor writes U+FFFD for what it cannot read, and mostly for every letter that has a mark. */
    private boolean hasLostLetters(TextFile file) {
        int first = file.text().indexOf(LOST);
        if (first >= 0) {
            problems.add(Problem.error("character-lost", file.at(first)));
        }
        return first >= 0;
    }

    private void reportControls(TextFile file) {
        String text = file.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c) && Controls.isHarmful(c)) {
                problems.add(Controls.problem(file.at(i), c));
                return;
            }
        }
    }

    private TextFile normalised(TextFile file) {
        if (Normalizer.isNormalized(file.text(), Form.NFC)) {
            return file;
        }
        String composed = Normalizer.normalize(file.text(), Form.NFC);
        problems.add(Problem.error("text-nfd", file.at(firstDifference(file.text(), composed))));
        return new TextFile(file.path(), composed);
    }

    private static int firstDifference(String text, String composed) {
        int i = 0;
        while (i < composed.length() && i < text.length() && composed.charAt(i) == text.charAt(i)) {
            i++;
        }
        return i;
    }
}

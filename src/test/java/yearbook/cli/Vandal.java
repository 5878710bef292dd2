package yearbook.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Damages a workspace in one way out of many, as editors, transfers, accidents and malice do. The same seed damages the same way. */
final class Vandal {
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"|-?\\d[\\d.]*|true|false|null|[\\[\\]{},:]");
    private static final List<String> TOKENS = List.of(
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "1e999999999",
            "-0",
            "0.1e-99999",
            "123456789012345678901234567890",
            "null",
            "true",
            "[]",
            "{}",
            "[[",
            "}}",
            ",",
            ":",
            "\"<script>\"",
            "NaN",
            "'x'",
            "\"../../x\"",
            "\"report:x\"",
            "\"$schema\"");
    private static final List<String> YAML_BOMBS = List.of(
            "a: &a [x,x,x,x,x,x,x,x,x]\n" + bomb(),
            "x: *nothing\n",
            "? [a]\n: b\n",
            "!!java.io.File x: y\n",
            "--- a\n--- b\n",
            "<<: {a: b}\n",
            "\tx: y\n");
    private static final List<String> NAMES = List.of(
            "bao-cao-Ữ",
            "KPI.JSON",
            "con",
            "a b",
            "-rf",
            "..x",
            "%2e%2e",
            "x".repeat(200),
            "\u202Efdp",
            "tệp\u0301",
            ".hidden",
            "a&b<c>",
            "report.xx.md");
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.ISO_8859_1,
            Charset.forName("windows-1258"),
            Charset.forName("UTF-32"));

    /** One way to damage; answers in words what was done. */
    private interface Way {
        String damage(Vandal vandal) throws IOException;
    }

    private static final Map<String, Way> WAYS = ways();

    private final Path workspace;
    private final Random random;

    Vandal(Path workspace, long seed) {
        this.workspace = workspace;
        this.random = new Random(seed);
    }

    private static Map<String, Way> ways() {
        Map<String, Way> ways = new TreeMap<>();
        ways.put(
                "byte",
                v -> v.bytes((file, bytes) -> {
                    for (int i = 0; i <= v.random.nextInt(4) && bytes.length > 0; i++) {
                        bytes[v.random.nextInt(bytes.length)] = (byte) v.random.nextInt(256);
                    }
                    return bytes;
                }));
        ways.put("cut", v -> v.bytes((file, bytes) -> Arrays.copyOf(bytes, v.random.nextInt(bytes.length + 1))));
        ways.put("line-gone", v -> v.lines(lines -> lines.remove(v.random.nextInt(lines.size()))));
        ways.put("line-twice", v -> v.lines(lines -> lines.add(v.random.nextInt(lines.size()), v.pick(lines))));
        ways.put(
                "line-moved",
                v -> v.lines(lines ->
                        lines.add(v.random.nextInt(lines.size()), lines.remove(v.random.nextInt(lines.size())))));
        ways.put(
                "line-indented",
                v -> v.lines(lines -> lines.replaceAll(line -> v.random.nextInt(6) == 0 ? "    " + line : line)));
        ways.put("token", v -> v.token());
        ways.put("charset", v -> v.text((file, text) -> text.getBytes(v.pick(CHARSETS))));
        ways.put("mark", v -> v.text((file, text) -> utf8("\uFEFF" + (v.random.nextBoolean() ? "\uFEFF" : "") + text)));
        ways.put("crlf", v -> v.text((file, text) -> utf8(text.replace("\n", v.random.nextBoolean() ? "\r\n" : "\r"))));
        ways.put("nfd", v -> v.text((file, text) -> utf8(Normalizer.normalize(text, Normalizer.Form.NFD))));
        ways.put(
                "sign",
                v -> v.insert(v.pick(List.of(
                        "\0", "\u001b[31m", "\u202e", "\uFFFE", "\u2028", "<", "&", "`", "${x}", "<#if>", "]]>"))));
        ways.put(
                "long-line",
                v -> v.insert(
                        v.pick(List.of("x", "*", "[", "a ", "`", "1.", "|")).repeat(10_000_000)));
        ways.put(
                "deep",
                v -> v.insert(v.pick(List.of("[", "{\"a\":", "> ", "- ", "  - ", "*a ", "(", "![", "<", "&"))
                        .repeat(100_000)));
        ways.put("yaml", v -> v.append("yaml", v.pick(YAML_BOMBS)));
        ways.put("renamed", v -> v.rename(v.pick(NAMES)));
        ways.put("gone", v -> {
            Path file = v.file();
            Files.delete(file);
            return "deleted " + file;
        });
        ways.put("folder-for-file", v -> {
            Path file = v.file();
            Files.delete(file);
            Files.createDirectories(file.resolve("inside"));
            return "a folder instead of " + file;
        });
        ways.put("link", v -> v.link());
        ways.put("case", v -> {
            Path file = v.file();
            String name = file.getFileName().toString();
            Path twin = file.resolveSibling(
                    v.random.nextBoolean()
                            ? name.toUpperCase(java.util.Locale.ROOT)
                            : Character.toUpperCase(name.charAt(0)) + name.substring(1));
            return v.copy(file, twin);
        });
        ways.put("pipe", v -> v.pipe());
        return ways;
    }

    /** Damages in one way, now and then in two. */
    String damage() throws IOException {
        List<String> names = new ArrayList<>(WAYS.keySet());
        String first = pick(names);
        String done = first + ": " + WAYS.get(first).damage(this);
        if (random.nextInt(5) > 0) {
            return done;
        }
        String second = pick(names);
        return done + "; " + second + ": " + WAYS.get(second).damage(this);
    }

    private interface Change {
        byte[] of(Path file, byte[] bytes) throws IOException;
    }

    private interface TextChange {
        byte[] of(Path file, String text) throws IOException;
    }

    private String bytes(Change change) throws IOException {
        Path file = file();
        Files.write(file, change.of(file, Files.readAllBytes(file)));
        return file.toString();
    }

    private String text(TextChange change) throws IOException {
        return bytes((file, bytes) -> change.of(file, new String(bytes, StandardCharsets.UTF_8)));
    }

    private String lines(java.util.function.Consumer<List<String>> change) throws IOException {
        return text((file, text) -> {
            List<String> lines = new ArrayList<>(text.lines().toList());
            if (!lines.isEmpty()) {
                change.accept(lines);
            }
            return utf8(String.join("\n", lines) + "\n");
        });
    }

    private String insert(String words) throws IOException {
        return text((file, text) -> {
            int at = random.nextInt(text.length() + 1);
            return utf8(text.substring(0, at) + words + text.substring(at));
        });
    }

    private String append(String ending, String words) throws IOException {
        Path file = pick(files().stream()
                .filter(path -> path.toString().endsWith(ending))
                .toList());
        Files.writeString(file, Files.readString(file) + words);
        return file.toString();
    }

    private String token() throws IOException {
        return text((file, text) -> {
            List<MatchResult> tokens = TOKEN.matcher(text).results().toList();
            if (tokens.isEmpty()) {
                return utf8(text + pick(TOKENS));
            }
            MatchResult token = pick(tokens);
            String other = random.nextInt(3) == 0 ? pick(tokens).group() : pick(TOKENS);
            return utf8(text.substring(0, token.start()) + other + text.substring(token.end()));
        });
    }

    private String rename(String name) throws IOException {
        Path file = random.nextInt(4) == 0 ? file().getParent() : file();
        Path target = file.resolveSibling(name);
        if (file.equals(workspace.resolve("content")) || Files.exists(target)) {
            return "nothing";
        }
        Files.move(file, target);
        return file + " to " + name;
    }

    private String link() throws IOException {
        Path file = file();
        Path target = pick(List.of(
                Path.of("/etc/passwd"),
                Path.of("/"),
                Path.of("/dev/zero"),
                Path.of("."),
                Path.of(".."),
                file.getFileName()));
        Path link = random.nextBoolean() ? file : file.resolveSibling(pick(NAMES));
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
        return link + " to " + target;
    }

    private String pipe() throws IOException {
        Path file = random.nextBoolean() ? file() : file().resolveSibling("pipe.md");
        Files.deleteIfExists(file);
        try {
            new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return file.toString();
    }

    private String copy(Path file, Path twin) throws IOException {
        try {
            Files.copy(file, twin);
            return twin.toString();
        } catch (FileAlreadyExistsException same) {
            return "nothing";
        }
    }

    private Path file() throws IOException {
        return pick(files());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(workspace)) {
            return files.filter(path -> Files.isRegularFile(path, java.nio.file.LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Nine levels of nine: a billion of x. */
    private static String bomb() {
        return Stream.of("ab", "bc", "cd", "de", "ef", "fg", "gh", "hi")
                .map(pair -> "%s: &%s [%s]%n"
                        .formatted(
                                pair.charAt(1),
                                pair.charAt(1),
                                Stream.generate(() -> "*" + pair.charAt(0))
                                        .limit(9)
                                        .collect(Collectors.joining(","))))
                .collect(Collectors.joining());
    }
}

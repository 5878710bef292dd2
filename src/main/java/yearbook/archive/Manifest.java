package yearbook.archive;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import yearbook.content.Sha256;
import yearbook.site.SiteFile;

/** The SHA-256 of every file of a version by its path, written as {@code sha256sum} writes and checks it. */
public record Manifest(SortedMap<String, String> digests) {
    public static final String FILE = "MANIFEST.sha256";

    private static final int DIGITS = 64;

    public String text() {
        return digests.entrySet().stream()
                .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    /** Of its text: the one number that stands for the whole version. */
    public String digest() {
        return "sha256:" + Sha256.hex(text());
    }

    static Manifest of(Map<String, byte[]> files) {
        SortedMap<String, String> digests = new TreeMap<>();
        files.forEach((path, bytes) -> digests.put(path, Sha256.hex(bytes)));
        return new Manifest(digests);
    }

    /** Of files that are made for it, one after the other. */
    public static Manifest of(List<SiteFile> files) {
        SortedMap<String, String> digests = new TreeMap<>();
        files.forEach(file -> digests.put(file.path(), Sha256.hex(file.content().bytes())));
        return new Manifest(digests);
    }

    /** Lines that are none of a manifest are left out; {@code verify} finds that the text is not its own. */
    static Manifest read(String text) {
        SortedMap<String, String> digests = new TreeMap<>();
        text.lines()
                .filter(line -> line.length() > DIGITS + 2)
                .forEach(line -> digests.put(line.substring(DIGITS + 2), line.substring(0, DIGITS)));
        return new Manifest(digests);
    }
}

package yearbook.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import yearbook.site.Memento;
import yearbook.site.Memento.Origin;

/** A version as a bag of BagIt 1.0 (RFC 8493), the parcel in which archives hand files to each other. */
final class Bag {
    private static final List<String> ALGORITHMS = List.of("sha256", "sha512");

    private final Path folder;
    /** For each algorithm, the digest of each file. */
    private final Map<String, SortedMap<String, String>> payload = manifests();

    private final Map<String, SortedMap<String, String>> tags = manifests();
    private long bytes;
    private long files;

    private Bag(Path folder) {
        this.folder = folder;
    }

    /**
     * Fills a folder.
     *
     * @param address of the site, where it is known
     */
    static void write(Kept kept, Contents contents, Optional<String> address, Path folder) throws IOException {
        Bag bag = new Bag(folder);
        contents.each(bag::put);
        bag.tag("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        bag.tag("bag-info.txt", bag.info(kept, address));
        for (String algorithm : ALGORITHMS) {
            bag.tag("manifest-" + algorithm + ".txt", lines(bag.payload.get(algorithm)));
        }
        for (String algorithm : ALGORITHMS) {
            Parcel.put(folder, "tagmanifest-" + algorithm + ".txt", utf8(lines(bag.tags.get(algorithm))));
        }
    }

    private void put(String path, byte[] content) throws IOException {
        Parcel.put(folder, "data/" + path, content);
        note(payload, "data/" + path, content);
        bytes += content.length;
        files++;
    }

    private void tag(String name, String text) throws IOException {
        Parcel.put(folder, name, utf8(text));
        note(tags, name, utf8(text));
    }

    private static void note(Map<String, SortedMap<String, String>> manifests, String path, byte[] content) {
        Digests digests = Digests.of(content);
        manifests.get("sha256").put(encoded(path), digests.sha256());
        manifests.get("sha512").put(encoded(path), digests.sha512());
    }

    private String info(Kept kept, Optional<String> address) {
        Memento memento = kept.memento();
        Map<String, String> info = new LinkedHashMap<>();
        address.ifPresent(base -> info.put("External-Identifier", base + memento.year() + "/#" + memento.name()));
        address.ifPresent(base -> info.put("Bag-Group-Identifier", base + memento.year() + "/"));
        info.put("External-Description", memento.reason());
        info.put("Contact-Name", memento.by());
        // The day it stands for; a bag made of it in twenty years is the same bytes.
        info.put(
                "Bagging-Date",
                memento.taken().atOffset(ZoneOffset.UTC).toLocalDate().toString());
        info.put("Bag-Software-Agent", memento.generator());
        info.put("Payload-Oxum", bytes + "." + files);
        info.put("Internal-Sender-Identifier", memento.year() + "/" + memento.name());
        info.put(
                "Internal-Sender-Description",
                Manifest.FILE + " " + kept.manifest().digest());
        memento.origin().map(Origin::commit).ifPresent(commit -> info.put("Git-Commit", commit));
        return info.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + onOneLine(entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String onOneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /** As RFC 8493 writes a path into a manifest. */
    private static String encoded(String path) {
        return path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String lines(SortedMap<String, String> digests) {
        return digests.entrySet().stream()
                .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, SortedMap<String, String>> manifests() {
        Map<String, SortedMap<String, String>> manifests = new TreeMap<>();
        ALGORITHMS.forEach(algorithm -> manifests.put(algorithm, new TreeMap<>()));
        return manifests;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

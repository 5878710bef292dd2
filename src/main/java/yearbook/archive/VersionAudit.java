package yearbook.archive;

import io.ocfl.core.model.Inventory;
import io.ocfl.core.model.User;
import io.ocfl.core.model.Version;
import io.ocfl.core.storage.common.Storage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yearbook.archive.Finding.Where;
import yearbook.site.Memento;
import yearbook.site.SiteFile;

/** Holds one version against what it says of itself: its manifest line by line, its label word by word. */
final class VersionAudit {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    private final Storage storage;
    private final Inventory inventory;
    private final Version version;
    private final Where where;
    private final Set<String> spoilt;
    private final Function<String, Digests> digests;
    private final Map<String, String> files = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param spoilt files of which it is known that they are missing or altered
     * @param digests those of a file of the object
     */
    VersionAudit(
            Storage storage,
            Inventory inventory,
            Version version,
            Where where,
            Set<String> spoilt,
            Function<String, Digests> digests) {
        this.storage = storage;
        this.inventory = inventory;
        this.version = version;
        this.where = where;
        this.spoilt = spoilt;
        this.digests = digests;
        version.getState().forEach((digest, paths) -> {
            String content = inventory.getContentPath(digest);
            paths.forEach(path -> files.put(path, Objects.requireNonNullElse(content, "")));
        });
    }

    List<Finding> findings() {
        text(Manifest.FILE).ifPresent(this::manifest);
        text(Label.FILE).ifPresent(this::label);
        return List.copyOf(findings);
    }

    /** Only whether it says of itself what it is. */
    List<Finding> glance() {
        text(Manifest.FILE);
        text(Label.FILE)
                .filter(text -> Label.read(text).isEmpty())
                .ifPresent(text -> tell(where.at(Label.FILE), place(Label.FILE), "verify.label-unreadable"));
        return List.copyOf(findings);
    }

    /** The version, where its label can be read; its files are read when they are asked for. */
    Optional<Kept> kept() {
        List<SiteFile> all = files.keySet().stream()
                .map(path -> new SiteFile(
                        path, () -> bytes(path).orElseThrow(() -> new Damaged("archive.damaged", place(path)))))
                .toList();
        return string(Label.FILE).flatMap(label -> Label.read(label)
                .map(memento -> new Kept(
                        memento,
                        Manifest.read(string(Manifest.FILE).orElse("")),
                        string(Seal.FILE),
                        all,
                        Label.bytes(label))));
    }

    /** The text of a file that every version has; says so where this one does not. */
    private Optional<String> text(String path) {
        if (!files.containsKey(path)) {
            tell(where.at(path), place(path), "verify.proof-missing");
            return Optional.empty();
        }
        return spoilt.contains(files.get(path)) ? Optional.empty() : string(path);
    }

    private Optional<String> string(String path) {
        return bytes(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private Optional<byte[]> bytes(String path) {
        String content = files.getOrDefault(path, "");
        return content.isEmpty()
                ? Optional.empty()
                : Stock.bytes(storage, inventory.getObjectRootPath() + "/" + content);
    }

    /** Where a file of this version is stored, or would be. */
    private String place(String path) {
        String content = files.getOrDefault(path, "");
        return inventory.getObjectRootPath() + "/"
                + (content.isEmpty() ? "v" + where.versions().get(0) + "/content/" + path : content);
    }

    private void manifest(String text) {
        Map<String, String> listed = new TreeMap<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (line.matches()) {
                listed.put(line.group(2), line.group(1));
            } else {
                tell(where.at(Manifest.FILE), place(Manifest.FILE), "verify.manifest-line", i + 1);
            }
        }
        listed.forEach(this::line);
        files.keySet().stream()
                .filter(path -> !listed.containsKey(path))
                .filter(path -> !path.equals(Manifest.FILE) && !path.equals(Seal.FILE))
                .forEach(path -> tell(where.at(path), place(path), "verify.manifest-lacks", path));
    }

    private void line(String path, String sha256) {
        String content = files.getOrDefault(path, "");
        if (content.isEmpty()) {
            tell(where.at(path), place(Manifest.FILE), "verify.manifest-names", path);
        } else if (!spoilt.contains(content) && !digests.apply(content).sha256().equals(sha256)) {
            tell(where.at(path), place(path), "verify.manifest-differs", path);
        }
    }

    private void label(String text) {
        Optional<Memento> memento = Label.read(text);
        if (memento.isEmpty()) {
            tell(where.at(Label.FILE), place(Label.FILE), "verify.label-unreadable");
            return;
        }
        Memento said = memento.get();
        compare("year", said.year(), where.year().orElse(0));
        compare("version", said.name(), "v" + where.versions().get(0));
        compare("taken", said.taken(), version.getCreated().toInstant());
        compare(
                "by",
                said.by(),
                Optional.ofNullable(version.getUser()).map(User::getName).orElse(""));
        compare("reason", said.reason(), Objects.requireNonNullElse(version.getMessage(), ""));
        if (spoilt.isEmpty()) {
            compare("bytes", Label.bytes(text), bytes());
        }
    }

    /** Of the site and its source. */
    private long bytes() {
        return files.entrySet().stream()
                .filter(file ->
                        file.getKey().startsWith(Kept.SITE) || file.getKey().startsWith(Kept.SOURCE))
                .filter(file -> !file.getValue().isEmpty())
                .mapToLong(file -> digests.apply(file.getValue()).bytes())
                .sum();
    }

    private void compare(String what, Object said, Object is) {
        if (!said.equals(is)) {
            tell(where.at(Label.FILE), place(Label.FILE), "verify.label-differs", what, said, is);
        }
    }

    private void tell(Where at, String file, String sentence, Object... args) {
        findings.add(Finding.of(at, file, sentence, args));
    }
}

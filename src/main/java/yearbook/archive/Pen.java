package yearbook.archive;

import io.ocfl.api.OcflObjectUpdater;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import yearbook.content.Sha256;
import yearbook.site.Memento;
import yearbook.site.SiteFile;

/** Writes a version: one file after the other, of which it holds none, then what is written on it and what proves it. */
final class Pen {
    private final OcflObjectUpdater updater;
    private final SortedMap<String, String> digests = new TreeMap<>();
    private long bytes;

    private Pen(OcflObjectUpdater updater) {
        this.updater = updater;
    }

    static void write(
            Memento memento,
            List<SiteFile> files,
            Function<String, Optional<String>> signing,
            OcflObjectUpdater updater) {
        Pen pen = new Pen(updater);
        files.forEach(file -> pen.write(file.path(), file.content().bytes()));
        pen.write(Label.FILE, utf8(Label.json(memento, pen.bytes)));
        String manifest = new Manifest(pen.digests).text();
        pen.write(Manifest.FILE, utf8(manifest));
        signing.apply(manifest).ifPresent(signature -> pen.write(Seal.FILE, utf8(signature)));
    }

    private void write(String path, byte[] content) {
        digests.put(path, Sha256.hex(content));
        bytes += content.length;
        updater.writeFile(new ByteArrayInputStream(content), path);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

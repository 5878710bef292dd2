package yearbook.word;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of a Word file, each measured before it is taken in; nothing of it ever becomes a path on this machine. */
final class Docx implements AutoCloseable {
    private static final int MEGABYTE = 1_000_000;
    private static final int LARGEST_FILE = 200;
    private static final int LARGEST_PART = 64;
    private static final int LARGEST_WHOLE = 128;
    private static final int MOST_PARTS = 20_000;
    private static final int HEAD = 2 * MEGABYTE;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries;
    private final XmlReader.Budget budget = new XmlReader.Budget();
    private long taken;

    private Docx(ZipFile zip, Map<String, ZipEntry> entries) {
        this.zip = zip;
        this.entries = entries;
    }

    static Docx open(Path file) {
        try {
            if (Files.size(file) > (long) LARGEST_FILE * MEGABYTE) {
                throw new Refused("word-too-large", file.getFileName().toString(), String.valueOf(LARGEST_FILE));
            }
            try (InputStream in = Files.newInputStream(file)) {
                FileKind.requireZip(in.readNBytes(HEAD));
            }
        } catch (IOException unreadable) {
            throw refusal("word-unreadable", unreadable);
        }
        return openZip(file);
    }

    private static Docx openZip(Path file) {
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            if (zip.size() > MOST_PARTS) {
                throw new Refused("word-too-large", file.getFileName().toString(), String.valueOf(LARGEST_FILE));
            }
            Docx opened = new Docx(zip, entriesOf(zip));
            zip = null;
            return opened;
        } catch (IOException | IllegalArgumentException damaged) {
            throw refusal("word-damaged", damaged);
        } finally {
            close(zip);
        }
    }

    /** Names of parts are the same whatever their case. */
    private static Map<String, ZipEntry> entriesOf(ZipFile zip) {
        Map<String, ZipEntry> entries = new HashMap<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            entries.putIfAbsent(entry.getName().toLowerCase(Locale.ROOT), entry);
        }
        return entries;
    }

    boolean has(String part) {
        return entries.containsKey(part.toLowerCase(Locale.ROOT));
    }

    /** A part as one tree; for all but the text itself, which is read piece by piece. */
    Optional<Xml> tree(String part) {
        if (!has(part)) {
            return Optional.empty();
        }
        try (XmlReader reader = reader(part)) {
            return reader.whole();
        }
    }

    XmlReader reader(String part) {
        return new XmlReader(part, bytes(part), budget);
    }

    /** A short part in letters. */
    String text(String part) {
        return new String(bytes(part), StandardCharsets.UTF_8).strip();
    }

    private byte[] bytes(String part) {
        ZipEntry entry = entries.get(part.toLowerCase(Locale.ROOT));
        if (entry == null) {
            throw new Refused("word-damaged");
        }
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes(LARGEST_PART * MEGABYTE + 1);
        } catch (IOException damaged) {
            throw refusal("word-damaged", damaged);
        }
        taken += bytes.length;
        if (bytes.length > LARGEST_PART * MEGABYTE || taken > (long) LARGEST_WHOLE * MEGABYTE) {
            throw new Refused("word-too-large", part, String.valueOf(LARGEST_PART));
        }
        requireWhole(bytes, entry);
        return bytes;
    }

    /** The JDK does not look at the checksum of an entry it reads at random. */
    private static void requireWhole(byte[] bytes, ZipEntry entry) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        if (entry.getCrc() != -1 && entry.getCrc() != sum.getValue()) {
            throw new Refused("word-damaged");
        }
    }

    private static Refused refusal(String code, Exception cause) {
        Refused refused = new Refused(code);
        refused.initCause(cause);
        return refused;
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(ZipFile zip) {
        if (zip != null) {
            try {
                zip.close();
            } catch (IOException ignored) {
                // It was open for reading only: nothing can be lost.
            }
        }
    }
}

package yearbook.cli;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import yearbook.content.Sha256;
import yearbook.problem.Call;

/** This very program, to be started again by others: the Java it runs on and what it was loaded from. */
final class Program {
    /** The last record of a jar that bears no comment, how it begins, and where in it the size of the table stands. */
    private static final int END_RECORD = 22;

    private static final int END_MARK = 0x06054b50;
    private static final int TABLE_SIZE = 12;

    /** Where the first Java tells the second one how the jar was named. */
    static final String NAMED = "yearbook.named";

    private Program() {}

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The jar, unless the program was started from its classes. */
    static Optional<Path> jar() {
        try {
            Path source = Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Optional.of(source.toAbsolutePath()).filter(Files::isRegularFile);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it was called, so that the same may be typed again in the folder one is in. */
    static Call call() {
        String named = System.getProperty(NAMED, System.getProperty("java.class.path"));
        return jar().isPresent() ? new Call("java -jar " + Shell.quoted(named), "") : Call.USUAL;
    }

    /** The SHA-256 of the jar, such as {@code sha256:…}. */
    static Optional<String> digest() {
        return jar().map(jar -> {
            try {
                return "sha256:" + Sha256.hex(Files.readAllBytes(jar));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * Names this program and the Java it runs on, as two that differ could make other bytes: short, good as a file name,
     * and cheap, as the jar's table of contents has a checksum of each of its files, and two checksums of the table tell
     * it from any other by chance. Nothing without a jar.
     */
    static Optional<String> identity() {
        return jar().map(jar -> {
            try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
                byte[] end = tail(file, END_RECORD);
                ByteBuffer record = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
                boolean known = record.getInt(0) == END_MARK;
                byte[] table = tail(file, known ? record.getInt(TABLE_SIZE) + END_RECORD : (int) file.length());
                String java = String.join(
                        "\n",
                        System.getProperty("java.vm.name"),
                        Runtime.version().toString(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"));
                return Sha256.hex(String.join(
                                "\n",
                                Long.toString(file.length()),
                                java,
                                checksum(new CRC32(), table),
                                checksum(new CRC32C(), table)))
                        .substring(0, 32);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String checksum(Checksum checksum, byte[] bytes) {
        checksum.update(bytes);
        return Long.toHexString(checksum.getValue());
    }

    private static byte[] tail(RandomAccessFile file, int length) throws IOException {
        byte[] tail = new byte[length];
        file.seek(file.length() - length);
        file.readFully(tail);
        return tail;
    }

    /** What Java must be told to start it. */
    static List<String> arguments() {
        return jar().map(jar -> List.of("-jar", jar.toString()))
                .orElseGet(() -> List.of("-cp", classPath(), Main.class.getName()));
    }

    /** As it would be named from any other folder. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}

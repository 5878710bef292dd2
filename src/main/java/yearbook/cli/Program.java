package yearbook.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.content.Sha256;

/** This very program, to be started again by others: the Java it runs on and what it was loaded from. */
final class Program {
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

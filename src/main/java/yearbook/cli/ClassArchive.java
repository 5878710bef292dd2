package yearbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * The classes a build needs, as Java keeps them ready to be used (class data sharing): beside the jar, made by the first
 * build where that folder can be written to. Java itself sees whether it fits the jar and the Java at hand.
 */
final class ClassArchive {
    private final Path file;

    /** Where it is made, if this run makes it. */
    private final Optional<Path> part;

    private ClassArchive(Path file, Optional<Path> part) {
        this.file = file;
        this.part = part;
    }

    static ClassArchive beside(Path jar) {
        String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
        Path file = jar.resolveSibling("%s.java-%s.jsa".formatted(name, Runtime.version()));
        Path part = jar.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        return new ClassArchive(file, Optional.of(part).filter(made -> !isFresh(file, jar) && canMake(made)));
    }

    private static boolean isFresh(Path file, Path jar) {
        try {
            return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean canMake(Path part) {
        return Files.isWritable(part.toAbsolutePath().getParent());
    }

    /** What Java is told: to use it, or to make it as it ends. */
    List<String> options() {
        // An archive that is not there would cost the one that Java brings along.
        return part.map(made -> List.of("-XX:ArchiveClassesAtExit=" + made))
                .orElseGet(() -> Files.exists(file) ? List.of("-XX:SharedArchiveFile=" + file) : List.of());
    }

    /** Puts what was made in its place, where the run was good; an archive that cannot be had is no fault. */
    void settle(boolean good) {
        part.filter(Files::exists).ifPresent(made -> {
            try {
                if (good) {
                    Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.delete(made);
                }
            } catch (IOException e) {
                made.toFile().deleteOnExit();
            }
        });
    }
}

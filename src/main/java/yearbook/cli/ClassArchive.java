package yearbook.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The classes a build needs, as Java keeps them ready to be used (class data sharing): beside the jar, made by the first
 * build where that folder can be written to. Java itself sees whether it fits the jar and the Java at hand.
 */
final class ClassArchive {
    private final File file;

    /** Where it is made, if this run makes it. */
    private final File part;

    private final boolean makes;

    private ClassArchive(File file, File part, boolean makes) {
        this.file = file;
        this.part = part;
        this.makes = makes;
    }

    static ClassArchive beside(File jar) {
        String name = jar.getName();
        String stem = name.endsWith(".jar") ? name.substring(0, name.length() - 4) : name;
        String archive = stem.concat(".java-")
                .concat(System.getProperty("java.vm.version"))
                .concat(".jsa");
        File file = new File(jar.getParentFile(), archive);
        File part = new File(
                jar.getParentFile(),
                "."
                        .concat(archive)
                        .concat(".")
                        .concat(Long.toString(ProcessHandle.current().pid())));
        boolean fresh = file.lastModified() > jar.lastModified();
        return new ClassArchive(file, part, !fresh && jar.getParentFile().canWrite());
    }

    /** What Java is told: to use it, or to make it as it ends. One that is not there would cost the one Java brings along. */
    List<String> options() {
        if (makes) {
            return List.of("-XX:ArchiveClassesAtExit=".concat(part.getPath()));
        }
        return optionsToUse();
    }

    /** The same for a run that makes none. */
    List<String> optionsToUse() {
        return !makes && file.exists() ? List.of("-XX:SharedArchiveFile=".concat(file.getPath())) : List.of();
    }

    /** Puts what was made in its place, where the run was good; an archive that cannot be had is no fault. */
    void settle(boolean good) {
        if (!part.exists()) {
            return;
        }
        try {
            if (good) {
                Files.move(
                        part.toPath(),
                        file.toPath(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.delete(part.toPath());
            }
        } catch (IOException e) {
            part.deleteOnExit();
        }
    }
}

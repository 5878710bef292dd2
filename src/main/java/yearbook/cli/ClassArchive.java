package yearbook.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The classes that work needs, as Java keeps them ready to be used (class data sharing): beside the jar, made by the first
 * build where that folder can be written to. Java takes it for this jar only, at its place and of its time, and without a
 * word; so it is named by them, and one is made anew for a jar that was moved or copied. What builds nothing needs few
 * classes: an archive that it makes serves its like until the first build makes the whole one.
 */
final class ClassArchive {
    private static final String ENDING = ".jsa";

    private final File file;

    /** The one that a build makes, and that no other replaces. */
    private final File whole;

    /** What all of them are called that this Java made for a jar of this name in this folder. */
    private final String stem;

    /** Where it is made, if this run makes it. */
    private final File part;

    private final boolean makes;

    private ClassArchive(File folder, String stem, String jar, boolean builds) {
        this.stem = stem;
        this.whole = new File(folder, stem.concat(jar).concat(ENDING));
        this.file = builds || whole.exists()
                ? whole
                : new File(folder, stem.concat(jar).concat("-check").concat(ENDING));
        this.part = new File(
                folder,
                "."
                        .concat(file.getName())
                        .concat(".")
                        .concat(Long.toString(ProcessHandle.current().pid())));
        this.makes = !file.exists() && folder.canWrite();
    }

    /**
     * The one that a jar has for some work.
     *
     * @param builds whether that makes a site
     */
    static ClassArchive beside(File jar, boolean builds) {
        String name = jar.getName();
        String program = name.endsWith(".jar") ? name.substring(0, name.length() - 4) : name;
        String stem = program.concat(".java-")
                .concat(System.getProperty("java.vm.version"))
                .concat("-");
        long identity = 31 * (31L * jar.getPath().hashCode() + jar.length()) + jar.lastModified();
        return new ClassArchive(jar.getParentFile(), stem, Long.toHexString(identity), builds);
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
        return file.exists() ? List.of("-XX:SharedArchiveFile=".concat(file.getPath())) : List.of();
    }

    /** Puts what was made in its place, where the run was good; an archive that cannot be had is no fault. */
    void settle(boolean good) {
        if (!part.exists()) {
            return;
        }
        try {
            if (good && (file.equals(whole) || !whole.exists())) {
                Files.move(
                        part.toPath(),
                        file.toPath(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                deleteOthers();
            } else {
                Files.delete(part.toPath());
            }
        } catch (IOException e) {
            part.deleteOnExit();
        }
    }

    /** Those of an earlier jar, which Java would not take, and one of fewer classes. */
    private void deleteOthers() throws IOException {
        File[] files = file.getParentFile().listFiles();
        for (File other : files == null ? new File[0] : files) {
            String name = other.getName();
            if (name.startsWith(stem) && name.endsWith(ENDING) && !name.equals(file.getName())) {
                Files.delete(other.toPath());
            }
        }
    }
}

package yearbook.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import yearbook.export.Zip;
import yearbook.publish.DiskFault;
import yearbook.site.Cache;
import yearbook.site.Memento;

/** The forms in which a version can be taken out of the archive. The same version gives the same bytes, whenever and wherever. */
public enum Parcel {
    /** All its files. */
    FOLDER,
    /** All its files, in one file. */
    ZIP,
    /** All its files, in a bag of BagIt 1.0. */
    BAG,
    /** What readers saw, recorded as a crawler of the web would have: a WACZ file. */
    WACZ;

    private static final Pattern OTHER = Pattern.compile("(?i).*\\.(tar|tgz|gz|bz2|xz|zst|7z|rar|warc|pdf|html?)");

    /** A version is not as it was kept; the message is the path of the file. */
    public static final class Damaged extends Exception {
        private static final long serialVersionUID = 1;

        private Damaged(Contents.Damaged damaged) {
            super(damaged.getMessage(), damaged);
        }
    }

    /** A version does not say at what address its site was. */
    public static final class Unaddressed extends Exception {
        private static final long serialVersionUID = 1;

        private Unaddressed() {
            super("no address");
        }
    }

    /** What a name asks for, by its ending. */
    public static Parcel named(String name) {
        String ending = name.toLowerCase(Locale.ROOT);
        if (ending.matches(".*\\.bag[/\\\\]?")) {
            return BAG;
        }
        return ending.endsWith(".zip") ? ZIP : ending.endsWith(".wacz") ? WACZ : FOLDER;
    }

    /** Whether a name has the ending of another form, which nobody expects of a folder; with a slash behind it, it is one. */
    public static boolean isOther(String name) {
        return OTHER.matcher(name).matches();
    }

    /**
     * Writes a version beside its place, and moves it there when it is whole.
     *
     * @param target where nothing is yet
     * @throws FileAlreadyExistsException where something is
     * @throws Refused where the machine does not let it be written
     */
    public void write(Kept kept, Path target) throws FileAlreadyExistsException, Damaged, Unaddressed {
        try (Bench bench = Bench.in(target.getParent())) {
            Path made = bench.resolve("made");
            make(kept, Contents.of(kept), made);
            Files.move(made, target);
        } catch (Contents.Damaged damaged) {
            throw new Damaged(damaged);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (IOException failed) {
            throw (Refused) refused(failed, target).initCause(failed);
        }
    }

    private static Refused refused(IOException failed, Path target) {
        if (DiskFault.isFull(failed)) {
            return new Refused("archive.export-full", target);
        } else if (failed instanceof AccessDeniedException || DiskFault.isReadOnly(failed)) {
            return new Refused("archive.export-forbidden", target);
        }
        String said = failed instanceof FileSystemException disk && disk.getReason() != null
                ? disk.getReason()
                : String.valueOf(failed.getMessage());
        return new Refused("archive.export-failed", target, failed.getClass().getSimpleName() + ": " + said);
    }

    private void make(Kept kept, Contents contents, Path made) throws IOException, Unaddressed {
        Optional<String> address = address(contents);
        switch (this) {
            case FOLDER -> contents.each((path, bytes) -> put(made, path, bytes));
            case ZIP -> zip(kept.memento(), contents, made);
            case BAG -> Bag.write(kept, contents, address, made);
            case WACZ -> Wacz.write(kept, contents, address.orElseThrow(Unaddressed::new), made);
        }
    }

    /** The same bytes as those of the zip that readers of the site take. */
    private static void zip(Memento memento, Contents contents, Path made) throws IOException {
        String folder = memento.year() + "-" + memento.name();
        Zip.write(folder, contents.files(), Cache.NONE, new BufferedOutputStream(Files.newOutputStream(made)));
    }

    /** Where the site stood, as its first page said. */
    private static Optional<String> address(Contents contents) {
        byte[] home = contents.file(Kept.SITE + "index.html");
        return PageText.of(new String(home, StandardCharsets.UTF_8))
                .canonical()
                .filter(address -> address.matches("https?://[^\\s/]+/.*"));
    }

    /** Writes a file below a folder, and never anywhere else. */
    static void put(Path folder, String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder)) {
            throw new Contents.Damaged(path);
        }
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}

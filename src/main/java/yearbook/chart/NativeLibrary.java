package yearbook.chart;

import com.caoccao.javet.enums.JSRuntimeType;
import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.interop.loader.IJavetLibLoadingListener;
import com.caoccao.javet.interop.loader.JavetLibLoader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * V8's native code, 40 MB of it. Javet would unpack it anew for each run and leave it behind; here it is unpacked once
 * into the user's cache.
 */
final class NativeLibrary {
    // Javet logs a failed load with its whole stack; why V8 is missing is for doctor to say. The field keeps the
    // logger, and with it the level, from being collected.
    private static final Logger JAVET = Logger.getLogger("com.caoccao.javet");

    private static Optional<String> missing = Optional.empty();
    private static boolean tried;

    private NativeLibrary() {}

    static String version() {
        return JavetLibLoader.LIB_VERSION;
    }

    /** Loads the library on the first call; why it cannot be used, or nothing when it can. */
    static synchronized Optional<String> missing() {
        if (!tried) {
            tried = true;
            missing = V8Threads.load(NativeLibrary::load);
        }
        return missing;
    }

    private static Optional<String> load() {
        try {
            String name = new JavetLibLoader(JSRuntimeType.V8).getLibFileName();
            URL packed = NativeLibrary.class.getResource("/" + name);
            return packed == null ? Optional.of(name + " is not on the class path") : loadFrom(unpacked(packed, name));
        } catch (JavetException | IOException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static Path unpacked(URL packed, String name) throws IOException {
        try {
            return unpack(packed, cache().resolve(name));
        } catch (IOException unwritable) {
            Path temporary =
                    unpack(packed, Files.createTempDirectory("yearbook-javet").resolve(name));
            temporary.getParent().toFile().deleteOnExit();
            temporary.toFile().deleteOnExit();
            return temporary;
        }
    }

    private static Path cache() {
        return Path.of(System.getProperty("user.home"), ".cache", "yearbook", "javet-" + version());
    }

    /** The file at its place, whole: written beside and moved, unless one of the right size is there already. */
    static Path unpack(URL packed, Path file) throws IOException {
        long size = packed.openConnection().getContentLengthLong();
        if (Files.isRegularFile(file) && Files.size(file) == size) {
            return file;
        }
        Files.createDirectories(file.getParent());
        Path half = Files.createTempFile(file.getParent(), "half-", ".tmp");
        try (InputStream in = packed.openStream()) {
            Files.copy(in, half, StandardCopyOption.REPLACE_EXISTING);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
        return file;
    }

    private static Optional<String> loadFrom(Path library) {
        JAVET.setLevel(Level.OFF);
        JavetLibLoader.setLibLoadingListener(new IJavetLibLoadingListener() {
            @Override
            public File getLibPath(JSRuntimeType type) {
                return library.getParent().toFile();
            }

            @Override
            public boolean isDeploy(JSRuntimeType type) {
                return false;
            }
        });
        V8Host host = V8Host.getV8Instance();
        return host.isLibraryLoaded() ? Optional.empty() : Optional.of(reason(host.getLastException()));
    }

    private static String reason(JavetException failure) {
        return failure == null ? "the native library does not load" : String.valueOf(failure.getMessage());
    }
}

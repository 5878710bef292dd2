package yearbook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A machine for which there is no V8: our classes once more, on a class path without the native library. */
final class MissingNativeTest {
    @Test
    void rhinoDrawsInstead() throws Exception {
        try (URLClassLoader loader = withoutNative()) {
            Class<?> studio = loader.loadClass(Studio.class.getName());
            Object open = studio.getMethod("open").invoke(null);

            assertThat(studio.getMethod("engine").invoke(open)).asString().startsWith("Rhino");
        }
    }

    @Test
    void reasonNamesTheMissingFile() throws Exception {
        try (URLClassLoader loader = withoutNative()) {
            Class<?> studio = loader.loadClass(Studio.class.getName());

            assertThat((Optional<?>) studio.getMethod("missingNative").invoke(null))
                    .hasValueSatisfying(reason -> assertThat(reason)
                            .asString()
                            .startsWith("libjavet-v8-")
                            .endsWith("is not on the class path"));
        }
    }

    @Test
    void askingForV8Fails() throws Exception {
        try (URLClassLoader loader = withoutNative()) {
            Class<?> choice = loader.loadClass(EngineChoice.class.getName());
            Class<?> studio = loader.loadClass(Studio.class.getName());
            Object v8 = choice.getField("V8").get(null);
            Object open = studio.getMethod("open", choice).invoke(null, v8);

            assertThatThrownBy(() -> studio.getMethod("engine").invoke(open))
                    .rootCause()
                    .hasMessageContaining("V8 does not run here");
        }
    }

    private static URLClassLoader withoutNative() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.contains("javet-v8-")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}

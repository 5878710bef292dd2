package yearbook.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EchartsLibraryTest {
    @TempDir
    private Path jar;

    @Test
    void webjarLiesInItsVersionFolder() throws IOException {
        write("META-INF/maven/org.webjars/echarts/pom.properties", "artifactId=echarts\nversion=5.9.9\n");
        write("META-INF/resources/webjars/echarts/5.9.9/echarts.common.min.js", "webjar");

        assertFound("5.9.9", "webjar");
    }

    @Test
    void webjarFromNpmLiesInDist() throws IOException {
        write("META-INF/maven/org.webjars.npm/echarts/pom.properties", "version=6.0.0\r\n");
        write("META-INF/resources/webjars/echarts/6.0.0/dist/echarts.min.js", "npm");

        assertFound("6.0.0", "npm");
    }

    @Test
    void mvnpmHasAStaticFolder() throws IOException {
        write("META-INF/maven/org.mvnpm/echarts/pom.properties", "version=6.1.0\n");
        write("META-INF/resources/_static/echarts/6.1.0/dist/echarts.common.min.js", "mvnpm");

        assertFound("6.1.0", "mvnpm");
    }

    @Test
    void versionWithoutItsScriptIsNotEnough() throws IOException {
        write("META-INF/maven/org.webjars/echarts/pom.properties", "version=5.9.9\n");

        try (URLClassLoader loader = loader()) {
            assertThat(EchartsLibrary.in(loader)).isEmpty();
        }
    }

    private void assertFound(String version, String text) throws IOException {
        try (URLClassLoader loader = loader()) {
            assertThat(EchartsLibrary.in(loader)).hasValueSatisfying(library -> {
                assertThat(library.version()).isEqualTo(version);
                assertThat(library.script().text()).isEqualTo(text);
            });
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = jar.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
    }

    private URLClassLoader loader() throws MalformedURLException {
        return new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
    }
}

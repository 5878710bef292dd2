package yearbook.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** ECharts as it lies on the class path, whoever packed it: WebJars, WebJars from npm, or mvnpm. */
record EchartsLibrary(String version, Script script) {
    private static final List<String> GROUPS = List.of("org.webjars", "org.webjars.npm", "org.mvnpm");
    private static final List<String> FOLDERS = List.of(
            "META-INF/resources/webjars/echarts/%s/",
            "META-INF/resources/webjars/echarts/%s/dist/", "META-INF/resources/_static/echarts/%s/dist/");

    /** The common build has bars, scatter, marks and words, all we draw with, and starts in two thirds of the time. */
    private static final List<String> BUILDS = List.of("echarts.common.min.js", "echarts.min.js");

    static EchartsLibrary onClassPath() {
        return in(EchartsLibrary.class.getClassLoader())
                .orElseThrow(() -> new IllegalStateException(
                        "ECharts is not on the class path: needs META-INF/maven/(" + String.join("|", GROUPS)
                                + ")/echarts/pom.properties and " + BUILDS.get(0) + " of that version"));
    }

    static Optional<EchartsLibrary> in(ClassLoader loader) {
        return in(loader, BUILDS);
    }

    /** The first of these builds that there is. */
    static Optional<EchartsLibrary> in(ClassLoader loader, List<String> builds) {
        return GROUPS.stream()
                .flatMap(group -> text(loader, "META-INF/maven/" + group + "/echarts/pom.properties"))
                .map(EchartsLibrary::versionIn)
                .flatMap(version -> of(loader, version, builds))
                .findFirst();
    }

    private static Stream<EchartsLibrary> of(ClassLoader loader, String version, List<String> builds) {
        return builds.stream()
                .flatMap(build -> FOLDERS.stream().map(folder -> folder.formatted(version) + build))
                .flatMap(path -> text(loader, path).map(text -> new Script(path, text)))
                .map(script -> new EchartsLibrary(version, script));
    }

    private static String versionIn(String pomProperties) {
        return pomProperties
                .lines()
                .filter(line -> line.startsWith("version="))
                .map(line -> line.substring("version=".length()).trim())
                .findFirst()
                .orElse("");
    }

    private static Stream<String> text(ClassLoader loader, String path) {
        try (InputStream in = loader.getResourceAsStream(path)) {
            return in == null ? Stream.empty() : Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

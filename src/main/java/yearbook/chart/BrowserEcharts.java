package yearbook.chart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * The ECharts that a reader's browser loads when the reader asks for an interactive chart, and never before: the smallest
 * build that draws bars and lines. Its licence stands at the head of its text.
 */
public final class BrowserEcharts {
    private static final List<String> BUILDS =
            List.of("echarts.simple.min.js", "echarts.common.min.js", "echarts.min.js");

    private static final String PATH = "assets/echarts/" + nameOf(library());

    private BrowserEcharts() {}

    /** Where it lies on a site; its version is in the name, so that a browser may keep it for ever. */
    public static String path() {
        return PATH;
    }

    public static byte[] bytes() {
        return library().script().text().getBytes(UTF_8);
    }

    private static String nameOf(EchartsLibrary library) {
        String path = library.script().name();
        String build = path.substring(path.lastIndexOf('/') + 1).replaceFirst("^echarts", "");
        return "echarts-" + library.version() + build;
    }

    private static EchartsLibrary library() {
        return EchartsLibrary.in(BrowserEcharts.class.getClassLoader(), BUILDS)
                .orElseThrow(() -> new IllegalStateException("ECharts is not on the class path"));
    }
}

package yearbook.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A piece of JavaScript and its name in error messages. */
record Script(String name, String text) {
    private static final List<String> OURS = List.of(
            "metrics.js",
            "text.js",
            "ink.js",
            "outcomes.js",
            "rows.js",
            "plan.js",
            "history.js",
            "counts.js",
            "stage.js");

    /** All an engine runs before it can draw, in this order. */
    static List<Script> all() {
        var scripts = new ArrayList<Script>();
        scripts.add(ours("prelude.js"));
        scripts.add(EchartsLibrary.onClassPath().script());
        scripts.add(new Script("colours", Token.script()));
        OURS.forEach(name -> scripts.add(ours(name)));
        scripts.add(ours("draw.js"));
        return List.copyOf(scripts);
    }

    private static Script ours(String name) {
        try (InputStream in = Script.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new Script(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

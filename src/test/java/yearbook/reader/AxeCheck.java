package yearbook.reader;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what axe-core objects to on a page: light and dark, wide and narrow, with and without JavaScript.
 *
 * <p>With JavaScript off neither timers nor promises run, not even in an isolated world, and axe would wait for ever. So
 * {@code without-scripting.js} gives axe a queue for its timers (and, for want of a Promise, axe falls back to its own, on
 * those timers), and the queue is emptied by hand. The page is truly the one a reader without JavaScript sees.
 */
final class AxeCheck {
    private static final String AXE = resource("/axe.min.js") + ";0";
    private static final String WITHOUT_SCRIPTING = resource("without-scripting.js");
    private static final String RUN = resource("run-axe.js");

    private final String url;

    AxeCheck(String url) {
        this.url = url;
    }

    /** What axe found: a violation, or what only a human can judge. */
    record Finding(boolean violation, String rule, String text) {}

    /** In every look: two colour schemes, two widths, with and without JavaScript. */
    List<Finding> findingsOn(Chromium chromium, List<String> paths) {
        return findingsOn(chromium, paths, Set.of());
    }

    /**
     * In every look, but for pages that are made alike and differ in their words only: in two looks that have nothing in
     * common, light and wide with JavaScript, and dark and narrow without.
     */
    List<Finding> findingsOn(Chromium chromium, List<String> paths, Set<String> alike) {
        return Stream.of(true, false)
                .flatMap(scripting -> findingsOn(chromium, paths, alike, scripting))
                .toList();
    }

    private Stream<Finding> findingsOn(Chromium chromium, List<String> paths, Set<String> alike, boolean scripting) {
        // A policy that forbids inline scripts would forbid axe too.
        var options =
                new Browser.NewContextOptions().setJavaScriptEnabled(scripting).setBypassCSP(true);
        return chromium
                .each(paths, options, (page, path) -> findingsOn(page, path, alike.contains(path), scripting))
                .stream()
                .flatMap(List::stream);
    }

    private List<Finding> findingsOn(Page page, String path, boolean alike, boolean scripting) {
        page.navigate(url + path);
        if (!scripting) {
            page.evaluate(WITHOUT_SCRIPTING);
        }
        page.evaluate(AXE);
        var findings = new ArrayList<Finding>();
        looks().filter(look -> !alike || look.isOfTwo(scripting))
                .forEach(look -> findings.addAll(findings(page, look, path, scripting)));
        return findings;
    }

    private record Look(ColorScheme scheme, int width) {
        boolean isOfTwo(boolean scripting) {
            return (scheme == ColorScheme.LIGHT) == scripting && (width == 1280) == scripting;
        }
    }

    private static Stream<Look> looks() {
        return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .flatMap(scheme -> Stream.of(new Look(scheme, 1280), new Look(scheme, 320)));
    }

    /** What axe finds on a page as it stands, in a context that bypasses the page's policy. */
    static List<Finding> findingsNow(Page page, String place) {
        page.evaluate(AXE);
        return findings(page, place);
    }

    private static List<Finding> findings(Page page, Look look, String path, boolean scripting) {
        page.setViewportSize(look.width(), 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
        return findings(
                page,
                "%s [%s, %d px%s]".formatted(path, look.scheme(), look.width(), scripting ? "" : ", no JavaScript"));
    }

    private static List<Finding> findings(Page page, String place) {
        var answer = new Gson().fromJson((String) page.evaluate(RUN), JsonArray.class);
        return answer.asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(found -> finding(found, place))
                .toList();
    }

    private static Finding finding(JsonObject found, String place) {
        var rule = found.get("rule").getAsString();
        var text = "%s: %s: %s".formatted(place, rule, found.get("text").getAsString());
        return new Finding(found.get("violation").getAsBoolean(), rule, text);
    }

    private static String resource(String name) {
        try (var in = AxeCheck.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

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
import java.util.List;
import java.util.Objects;
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
    private static final List<Look> LOOKS = Stream.of(true, false)
            .flatMap(scripting -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                    .flatMap(scheme -> Stream.of(1280, 320).map(width -> new Look(scheme, width, scripting))))
            .toList();

    private final String url;

    AxeCheck(String url) {
        this.url = url;
    }

    /** What axe found: a violation, or what only a human can judge. */
    record Finding(boolean violation, String rule, String text) {}

    /** In every look: two colour schemes, two widths, with and without JavaScript. */
    List<Finding> findingsOn(Chromium chromium, List<String> paths) {
        return findingsOn(chromium, paths, List.of());
    }

    /**
     * In every look, but for pages that are made alike and differ in their words only: each of these in one look, the first
     * in the first, the next in the next and so on, so that all looks are seen again and again.
     */
    List<Finding> findingsOn(Chromium chromium, List<String> paths, List<String> alike) {
        return Stream.of(true, false)
                .flatMap(scripting -> findingsOn(chromium, paths, alike, scripting))
                .toList();
    }

    private Stream<Finding> findingsOn(Chromium chromium, List<String> paths, List<String> alike, boolean scripting) {
        // A policy that forbids inline scripts would forbid axe too.
        var options =
                new Browser.NewContextOptions().setJavaScriptEnabled(scripting).setBypassCSP(true);
        var looks = LOOKS.stream().filter(look -> look.scripting() == scripting).toList();
        var seen = paths.stream()
                .map(path -> new Sight(path, alike.contains(path) ? turn(looks, alike.indexOf(path)) : looks))
                .filter(sight -> !sight.looks().isEmpty())
                .toList();
        return chromium.each(seen, options, this::findingsOn).stream().flatMap(List::stream);
    }

    private static List<Look> turn(List<Look> looks, int place) {
        return looks.stream()
                .filter(look -> LOOKS.indexOf(look) == place % LOOKS.size())
                .toList();
    }

    private List<Finding> findingsOn(Page page, Sight sight) {
        page.navigate(url + sight.path());
        if (!sight.looks().get(0).scripting()) {
            page.evaluate(WITHOUT_SCRIPTING);
        }
        page.evaluate(AXE);
        return sight.looks().stream()
                .flatMap(look -> findings(page, look, sight.path()).stream())
                .toList();
    }

    /** A page, and the looks of it that are asked for: all with JavaScript, or all without. */
    private record Sight(String path, List<Look> looks) {}

    private record Look(ColorScheme scheme, int width, boolean scripting) {}

    /** What axe finds on a page as it stands, in a context that bypasses the page's policy. */
    static List<Finding> findingsNow(Page page, String place) {
        page.evaluate(AXE);
        return findings(page, place);
    }

    private static List<Finding> findings(Page page, Look look, String path) {
        page.setViewportSize(look.width(), 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
        return findings(
                page,
                "%s [%s, %d px%s]"
                        .formatted(path, look.scheme(), look.width(), look.scripting() ? "" : ", no JavaScript"));
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

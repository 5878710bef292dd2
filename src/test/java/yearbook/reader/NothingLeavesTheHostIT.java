package yearbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yearbook.problem.Lang;

@ExtendWith(Chromium.Shared.class)
final class NothingLeavesTheHostIT {
    private static final String REPORT = "2024/bao-cao-nam/";

    @Test
    void everyPageAsksOnlyItsOwnHostAndNothingFails(Chromium chromium) {
        var tour = Visit.Tour.of(chromium);

        assertThat(tour.visits()).flatMap(Visit::told).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theSiteWorksFromAFolder(Lang lang, Chromium chromium) {
        var root = BuiltSite.finished().root().toAbsolutePath().normalize();

        var faults = chromium.ask(browser -> walk(browser, root, lang));

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h1> | <img alt=\"\" src=\"http://example.org/x.png\"><h1> | leaves the host",
                "site.css | gone.css | 404",
                "style-src 'self' file: | style-src 'none' | console: ",
                "site.js | bad.js | script: ",
                "site.js | cookie.js | cookie: ",
            })
    void aPageThatReachesOutIsFound(
            String text, String replacement, String fault, @TempDir Path folder, Chromium chromium) {
        MiniSite.in(folder).with("index.html", text, replacement);
        try (var server = new SiteServer(folder)) {
            var visits = Visit.toAll(chromium, BuiltSite.at(folder).only(""), server.url());

            assertThat(visits).flatMap(Visit::told).anyMatch(told -> told.contains(fault));
        }
    }

    /** Home, the year, the report, the other language: each by a click, with no server. */
    private static List<String> walk(Browser browser, Path root, Lang lang) {
        var home = root.toUri() + (lang == Lang.VI ? "" : lang + "/");
        try (var context = browser.newContext()) {
            var page = context.newPage();
            var visit = new Visit(home, new ArrayList<>(), new ArrayList<>());
            visit.listenTo(page);
            page.navigate(home + "index.html");
            for (var next : List.of("2024/index.html", REPORT + "index.html")) {
                visit.lookAround(page);
                Walk.follow(page, home + next);
            }
            followSwitch(page, visit, root, lang);
            visit.lookAround(page);
            return visit.faults();
        }
    }

    private static void followSwitch(Page page, Visit visit, Path root, Lang lang) {
        var other = lang == Lang.VI ? "en/" : "";
        Walk.follow(page, root.toUri() + other + REPORT + "index.html");
        if (page.locator("h1").count() != 1) {
            visit.faults().add("no page behind the language switch");
        }
    }
}

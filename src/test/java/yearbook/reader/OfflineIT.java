package yearbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yearbook.problem.Lang;

/** A reader who has downloaded a year, unpacked it, and gone where there is no network. */
@ExtendWith(Chromium.Shared.class)
final class OfflineIT {
    private static final String REPORT = "2024/bao-cao-nam/";

    @TempDir
    static Path folder;

    private static Path root;

    @BeforeAll
    static void unpack() {
        root = Unpacked.from(BuiltSite.finished().root().resolve("2024/ngoai-tuyen-2024.zip"), folder);
    }

    @Test
    void everyLinkLeadsToAFileOfTheFolder() {
        var edition = BuiltSite.at(root);

        assertThat(edition.pages()).hasSizeGreaterThan(100);
        assertThat(new LinkCheck(edition).brokenLinks()).isEmpty();
        assertThat(new LinkCheck(edition).unreachablePages()).isEmpty();
        assertThat(StyleSheetCheck.missingFiles(edition)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theYearIsReadFromHomeToItsReportInEitherLanguageAndNothingFails(Lang lang, Chromium chromium) {
        var faults = chromium.ask(browser -> walk(browser, lang));

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"VI, ngan sach", "EN, budget"})
    void theYearIsSearchedWithoutANetwork(Lang lang, String words, Chromium chromium) {
        var faults = chromium.ask(browser -> search(browser, lang, words));

        assertThat(faults).isEmpty();
    }

    private static List<String> search(Browser browser, Lang lang, String words) {
        var home = root.toAbsolutePath().toUri() + (lang == Lang.VI ? "" : lang + "/");
        try (var context = browser.newContext(new Browser.NewContextOptions().setOffline(true))) {
            var page = context.newPage();
            var visit = new Visit(home, new ArrayList<>(), new ArrayList<>());
            visit.listenTo(page);
            page.navigate(home + "tim-kiem/index.html?q=" + words.replace(" ", "%20"));
            page.locator("[data-result] a").first().click();
            page.waitForURL(at -> !at.contains("tim-kiem"));
            assertThat(page.locator("h1").count()).isOne();
            return visit.faults();
        }
    }

    private static List<String> walk(Browser browser, Lang lang) {
        var base = root.toAbsolutePath().toUri();
        var home = base + (lang == Lang.VI ? "" : lang + "/");
        try (var context = browser.newContext(new Browser.NewContextOptions().setOffline(true))) {
            var page = context.newPage();
            var visit = new Visit(home, new ArrayList<>(), new ArrayList<>());
            visit.listenTo(page);
            page.navigate(home + "index.html");
            for (var next : List.of("2024/index.html", REPORT + "index.html")) {
                Walk.follow(page, home + next);
                visit.lookAround(page);
            }
            var other = lang == Lang.VI ? "en/" : "";
            Walk.follow(page, base + other + REPORT + "index.html");
            var charts = page.locator("figure[data-chart] svg[role=img] >> visible=true");
            assertThat(charts.count()).isPositive();
            visit.lookAround(page);
            return visit.faults();
        }
    }
}

package yearbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Chromium.Shared.class)
final class NarrowScreensIT {
    /** Elements that push the page sideways, and links of the navigation too low for a thumb. */
    private static final String FAULTS =
            """
            () => {
                const name = e => e.tagName.toLowerCase() + (e.className?.length ? "." + e.className : "");
                const seen = e => e.checkVisibility({ visibilityProperty: true });
                const wide = document.scrollingElement.scrollWidth - innerWidth;
                const culprits = [...document.body.querySelectorAll("*")]
                    .filter(e => seen(e) && e.getBoundingClientRect().right > innerWidth + 0.5).slice(0, 3).map(name);
                const low = [...document.querySelectorAll("nav a")]
                    .filter(a => seen(a) && a.getBoundingClientRect().height < 43.5)
                    .map(a => `"${a.textContent.trim()}" is ${a.getBoundingClientRect().height} px high`);
                return [...(wide > 0 ? [`${wide} px too wide: ${culprits}`] : []), ...low];
            }""";

    @Test
    void noPageScrollsSidewaysAndEveryNavigationLinkFitsAThumb(Chromium chromium) {
        var site = BuiltSite.finished();
        try (var server = new SiteServer(site.root())) {
            var faults = faults(chromium, site, server.url());

            assertThat(faults).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h1> | <div class=\"wide-box\">x</div><h1> | px too wide: div.wide-box",
                "<header> | <header class=\"low\"> | \"Home\" is",
            })
    void whatDoesNotFitIsFound(String text, String replacement, String fault, @TempDir Path folder, Chromium chromium) {
        MiniSite.in(folder).with("index.html", text, replacement);
        try (var server = new SiteServer(folder)) {
            var faults = faults(chromium, BuiltSite.at(folder).only(""), server.url());

            assertThat(faults).hasSizeGreaterThanOrEqualTo(2).anyMatch(found -> found.contains(fault));
        }
    }

    /** On a phone 320 px wide, and on a screen of 1280 × 1024 at 400 % zoom, which is 320 × 256 to the page. */
    private static List<String> faults(Chromium chromium, BuiltSite site, String home) {
        var phone = new Browser.NewContextOptions().setViewportSize(320, 640);
        return chromium.each(site.pages(), phone, (tab, page) -> faults(tab, home, page)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> faults(Page tab, String home, SitePage page) {
        tab.setViewportSize(320, 640);
        tab.navigate(home + page.path());
        var onPhone = Walk.texts(tab, FAULTS);
        tab.setViewportSize(320, 256);
        return Stream.concat(onPhone.stream(), Walk.texts(tab, FAULTS).stream())
                .map(page::fault)
                .toList();
    }
}

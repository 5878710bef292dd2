package yearbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Words stay inside a drawing and apart from each other, in narrow letters and in the widest that readers have. */
@ExtendWith(Chromium.Shared.class)
final class ChartWordsFitIT {
    private static final String FAULTS =
            """
            families => families.flatMap(family =>
                [...document.querySelectorAll("figure[data-chart] svg[role=img]")].flatMap(svg => {
                svg.setAttribute("font-family", family);
                if (!svg.checkVisibility()) {
                    return [];
                }
                const sheet = svg.viewBox.baseVal;
                const boxes = [...svg.querySelectorAll("text")].map(text => ({ text: text.textContent, box: text.getBBox() }));
                const out = boxes.filter(({ box }) => box.x < -1 || box.x + box.width > sheet.width + 1);
                // A line of text is less high than its box; marks of two lines may come close, letters may not.
                const meets = (a, b) => a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1
                    && a.y < b.y + b.height * 0.7 && b.y < a.y + a.height * 0.7;
                const over = boxes.filter((one, i) => boxes.slice(0, i).some(other => meets(one.box, other.box)));
                return [...out.map(word => "runs out: " + word.text), ...over.map(word => "lies on another: " + word.text)];
            }))""";

    private static final List<String> FAMILIES = List.of("Liberation Sans", "DejaVu Sans");

    @Test
    void wordsStayInsideTheDrawingAndApart(Chromium chromium) {
        var site = BuiltSite.finished();
        var pages = site.pages().stream().filter(SitePage::hasChart).toList();
        try (var server = new SiteServer(site.root())) {
            var faults = chromium.each(pages, new Browser.NewContextOptions(), (tab, page) -> {
                tab.navigate(server.url() + page.path());
                return Stream.of(360, 1280)
                        .flatMap(width -> {
                            tab.setViewportSize(width, 800);
                            return ((List<?>) tab.evaluate(FAULTS, FAMILIES))
                                    .stream().map(fault -> page.fault(width + " px: " + fault));
                        })
                        .toList();
            });

            assertThat(faults).flatMap(found -> found).isEmpty();
        }
    }
}

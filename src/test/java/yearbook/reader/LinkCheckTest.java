package yearbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LinkCheckTest {
    private static final String HOME = "en/index.html";
    private static final String LINK = "href=\"../en/2024/index.html\"";

    @TempDir
    Path folder;

    @Test
    void whatHoldsTogetherHasNoFaults() {
        var check = new LinkCheck(MiniSite.in(folder).built());

        assertThat(check.brokenLinks()).isEmpty();
        assertThat(check.repeatedIds()).isEmpty();
        assertThat(check.unreachablePages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../en/2023/index.html, leads to no file",
        "../en/2024/index.html#nowhere, leads to no id of that page",
        "/en/2024/, 'starts at the root of the server, so the site cannot move'",
        "../../2024/index.html, 'is no link, or climbs out of the site'",
        "https://example.org/, leaves the site without rel=\"external\"",
        "//example.org/, leaves the site without rel=\"external\"",
        "javascript:alert(1), leaves the site without rel=\"external\"",
    })
    void aLinkThatLeadsNowhereIsAFault(String link, String fault) {
        var site = MiniSite.in(folder).with(HOME, LINK, "href=\"" + link + "\"");

        var faults = new LinkCheck(site.built()).brokenLinks();

        assertThat(faults)
                .singleElement()
                .asString()
                .matches("en/index.html:\\d+:\\d+: <a> .*")
                .contains(link, fault);
    }

    @Test
    void aRelativeLinkOfThePageForLostReadersIsAFault() {
        var site = MiniSite.in(folder).with("404.html", "href=\"/en/index.html\"", "href=\"en/index.html\"");

        var faults = new LinkCheck(site.built()).brokenLinks();

        assertThat(faults).singleElement().asString().contains("is relative on a page that is shown at any address");
    }

    @Test
    void anIdThatStandsTwiceIsAFault() {
        var site = MiniSite.in(folder).with(HOME, "<h1>", "<h1 id=\"main\">");

        var faults = new LinkCheck(site.built()).repeatedIds();

        assertThat(faults).singleElement().asString().endsWith("id \"main\" stands twice");
    }

    @Test
    void aPageNobodyLinksToIsAFault() {
        var site = MiniSite.in(folder).with("2025/nhiem-vu/index.html", "2025-08/index.html", "2025-07/index.html");
        site.with("en/2025/nhiem-vu/index.html", "2025-08/index.html", "2025-07/index.html");

        var faults = new LinkCheck(site.built()).unreachablePages();

        assertThat(faults).hasSize(2).allMatch(fault -> fault.contains("2025/nhiem-vu/2025-08/index.html: no chain"));
    }

    @Test
    void aStyleSheetThatAsksForAMissingFontIsAFault() {
        var site = MiniSite.in(folder).with("site.css", "rect {", "@font-face { src: url(\"font.woff2\"); } rect {");

        var faults = StyleSheetCheck.missingFiles(site.built());

        assertThat(faults).containsExactly("site.css: \"font.woff2\" leads to no file");
    }
}

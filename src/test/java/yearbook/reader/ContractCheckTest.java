package yearbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContractCheckTest {
    private static final String REPORT = "2024/bao-cao-nam/index.html";

    @TempDir
    Path folder;

    @Test
    void aPageThatKeepsItsPromisesHasNoFaults() {
        var site = MiniSite.in(folder).built();

        assertThat(ContractCheck.brokenPromises(site)).isEmpty();
        assertThat(FigureCheck.unreadableCharts(site)).isEmpty();
        assertThat(FigureCheck.wrongValues(site)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lang=\"vi\"> | lang=\"en\"> | html lang is \"en\", not vi",
                "<h1> | <h1>x</h1><h1> | 2 <h1>, not one",
                "href=\"#main\" | href=\"#top\" | its first link does not skip to the main part",
                "style-src 'self' | style-src 'unsafe-inline' | weak Content-Security-Policy",
                "Content-Security-Policy | X-Policy | no Content-Security-Policy",
                "<meta charset=\"utf-8\"> | <link rel=\"icon\" href=\"x\"> | comes after something it should rule",
                "<h1> | <h1 style=\"color:red\"> | <h1> with inline style",
                "<h1> | <h1 onclick=\"x()\"> | onclick on <h1>",
                "<h1> | <script>x()</script><h1> | inline script",
                "script defer | script type=\"module\" | a module script does not run from file://",
                "\"@type\": | \"@type\" | its JSON-LD is not JSON",
                "hreflang=\"en\" href=\"../ | hreflang=\"en\" href=\"../../ | no a[hreflang] leads to the other language",
            })
    void aBrokenPromiseIsAFault(String text, String replacement, String fault) {
        var site = MiniSite.in(folder).with("2024/index.html", text, replacement);

        var faults = ContractCheck.brokenPromises(site.built());

        assertThat(faults).anyMatch(found -> found.startsWith("2024/index.html") && found.contains(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "table, div, has no table",
        "figcaption, p, has no caption",
        "kpi.csv, kpi.json, has no link to the CSV",
        "' role=\"img\"', '', has no drawing",
        "'5, 14 and 3', '', 'a drawing lacks role=img, a title or a desc'",
    })
    void aChartThatSomeReaderCannotReadIsAFault(String text, String replacement, String fault) {
        var site = MiniSite.in(folder).with(REPORT, text, replacement);

        var faults = FigureCheck.unreadableCharts(site.built());

        assertThat(faults).anyMatch(found -> found.endsWith("chart \"outcomes\": " + fault));
    }

    @ParameterizedTest
    @CsvSource({"'>8,7<', '>8.7<', is shown as", "'value=\"8.7\"', 'value=\"8,7\"', is no number"})
    void aValueThatDiffersFromWhatIsPrintedIsAFault(String text, String replacement, String fault) {
        var site = MiniSite.in(folder).with(REPORT, text, replacement);

        var faults = FigureCheck.wrongValues(site.built());

        assertThat(faults).singleElement().asString().contains(fault);
    }
}

package yearbook.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yearbook.content.Figure;
import yearbook.content.Reader;
import yearbook.content.Reading;
import yearbook.problem.Lang;
import yearbook.site.Address;
import yearbook.site.Edition;
import yearbook.site.Site;
import yearbook.site.SmallWorkspace;

class FiguresTest {
    private static final String OUTSIDE =
            "\"source\": { \"publisher\": \"A\", \"phrase\": { \"vi\": \"8 8,5 90 1.200 -3 12\" } } }";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'value': 8             | 8,0%            | 8.0%",
                "'from': 8, 'to': 8.5   | 8–8,5%          | 8–8.5%",
                "'atLeast': 90          | ít nhất 90,0%   | at least 90.0%",
                "'atMost': 90           | không quá 90,0%  | at most 90.0%",
                "'above': 90            | trên 90,0%      | above 90.0%",
                "'below': 90            | dưới 90,0%      | below 90.0%"
            })
    void planIsAValueARangeOrABound(String plan, String vi, String en) {
        writePlan(plan);

        assertThat(planIn(Lang.VI)).isEqualTo(vi);
        assertThat(planIn(Lang.EN)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'value': 1200                           | 1.200 cái      | 1,200 items",
                "'value': 1200.50                        | 1.200,50 cái   | 1,200.50 items",
                "'value': -3                             | −3 cái         | −3 items",
                "'from': 8, 'to': 12                     | 8–12 cái       | 8–12 items",
                "'value': 90, 'qualifier': 'more-than'   | hơn 90 cái     | more than 90 items",
                "'value': 90, 'qualifier': 'nearly'      | gần 90 cái     | nearly 90 items"
            })
    void resultKeepsItsDecimalsItsQualifierAndItsUnit(String result, String vi, String en) {
        writeResults("{ " + result + ", " + OUTSIDE);

        assertThat(valueIn(Lang.VI)).isEqualTo(vi.replace(" cái", "\u00A0cái"));
        assertThat(valueIn(Lang.EN)).isEqualTo(en.replace(" items", "\u00A0items"));
    }

    @Test
    void newestResultIsShownWhereTheReportGivesNone() {
        writeResults("{ \"value\": 8, " + OUTSIDE + ", { \"value\": 90, " + OUTSIDE);

        assertThat(valueIn(Lang.VI)).isEqualTo("90\u00A0cái");
    }

    @Test
    void resultOfTheReportIsShownBeforeNewerOnesOfOthers() {
        Site site = SmallWorkspace.in(folder).site();

        assertThat(valueIn(site, Lang.VI, 0)).isEqualTo("8,7%");
    }

    private void writePlan(String plan) {
        SmallWorkspace.in(folder)
                .replace(
                        SmallWorkspace.REPORT + "kpi.json",
                        "\"plan\": { \"value\": 8, \"source\": { \"quote\": { \"vi\": \"vượt kế hoạch 8% đề ra\", \"en\": \"above the plan of 8%\" } } }",
                        "\"plan\": { " + plan.replace('\'', '"') + ", " + OUTSIDE)
                .replace(SmallWorkspace.REPORT + "kpi.json", "\"better\": \"higher\",", "");
    }

    private void writeResults(String results) {
        SmallWorkspace.in(folder)
                .replace(
                        SmallWorkspace.REPORT + "kpi.json",
                        "\"vi\": \"Che phủ rừng\", \"en\": \"Forest cover\" },",
                        "\"vi\": \"Rừng\", \"en\": \"Forest\" }, \"unit\": { \"vi\": \"cái\", \"en\": \"items\" }, \"results\": [ "
                                + results.replace('\'', '"') + " ],");
    }

    private String planIn(Lang lang) {
        Site site = read();
        Edition report = site.reports().get(0);
        Figure growth = report.indicators().get(0);
        Figures figures = figures(site, lang);
        return figures.text(figures.planRow(growth).orElseThrow().value());
    }

    private String valueIn(Lang lang) {
        return valueIn(read(), lang, 2);
    }

    private String valueIn(Site site, Lang lang, int indicator) {
        Figures figures = figures(site, lang);
        return figures.text(
                figures.value(site.reports().get(0).indicators().get(indicator)).orElseThrow());
    }

    /** Only its form counts here: the sample's text does not give these values. */
    private Site read() {
        Reading reading = Reader.read(folder);
        assertThat(reading.problems()).isEmpty();
        return Site.of(reading.manuscript().orElseThrow());
    }

    private Figures figures(Site site, Lang lang) {
        Desk desk = Desk.of(site, Theme.of(folder)).at(new Address("2024/"), lang);
        return new Figures(desk, site.reports().get(0));
    }
}

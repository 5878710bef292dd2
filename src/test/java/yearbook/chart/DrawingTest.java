package yearbook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class DrawingTest {
    private static final String HOSTILE = "\"><script>alert(1)</script>'&amp;\u0000]]>\ud800 zr0-p0 url(#x)";
    private static Studio studio;

    @BeforeAll
    static void open() {
        studio = Studio.open();
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    @Test
    void drawingNamesAndDescribesItself() {
        Document svg = parsed(studio.draw(Samples.growth(), NumberStyle.VI).wide());

        assertThat(svg.selectFirst("svg[role=img]").attr("aria-labelledby"))
                .isEqualTo(svg.selectFirst("title").id() + " "
                        + svg.selectFirst("desc").id());
        assertThat(svg.selectFirst("title").text()).isEqualTo(Samples.growth().title());
        assertThat(svg.selectFirst("desc").text()).isEqualTo(Samples.growth().description());
    }

    @Test
    void chartsOfOnePageShareNoIds() {
        var ids = new ArrayList<String>();
        for (ChartSpec spec : Samples.all()) {
            Drawing drawing = studio.draw(spec, NumberStyle.VI);
            ids.addAll(parsed(drawing.narrow() + drawing.wide()).select("[id]").eachAttr("id"));
        }

        assertThat(ids).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    }

    @Test
    void drawingIsStyledByClassesAlone() {
        for (ChartSpec spec : Samples.all()) {
            Drawing drawing = studio.draw(spec, NumberStyle.VI);

            assertThat(drawing.narrow() + drawing.wide()).doesNotContain("style", "<script", "href", "transparent");
        }
    }

    @Test
    void everyColourHasAClass() {
        for (ChartSpec spec : Samples.all()) {
            for (var painted : parsed(studio.draw(spec, NumberStyle.VI).wide()).select("[fill^=#], [stroke^=#]")) {
                assertThat(painted.attr("fill").startsWith("#"))
                        .isEqualTo(painted.className().contains("-fill"));
                assertThat(painted.attr("stroke").startsWith("#"))
                        .isEqualTo(painted.className().contains("-stroke"));
            }
        }
    }

    @Test
    void oneMarkStandsForEachIndicator() {
        Document svg = parsed(studio.draw(Samples.outcomes(), NumberStyle.VI).narrow());

        assertThat(svg.select("path.c-exceeded-fill")).hasSize(5);
        assertThat(svg.select("path.c-met-fill")).hasSize(14);
        assertThat(svg.select("path.c-missed-fill")).hasSize(3);
    }

    /** ECharts draws thousands of marks little by little, unless it is told not to. */
    @Test
    void allOfThousandsOfMarksAreDrawn() {
        List<ChartSpec> charts = IntStream.range(0, 12)
                .mapToObj(
                        i -> (ChartSpec) new OutcomesChart("Bảng " + i, "60 đạt, " + (40 + i) + " vượt.", rows(40 + i)))
                .toList();

        Drawing first = studio.draw(charts.get(0), NumberStyle.VI, charts::stream);

        assertThat(parsed(first.wide()).select("path.c-met-fill")).hasSize(60);
        for (int i = 0; i < charts.size(); i++) {
            Document svg = parsed(studio.draw(charts.get(i), NumberStyle.VI).narrow());
            assertThat(svg.select("path.c-met-fill")).hasSize(60);
            assertThat(svg.select("path.c-exceeded-fill")).hasSize(40 + i);
        }
    }

    private static List<OutcomesChart.Row> rows(int exceeded) {
        return List.of(
                new OutcomesChart.Row(OutcomesChart.Outcome.MET, "đạt", 60, "60"),
                new OutcomesChart.Row(OutcomesChart.Outcome.EXCEEDED, "vượt", exceeded, String.valueOf(exceeded)),
                new OutcomesChart.Row(OutcomesChart.Outcome.MISSED, "không đạt", 60, "60"));
    }

    @Test
    void rangeIsDrawnFromItsLowerToItsUpperEnd() {
        List<double[]> bars =
                bars(studio.draw(Samples.countedRanges(), NumberStyle.VI).wide(), "(\\S+) \\S+l(\\S+)");
        double one = bars.get(1)[1] / 5;

        assertThat(bars.stream().map(bar -> (int) Math.round(bar[1] / one))).containsExactly(3, 5, -1, 6, 4, -3);
        assertThat(bars.get(3)[0]).isCloseTo(bars.get(0)[0] + 3 * one, within(1.0));
        assertThat(bars.get(4)[0]).isCloseTo(bars.get(0)[0] - 2 * one, within(1.0));
    }

    @Test
    void rangeOfAYearIsDrawnFromItsLowerToItsUpperEnd() {
        List<double[]> bars =
                bars(studio.draw(Samples.rangesThroughYears(), NumberStyle.VI).wide(), "\\S+ (\\S+)l\\S+ 0l0 (\\S+)l");
        double one = bars.get(1)[1] / 5;

        assertThat(bars.stream().map(bar -> (int) Math.round(bar[1] / one))).containsExactly(3, 5, -1, 6, 4, -3);
        assertThat(bars.get(3)[0]).isCloseTo(bars.get(0)[0] + 3 * one, within(1.0));
        assertThat(bars.get(4)[0]).isCloseTo(bars.get(0)[0] - 2 * one, within(1.0));
    }

    @Test
    void missingYearsLeaveTheirRoomFree() {
        for (String svg : sheets(Samples.years("2020", "2021", "2024"))) {
            List<Double> at = places(svg, "20\\d\\d", "x");

            assertThat(at.get(2) - at.get(1)).isCloseTo(3 * (at.get(1) - at.get(0)), within(0.5));
        }
    }

    @Test
    void dotsStandForMoreMissingYearsThanThereIsRoomFor() {
        for (String svg : sheets(Samples.years("1985", "1990", "2024"))) {
            assertThat(parsed(svg).select("path[stroke-width=2]")).hasSize(6);
        }
    }

    @Test
    void rowsStandApartWhereYearsAreMissing() {
        String narrow = sheets(
                        Samples.years("2001", "2002", "2003", "2004", "2005", "2006", "2007", "2008", "2009", "2015"))
                .get(0);

        List<Double> at = places(narrow, "20\\d\\d", "y");

        assertThat(at.get(9) - at.get(8)).isGreaterThan(1.5 * (at.get(8) - at.get(7)));
        assertThat(parsed(narrow).select("path[stroke-width=2]")).hasSize(3);
    }

    @Test
    void arrowOfABoundStaysOnTheSheet() {
        var least = Samples.plan(
                Samples.bound("0", null, "Plan"), Samples.result("-5", "Result", "−5", OutcomesChart.Outcome.MISSED));
        var most = Samples.plan(
                Samples.bound(null, "0", "Plan"), Samples.result("0", "Result", "0", OutcomesChart.Outcome.MET));

        for (ChartSpec spec : List.of(least, most)) {
            for (String svg : sheets(spec)) {
                double width = Double.parseDouble(match("viewBox=\"0 0 (\\d+)", svg));
                double tip = Double.parseDouble(match("<polygon class=\"c-plan-fill\" points=\"(\\S+)", svg));
                assertThat(tip).isBetween(0.0, width);
            }
        }
    }

    /** Where the words of a shape stand. */
    private static List<Double> places(String svg, String words, String side) {
        return parsed(svg).select("text:matchesOwn(^" + words + "$)").eachAttr(side).stream()
                .map(Double::valueOf)
                .toList();
    }

    /** Of each bar where it starts and how long it is. */
    private static List<double[]> bars(String svg, String startAndLength) {
        Pattern pattern = Pattern.compile("M" + startAndLength + ".*");
        return parsed(svg).select("path[d~=l]").eachAttr("d").stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(bar -> new double[] {Double.parseDouble(bar.group(1)), Double.parseDouble(bar.group(2))})
                .toList();
    }

    @Test
    void everyWordOfAChartIsDrawn() {
        Drawing drawing = studio.draw(Samples.documents(), NumberStyle.VI);

        assertThat(parsed(drawing.narrow()).select("text").eachText())
                .containsAll(List.of("Quyết định quy phạm pháp luật", "Chỉ thị", "7", "hơn 4.780", "văn bản"));
    }

    @Test
    void noWordLeavesTheSheet() {
        for (ChartSpec spec : Samples.all()) {
            for (String svg : sheets(spec)) {
                int width = Integer.parseInt(match("viewBox=\"0 0 (\\d+)", svg));
                for (var text : parsed(svg).select("text")) {
                    double x = Double.parseDouble(text.attr("x"));
                    assertThat(x).as(text.text()).isBetween(0.0, (double) width);
                }
            }
        }
    }

    @Test
    void axisNumbersFollowTheLanguage() {
        var plan = Samples.plan(
                Samples.bound("1.5", "1.5", "Plan"), Samples.result("2.5", "Result", "2.5", OutcomesChart.Outcome.MET));

        assertThat(texts(studio.draw(plan, NumberStyle.VI).wide())).contains("1,5");
        assertThat(texts(studio.draw(plan, NumberStyle.EN).wide())).contains("1.5");
    }

    @Test
    void longLabelIsWrappedNotCut() {
        String label = "Tỷ lệ hộ gia đình được công nhận đạt chuẩn văn hóa theo tiêu chí mới";

        List<String> lines =
                texts(studio.draw(Samples.counting(label, "7"), NumberStyle.VI).wide());

        assertThat(String.join(" ", lines)).contains(label).doesNotContain("…");
        assertThat(lines).hasSizeGreaterThan(2);
    }

    @Test
    void hostileTextIsDrawnAsText() {
        for (ChartSpec spec : hostile()) {
            Drawing drawing = studio.draw(spec, NumberStyle.VI);
            Document svg = parsed(drawing.narrow() + drawing.wide());

            assertThat(svg.select("script, style, [onload]")).isEmpty();
            assertThat(svg.selectFirst("title").wholeText()).startsWith("\"><script>alert(1)</script>'&amp;");
            assertThat(String.join("", texts(drawing.wide())).replace(" ", "")).contains("\"><script>");
        }
    }

    @Test
    void emptyChartsAreDrawnEmpty() {
        var empty = List.of(
                new OutcomesChart("t", "d", List.of()),
                new PlanChart("t", "d", Samples.bound("1", "1", "Plan"), List.of(), ""),
                new HistoryChart("t", "d", List.of(), ""),
                new CountsChart("t", "d", List.of(), ""));

        for (ChartSpec spec : empty) {
            assertThat(studio.draw(spec, NumberStyle.EN).narrow())
                    .startsWith("<svg")
                    .endsWith("</svg>");
        }
    }

    @Test
    void numberTooLargeToDrawNamesTheChart() {
        ChartSpec spec = Samples.counting("vô hạn", "1e400");

        assertThatThrownBy(() -> studio.draw(spec, NumberStyle.VI)).hasMessageContaining("1E+400");
    }

    private static List<ChartSpec> hostile() {
        var one = Samples.number("1");
        var plan = new PlanChart.Plan(Optional.of(one), Optional.empty(), HOSTILE);
        var mark = new PlanChart.Mark(one, one, HOSTILE, HOSTILE, Optional.empty(), true);
        return List.of(
                new OutcomesChart(
                        HOSTILE,
                        HOSTILE,
                        List.of(new OutcomesChart.Row(OutcomesChart.Outcome.MET, HOSTILE, 1, HOSTILE))),
                new PlanChart(HOSTILE, HOSTILE, plan, List.of(mark), HOSTILE),
                new HistoryChart(
                        HOSTILE,
                        HOSTILE,
                        List.of(new HistoryChart.Point(HOSTILE, HOSTILE, one, one, HOSTILE, true)),
                        HOSTILE),
                new CountsChart(
                        HOSTILE, HOSTILE, List.of(new CountsChart.Bar(HOSTILE, one, one, HOSTILE, true)), HOSTILE));
    }

    private static List<String> sheets(ChartSpec spec) {
        Drawing drawing = studio.draw(spec, NumberStyle.VI);
        return List.of(drawing.narrow(), drawing.wide());
    }

    private static List<String> texts(String svg) {
        return parsed(svg).select("text").eachText();
    }

    private static Document parsed(String svg) {
        return Jsoup.parse(svg, Parser.xmlParser());
    }

    private static String match(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}

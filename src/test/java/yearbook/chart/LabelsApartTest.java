package yearbook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Words are never cut off and never lie on other words, measured with the widths the charts themselves measure with. */
final class LabelsApartTest {
    private static final String WORDS = "Tốc độ tăng trưởng Ữ Ễ Ậ Ỷ GRDP nghiêng chỉ tiêu của Ủy ban nhân dân tỉnh";
    private static Studio studio;
    private static Engine ruler;

    @BeforeAll
    static void open() {
        studio = Studio.open();
        List<Script> text = Script.all().stream()
                .filter(script -> List.of("prelude.js", "metrics.js", "text.js").contains(script.name()))
                .toList();
        var scripts = new ArrayList<>(text);
        scripts.add(0, new Script("none", "var echarts = {setPlatformAPI: function () {}};"));
        scripts.add(new Script(
                "ruler",
                "function draw(line) { var at = line.indexOf('|'); return '' + textWidth(line.slice(at + 1),"
                        + " line.slice(0, at)); }"));
        ruler = new RhinoEngine.Starter(scripts).start();
    }

    @AfterAll
    static void close() {
        studio.close();
        ruler.close();
    }

    @Test
    void samplesKeepTheirWordsApart() {
        Samples.all().forEach(LabelsApartTest::assertApart);
    }

    @Test
    void longNumbersAndUnitsKeepApart() {
        Samples.longLabels().forEach(LabelsApartTest::assertApart);
    }

    @Test
    void countsKeepTheirWordsApart() {
        for (int seed = 0; seed < 25; seed++) {
            var random = new Random(seed);
            var bars = IntStream.range(0, 1 + random.nextInt(9))
                    .mapToObj(i -> bar(random))
                    .toList();
            assertApart(new CountsChart("seed " + seed, "", bars, words(random, 3)));
        }
    }

    @Test
    void plansKeepTheirWordsApart() {
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            BigDecimal from = value(random);
            var plan = new PlanChart.Plan(
                    random.nextInt(4) == 0 ? Optional.empty() : Optional.of(from),
                    Optional.of(from.add(value(random).abs())),
                    words(random, 12));
            var marks = IntStream.range(0, random.nextInt(4))
                    .mapToObj(i -> mark(random))
                    .toList();
            assertApart(new PlanChart("seed " + seed, "", plan, marks, words(random, 3)));
        }
    }

    @Test
    void historiesKeepTheirWordsApart() {
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var points = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(i -> point(random, "Năm " + (2010 + i / 2)))
                    .toList();
            assertApart(new HistoryChart("seed " + seed, "", points, words(random, 2)));
        }
    }

    @Test
    void historiesWithMissingYearsKeepTheirWordsApart() {
        for (int seed = 0; seed < 25; seed++) {
            var random = new Random(seed);
            var apart = 1 + random.nextInt(12);
            var points = IntStream.range(0, 2 + random.nextInt(6))
                    .mapToObj(i -> point(random, String.valueOf(1990 + i / 2 * apart)))
                    .toList();
            assertApart(new HistoryChart("seed " + seed, "", points, words(random, 2)));
        }
    }

    @Test
    void outcomesKeepTheirWordsApart() {
        for (int seed = 0; seed < 25; seed++) {
            var random = new Random(seed);
            int most = random.nextBoolean() ? 61 : 500;
            List<OutcomesChart.Row> rows = new ArrayList<>();
            for (OutcomesChart.Outcome outcome : OutcomesChart.Outcome.values()) {
                int count = random.nextInt(most);
                rows.add(new OutcomesChart.Row(outcome, words(random, 12), count, count + " " + words(random, 2)));
            }
            assertApart(new OutcomesChart("seed " + seed, "", rows));
        }
    }

    private static CountsChart.Bar bar(Random random) {
        String label = words(random, 20);
        BigDecimal from = value(random);
        return new CountsChart.Bar(label, from, to(from, random), words(random, 8), random.nextBoolean());
    }

    private static HistoryChart.Point point(Random random, String year) {
        String vintage = random.nextBoolean() ? "" : words(random, 4);
        BigDecimal from = value(random);
        String label = value(random).toPlainString();
        return new HistoryChart.Point(year, vintage, from, to(from, random), label, random.nextBoolean());
    }

    private static BigDecimal to(BigDecimal from, Random random) {
        return random.nextBoolean() ? from : from.add(value(random).abs());
    }

    private static PlanChart.Mark mark(Random random) {
        BigDecimal from = value(random);
        BigDecimal to = to(from, random);
        var outcomes = OutcomesChart.Outcome.values();
        Optional<OutcomesChart.Outcome> outcome =
                random.nextBoolean() ? Optional.empty() : Optional.of(outcomes[random.nextInt(outcomes.length)]);
        return new PlanChart.Mark(from, to, words(random, 12), words(random, 3), outcome, random.nextBoolean());
    }

    private static BigDecimal value(Random random) {
        return BigDecimal.valueOf(random.nextInt(20_000) - 5_000, random.nextInt(4));
    }

    private static String words(Random random, int most) {
        String[] words = WORDS.split(" ", -1);
        var text = new ArrayList<String>();
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.add(words[random.nextInt(words.length)]);
        }
        return String.join(" ", text);
    }

    private static void assertApart(ChartSpec spec) {
        Drawing drawing = studio.draw(spec, NumberStyle.VI);
        assertApart(spec.title() + " narrow", Jsoup.parse(drawing.narrow(), Parser.xmlParser()));
        assertApart(spec.title() + " wide", Jsoup.parse(drawing.wide(), Parser.xmlParser()));
    }

    private static void assertApart(String name, Document svg) {
        String[] box = svg.selectFirst("svg").attr("viewBox").split(" ", -1);
        var sheet = new Box("the sheet", -0.6, Double.parseDouble(box[2]) + 0.6, 0, Double.parseDouble(box[3]));
        List<Box> boxes = svg.select("text").stream().map(LabelsApartTest::box).toList();
        for (int i = 0; i < boxes.size(); i++) {
            assertThat(boxes.get(i)).as(name).matches(sheet::holds, "inside " + sheet);
            for (Box earlier : boxes.subList(0, i)) {
                assertThat(boxes.get(i)).as(name).matches(text -> !text.meets(earlier), "apart from " + earlier);
            }
        }
    }

    private static Box box(Element text) {
        double size = Double.parseDouble(text.attr("font-size"));
        String font = (text.hasAttr("font-weight") ? "700 " : "400 ") + text.attr("font-size") + "px";
        double width = Double.parseDouble(ruler.draw(font + "|" + text.wholeText()));
        double x = Double.parseDouble(text.attr("x"));
        double left = text.attr("text-anchor").equals("middle")
                ? x - width / 2
                : text.attr("text-anchor").equals("end") ? x - width : x;
        double y = Double.parseDouble(text.attr("y"));
        return new Box(text.wholeText(), left, left + width, y - 0.75 * size, y + 0.25 * size);
    }

    private record Box(String text, double left, double right, double top, double bottom) {
        boolean meets(Box other) {
            return left < other.right - 0.5
                    && other.left < right - 0.5
                    && top < other.bottom - 0.5
                    && other.top < bottom - 0.5;
        }

        boolean holds(Box other) {
            return left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "\"%s\" (%.0f–%.0f, %.0f–%.0f)", text, left, right, top, bottom);
        }
    }
}

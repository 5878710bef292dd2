package yearbook.reader;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A chart that a reader has made interactive, and all that its page asked for and complained of. */
record OpenChart(Page page, Locator figure, Visit visit) {
    /** The printed values that each drawn bar, shape or plan stands for, as numbers, in the order of the table. */
    private static final String DRAWN =
            """
            stage => {
                const series = echarts.getInstanceByDom(stage).getOption().series;
                const value = point => point && typeof point === "object" && "value" in point ? point.value : point;
                const bars = series.filter(one => one.type === "bar");
                if (bars.length === 0) {
                    return series.map(one => one.data.length);
                }
                const plan = series.filter(one => one.type === "line" && one.emphasis.lineStyle)
                    .filter(one => one.emphasis.disabled !== true).map(one => value(one.data[0])[0]);
                const ends = i => bars.reduce((sum, bar) => sum + value(bar.data[i]), 0);
                return [...plan, ...bars[0].data.map((ignored, i) => Math.round(ends(i) * 1e9) / 1e9)];
            }""";

    /** Each piece of text, the pixels where it begins and ends. */
    private static final String TEXTS =
            """
            stage => echarts.getInstanceByDom(stage).getZr().storage.getDisplayList(true)
                .filter(one => one.type === "tspan").map(one => {
                    const box = one.getBoundingRect().clone();
                    box.applyTransform(one.transform);
                    return [one.style.text, box.x, box.x + box.width];
                })""";

    /** The pieces of text that an upright line runs through. */
    private static final String CROSSED =
            """
            stage => {
                const chart = echarts.getInstanceByDom(stage);
                const lines = chart.getOption().series.flatMap((one, seriesIndex) => one.type !== "line" ? [] :
                    one.data.slice(1).map((end, i) => [one.data[i], end])
                        .filter(([start, end]) => start[0] === end[0] && !isNaN(start[1]) && !isNaN(end[1]))
                        .map(ends => ends.map(end => chart.convertToPixel({ seriesIndex }, end))));
                const texts = chart.getZr().storage.getDisplayList(true).filter(one => one.type === "tspan");
                if (!lines.length || !texts.length) throw new Error("no line or no text to look at");
                return texts.filter(one => {
                    const box = one.getBoundingRect().clone();
                    box.applyTransform(one.transform);
                    return lines.some(([[x, low], [, high]]) => x > box.x && x < box.x + box.width &&
                        Math.max(low, high) > box.y && Math.min(low, high) < box.y + box.height);
                }).map(one => one.style.text);
            }""";

    /** Opens a page, makes the chart interactive, lets a reader at it, and answers what the reader found. */
    static <R> R on(
            Chromium chromium,
            Browser.NewContextOptions options,
            String url,
            String chart,
            Function<OpenChart, R> reader) {
        return chromium.ask(browser -> {
            try (var context = browser.newContext(options)) {
                var page = context.newPage();
                page.setDefaultTimeout(20_000);
                var visit = new Visit(url, new ArrayList<>(), new ArrayList<>());
                visit.listenTo(page);
                page.navigate(url);
                var figure = page.locator("figure[data-chart='" + chart + "']").first();
                var open = new OpenChart(page, figure, visit);
                open.toggle().click();
                figure.locator(".chart-live canvas").waitFor();
                return reader.apply(open);
            }
        });
    }

    Locator toggle() {
        return figure.locator(".chart-tools > button");
    }

    Locator stage() {
        return figure.locator(".chart-live");
    }

    String said() {
        return plain(figure.locator(".chart-value").textContent());
    }

    OpenChart press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** Each row of the chart's table as a reader reads it: {@code name: value}. */
    List<String> rows() {
        return figure.locator("tbody tr").all().stream()
                .map(row -> plain(row.locator("th").textContent()) + ": "
                        + plain(row.locator("td").first().textContent()))
                .toList();
    }

    /** The last number of each row, and the first too where it is a plan of two. */
    List<Double> numbers() {
        return figure.locator("tbody tr").all().stream()
                .flatMap(row -> {
                    var all = row.locator("data").all();
                    var kept = "plan".equals(row.getAttribute("data-mark"))
                            ? all
                            : all.subList(all.size() - 1, all.size());
                    return kept.stream().map(data -> Double.valueOf(data.getAttribute("value")));
                })
                .toList();
    }

    List<Double> drawn() {
        return ((List<?>) stage().evaluate(DRAWN))
                .stream().map(OpenChart::pixels).toList();
    }

    boolean hasColumns() {
        return (Boolean)
                stage().evaluate("stage => echarts.getInstanceByDom(stage).getOption().xAxis[0].type === 'category'");
    }

    /** The pieces of text in it. */
    List<String> words() {
        return ((List<?>) stage().evaluate(TEXTS))
                .stream()
                        .map(List.class::cast)
                        .map(piece -> piece.get(0).toString())
                        .toList();
    }

    /** The texts that an upright line passes behind. */
    List<String> crossed() {
        return ((List<?>) stage().evaluate(CROSSED))
                .stream().map(Object::toString).toList();
    }

    /** Where a text begins and ends, in pixels from the left. */
    List<Double> ends(String text) {
        return ((List<?>) stage().evaluate(TEXTS))
                .stream()
                        .map(List.class::cast)
                        .filter(piece -> text.equals(piece.get(0).toString().replace('\u00A0', ' ')))
                        .findFirst()
                        .map(piece -> List.of(pixels(piece.get(1)), pixels(piece.get(2))))
                        .orElseThrow();
    }

    /** How far from the left a value stands. */
    double at(double value) {
        return pixels(stage().evaluate(
                        "(stage, value) => echarts.getInstanceByDom(stage).convertToPixel({ xAxisIndex: 0 }, value)",
                        value));
    }

    private static double pixels(Object number) {
        return ((Number) number).doubleValue();
    }

    private static String plain(String text) {
        return text.replaceAll("[ \\n\\t]+", " ").trim();
    }
}

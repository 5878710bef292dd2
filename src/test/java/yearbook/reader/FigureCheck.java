package yearbook.reader;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import yearbook.problem.Lang;

/** Finds charts that some reader cannot read, and figures whose machine value and printed value differ. */
final class FigureCheck {
    private static final Map<String, String> PARTS = Map.of(
            "svg[role=img]", "drawing",
            "table", "table",
            "figcaption", "caption",
            "a[href$=.csv]", "link to the CSV");
    private static final Pattern NUMBER = Pattern.compile("[-−]?\\d[\\d.,]*");

    private FigureCheck() {}

    static List<String> unreadableCharts(BuiltSite site) {
        return site.pages().stream()
                .flatMap(page -> page.html().select("figure[data-chart]").stream()
                        .flatMap(figure -> faultsOf(figure)
                                .map(fault -> page.fault(
                                        figure, "chart \"%s\": %s".formatted(figure.attr("data-chart"), fault)))))
                .toList();
    }

    static List<String> wrongValues(BuiltSite site) {
        return site.pages().stream()
                .flatMap(page -> page.html().select("[data-kpi]").stream()
                        .filter(data -> data.normalName().equals("data"))
                        .flatMap(data -> wrong(data, page.lang()).stream().map(fault -> page.fault(data, fault))))
                .toList();
    }

    private static Stream<String> faultsOf(Element figure) {
        var absent = PARTS.keySet().stream()
                .sorted()
                .filter(part -> figure.selectFirst(part) == null)
                .map(part -> "has no " + PARTS.get(part));
        var silent = figure.select("svg").stream()
                .filter(svg -> svg.parents().is("svg") == false)
                .filter(svg -> !svg.attr("role").equals("img") || !says(svg, "title") || !says(svg, "desc"))
                .map(svg -> "a drawing lacks role=img, a title or a desc");
        return Stream.concat(absent, silent);
    }

    private static boolean says(Element svg, String child) {
        return svg.children().stream().anyMatch(part -> part.normalName().equals(child) && part.hasText());
    }

    private static Optional<String> wrong(Element data, Lang lang) {
        var shown = NUMBER.matcher(data.text());
        try {
            var value = new BigDecimal(data.attr("value"));
            var agrees = shown.find() && number(shown.group(), lang).compareTo(value) == 0;
            return Optional.of("value %s is shown as \"%s\"".formatted(value, data.text()))
                    .filter(fault -> !agrees);
        } catch (NumberFormatException e) {
            return Optional.of("\"%s\", shown as \"%s\", is no number".formatted(data.attr("value"), data.text()));
        }
    }

    private static BigDecimal number(String text, Lang lang) {
        var plain = text.replace('−', '-').replaceAll("[.,]$", "");
        return new BigDecimal(lang == Lang.VI ? plain.replace(".", "").replace(',', '.') : plain.replace(",", ""));
    }
}

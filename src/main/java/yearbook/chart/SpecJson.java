package yearbook.chart;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A specification as JSON, the form in which it crosses into JavaScript. */
final class SpecJson {
    private SpecJson() {}

    static String of(ChartSpec spec, NumberStyle style) {
        String body;
        if (spec instanceof OutcomesChart outcomes) {
            body = "\"kind\":\"outcomes\",\"rows\":%s,\"bars\":%b"
                    .formatted(list(outcomes.rows(), SpecJson::row), OutcomesChart.isOfBars(outcomes.rows()));
        } else if (spec instanceof PlanChart plan) {
            body = "\"kind\":\"plan\",\"plan\":%s,\"results\":%s,\"unit\":%s"
                    .formatted(plan(plan.plan()), list(plan.results(), SpecJson::mark), text(plan.unit()));
        } else if (spec instanceof HistoryChart history) {
            body = "\"kind\":\"history\",\"points\":%s,\"unit\":%s"
                    .formatted(list(history.points(), SpecJson::point), text(history.unit()));
        } else if (spec instanceof CountsChart counts) {
            body = "\"kind\":\"counts\",\"bars\":%s,\"unit\":%s"
                    .formatted(list(counts.bars(), SpecJson::bar), text(counts.unit()));
        } else {
            throw new IllegalArgumentException("no JSON for " + spec);
        }
        return "{" + body + ",\"style\":\"" + style.name() + "\"}";
    }

    /** Text as XML and the width table can take it: composed letters, no control characters, no lone surrogates. */
    static String readable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(code -> allowed(code) ? code : 0xfffd)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean allowed(int code) {
        boolean control = code < 0x20 && code != '\t' && code != '\n' && code != '\r';
        boolean surrogate = code >= 0xd800 && code <= 0xdfff;
        return !control && !surrogate && code != 0xfffe && code != 0xffff;
    }

    private static String row(OutcomesChart.Row row) {
        // %s, not %d: some locales have other digits.
        return "{\"outcome\":\"%s\",\"label\":%s,\"count\":%s,\"countLabel\":%s}"
                .formatted(row.outcome().name(), text(row.label()), row.count(), text(row.countLabel()));
    }

    private static String plan(PlanChart.Plan plan) {
        return "{\"from\":%s,\"to\":%s,\"label\":%s}"
                .formatted(number(plan.from()), number(plan.to()), text(plan.label()));
    }

    private static String mark(PlanChart.Mark mark) {
        return "{\"from\":%s,\"to\":%s,\"label\":%s,\"valueLabel\":%s,\"outcome\":%s,\"outside\":%b}"
                .formatted(
                        number(mark.from()),
                        number(mark.to()),
                        text(mark.label()),
                        text(mark.valueLabel()),
                        mark.outcome().map(outcome -> text(outcome.name())).orElse("null"),
                        mark.outside());
    }

    private static String point(HistoryChart.Point point) {
        return "{\"year\":%s,\"vintage\":%s,\"from\":%s,\"to\":%s,\"valueLabel\":%s,\"outside\":%b}"
                .formatted(
                        text(point.year()),
                        text(point.vintage()),
                        number(point.from()),
                        number(point.to()),
                        text(point.valueLabel()),
                        point.outside());
    }

    private static String bar(CountsChart.Bar bar) {
        return "{\"label\":%s,\"from\":%s,\"to\":%s,\"valueLabel\":%s,\"outside\":%b}"
                .formatted(
                        text(bar.label()), number(bar.from()), number(bar.to()), text(bar.valueLabel()), bar.outside());
    }

    private static <T> String list(List<T> items, Function<T, String> form) {
        return items.stream().map(form).collect(Collectors.joining(",", "[", "]"));
    }

    private static String number(Optional<BigDecimal> value) {
        return value.map(SpecJson::number).orElse("null");
    }

    // Not toPlainString: the exponent of a hostile 1e999999999 would fill the memory.
    private static String number(BigDecimal value) {
        double nearest = value.doubleValue();
        if (!Double.isFinite(nearest)) {
            throw new IllegalArgumentException("too large to draw: " + value);
        }
        return String.valueOf(nearest);
    }

    private static String text(String value) {
        var json = new StringBuilder("\"");
        for (char c : readable(value).toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20) {
                json.append(' ');
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}

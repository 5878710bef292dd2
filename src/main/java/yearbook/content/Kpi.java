package yearbook.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yearbook.problem.Place;

/**
 * The figures of a report, {@code kpi.json}.
 *
 * @param at where its year stands
 */
public record Kpi(
        int year,
        Optional<OutcomeCounts> outcomes,
        Map<String, Bilingual> groups,
        List<Figure> indicators,
        List<Figure> figures,
        Place at) {

    /**
     * How many indicators exceeded, met and missed their plan, as the report counts them.
     *
     * @param all of them together, where the report says so
     * @param notNamed how many of each outcome the report does not name
     */
    public record OutcomeCounts(
            Optional<Quantity> all, Map<Outcome, Quantity> stated, Map<Outcome, Quantity> notNamed, Source source) {
        public OutcomeCounts {
            stated = Map.copyOf(stated);
            notNamed = Map.copyOf(notNamed);
        }

        public Optional<Integer> total() {
            return all.map(Quantity::count);
        }

        public int of(Outcome outcome) {
            return stated.get(outcome).count();
        }

        /** How many of that outcome the report counts without naming them. */
        public int unnamed(Outcome outcome) {
            return Optional.ofNullable(notNamed.get(outcome))
                    .map(Quantity::count)
                    .orElse(0);
        }

        public int sum() {
            long sum = stated.values().stream().mapToLong(Quantity::count).sum();
            return (int) Math.min(sum, Integer.MAX_VALUE);
        }
    }

    public Kpi {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        indicators = List.copyOf(indicators);
        figures = List.copyOf(figures);
    }

    /** Indicators first, then the counted facts. */
    public Stream<Figure> all() {
        return Stream.concat(indicators.stream(), figures.stream());
    }

    /** The figure whose plan or history a chart shows, by the chart's name; none where it shows more than one figure. */
    public Optional<Figure> charted(String chart) {
        return all().filter(figure -> chart.equals("plan-" + figure.id()) || chart.equals("history-" + figure.id()))
                .findFirst();
    }

    public List<Figure> inGroup(String group) {
        return figures.stream()
                .filter(figure -> figure.group().map(Phrase::text).equals(Optional.of(group)))
                .toList();
    }

    /** The first figure of a group whose unit is not that of the group's first figure. */
    public Optional<Figure> ofOtherUnit(String group) {
        List<Figure> members = inGroup(group);
        return members.stream()
                .filter(figure -> !unit(figure).equals(unit(members.get(0))))
                .findFirst();
    }

    private static Optional<String> unit(Figure figure) {
        return figure.unit().map(Bilingual::in).map(in -> in.values().toString());
    }
}

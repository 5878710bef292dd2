package yearbook.content;

import java.util.LinkedHashMap;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yearbook.problem.Place;

/** The figures of a report, {@code kpi.json}. */
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
     * @param unnamed how many of each outcome the report does not name
     */
    public record OutcomeCounts(
            Optional<Integer> total, Map<Outcome, Integer> stated, Map<Outcome, Integer> unnamed, Source source, Place at) {
        public OutcomeCounts {
            stated = Map.copyOf(stated);
            unnamed = Map.copyOf(unnamed);
        }

        public int of(Outcome outcome) {
            return stated.getOrDefault(outcome, 0);
        }

        /** How many of that outcome the report counts without naming them. */
        public int unnamed(Outcome outcome) {
            return unnamed.getOrDefault(outcome, 0);
        }

        public int sum() {
            return stated.values().stream().mapToInt(Integer::intValue).sum();
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

    public List<Figure> inGroup(String group) {
        return figures.stream()
                .filter(figure -> figure.group().map(Phrase::text).equals(Optional.of(group)))
                .toList();
    }
}

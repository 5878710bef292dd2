package yearbook.content;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yearbook.problem.Place;

/**
 * A number of the report with a name: an indicator that has a plan and an outcome, or a counted fact in a group.
 *
 * @param results vintages, newest last
 * @param group the group of a counted fact; indicators have none
 * @param indicator the indicator a counted fact belongs to
 * @param history earlier years, oldest first
 * @param decimals the least to show; a value keeps those it was stated with
 */
public record Figure(
        String id,
        Bilingual name,
        Optional<Bilingual> unit,
        int decimals,
        Optional<Better> better,
        Optional<Plan> plan,
        List<Result> results,
        Optional<StatedOutcome> outcome,
        List<PastValue> history,
        Optional<Bilingual> note,
        Optional<Phrase> group,
        Optional<Phrase> indicator,
        Place at) {

    /** Which way is success. */
    public enum Better {
        HIGHER,
        LOWER
    }

    /** The outcome as a source states it. */
    public record StatedOutcome(Outcome stated, Source source, Optional<Bilingual> reason, Place at) {}

    /** The value of an earlier year; {@code at} is where that year stands. */
    public record PastValue(int year, Amount amount, Source source, Place at) {}

    public Figure {
        results = List.copyOf(results);
        history = List.copyOf(history);
    }

    /** The result that the report itself gives: the first one with a quote. */
    public Optional<Result> reported() {
        return results.stream()
                .filter(result -> result.source() instanceof Source.Quote)
                .findFirst();
    }

    /** The results as time goes: by their dates where each has one, else as they were written. */
    public List<Result> vintages() {
        boolean dated = results.stream().allMatch(result -> result.date().isPresent());
        return dated
                ? results.stream()
                        .sorted(Comparator.comparing(result -> result.date().orElseThrow()))
                        .toList()
                : results;
    }

    /** The one result shown where there is room for one: the report's own, else the newest there is. */
    public Optional<Result> chosen() {
        return reported().or(() -> results.stream().reduce((first, second) -> second));
    }
}

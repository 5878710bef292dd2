package yearbook.check;

import java.util.List;
import java.util.stream.Stream;
import yearbook.content.Manuscript;
import yearbook.content.Reading;
import yearbook.problem.Problem;

/** All rules, in one place. */
public final class Rulebook {
    private static final List<Rule> RULES = List.of(
            new PairingRule(),
            new NumberParityRule(),
            new QuoteRule(),
            new ValueRule(),
            new OutcomeRule(),
            new OutcomeCountRule(),
            new HistoryRule(),
            new IdRule(),
            new ReferenceRule(),
            new YearRule(),
            new TaskNumberRule(),
            new ErrataRule(),
            new OriginalRule());

    private Rulebook() {}

    /** Everything wrong with what was read, faults of form and of meaning, in the order of files and lines. */
    public static List<Problem> examine(Reading reading) {
        Stream<Problem> meaning = reading.manuscript().map(Rulebook::meaningOf).orElse(Stream.empty());
        return Stream.concat(reading.problems().stream(), meaning)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Problem> meaningOf(Manuscript manuscript) {
        return RULES.stream().flatMap(rule -> rule.problemsIn(manuscript).stream());
    }
}

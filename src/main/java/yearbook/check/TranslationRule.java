package yearbook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import yearbook.content.Block;
import yearbook.content.Body;
import yearbook.content.Inline;
import yearbook.content.Inlines;
import yearbook.content.Manuscript;
import yearbook.content.Prose;
import yearbook.content.Translation;
import yearbook.content.TranslationStatus;
import yearbook.content.TranslationStatus.Entry;
import yearbook.content.TranslationStatus.State;
import yearbook.problem.Place;
import yearbook.problem.Problem;
import yearbook.problem.Problem.Term;

/**
 * Translations are there, and were accepted against the original as it is. A text without a {@code translation.json} is not
 * guarded: nothing is told of it, unless strictly.
 */
final class TranslationRule implements Rule {
    private static final String MARK = Body.Untranslated.MARK;

    private final Rigour rigour;

    TranslationRule(Rigour rigour) {
        this.rigour = rigour;
    }

    @Override
    public List<Problem> problemsIn(Manuscript manuscript) {
        Stream<Problem> states = TranslationStatus.in(manuscript).flatMap(this::told);
        return Stream.of(states, marks(manuscript), edited(manuscript))
                .flatMap(problems -> problems)
                .toList();
    }

    private Stream<Problem> told(TranslationStatus status) {
        if (status.text().isEmpty()) {
            String file = status.original().file().replaceFirst("\\.[a-z]+\\.md$", "." + status.lang() + ".md");
            Place at = Place.startOf(status.original().file());
            return Stream.of(
                    weighed(Problem.warning("translation-missing", at, new Term("lang." + status.lang()), file)));
        }
        return Stream.concat(status.entries().stream().flatMap(entry -> told(entry, status)), unchecked(status));
    }

    private Stream<Problem> told(Entry entry, TranslationStatus status) {
        Term kind = new Term("kind." + entry.original().kind());
        Place original = entry.original().at();
        return entry.translation().stream()
                .flatMap(block -> switch (entry.state()) {
                    case STALE ->
                        Stream.of(Problem.warning(
                                "translation-stale",
                                block.at(),
                                kind,
                                original,
                                PairingRule.excerpt(entry.original()),
                                status.name(),
                                entry.original().id()));
                    case MISSING ->
                        Stream.of(Problem.warning(
                                "block-untranslated",
                                block.at(),
                                kind,
                                original,
                                PairingRule.excerpt(entry.original())));
                    default -> Stream.<Problem>of();
                })
                .map(this::weighed);
    }

    private Stream<Problem> unchecked(TranslationStatus status) {
        int count = status.in(State.UNCHECKED).size();
        boolean told = count > 0 && (status.guarded() || rigour == Rigour.STRICT);
        return Stream.of(status)
                .filter(text -> told)
                .map(text -> weighed(Problem.warning(
                        "translation-unchecked",
                        Place.startOf(text.text().orElseThrow().file()),
                        count,
                        text.name(),
                        text.file())));
    }

    private Problem weighed(Problem problem) {
        return rigour == Rigour.STRICT ? problem.asError() : problem;
    }

    /** The mark stands alone, and never in the original. */
    private static Stream<Problem> marks(Manuscript manuscript) {
        Stream<Prose> texts = Stream.concat(
                manuscript.reports().stream().flatMap(report -> report.text().values().stream()),
                manuscript.pages().stream().flatMap(page -> page.text().values().stream()));
        return texts.flatMap(text -> text.all().stream().flatMap(block -> {
            boolean original = text.lang() == manuscript.site().defaultLang();
            if (block.isUntranslated()) {
                return original ? Stream.of(Problem.error("untranslated-original", block.at())) : Stream.of();
            }
            return holdsMark(block) ? Stream.of(Problem.error("untranslated-inside", block.at())) : Stream.of();
        }));
    }

    private static boolean holdsMark(Block block) {
        List<Inline> found = new ArrayList<>();
        Inlines.in(block.body(), inline -> {
            if (inline instanceof Inline.Text text && text.text().contains(MARK)) {
                found.add(inline);
            }
        });
        return !found.isEmpty();
    }

    private static Stream<Problem> edited(Manuscript manuscript) {
        return Stream.concat(
                manuscript.reports().stream().flatMap(report -> report.translation().stream()
                        .flatMap(kept -> edited(kept, report.key().toString()))),
                manuscript.pages().stream().flatMap(page -> page.translation().stream()
                        .flatMap(kept -> edited(kept, "pages/" + page.name()))));
    }

    private static Stream<Problem> edited(Translation translation, String name) {
        return translation.accepted().values().stream()
                .flatMap(List::stream)
                .filter(entry -> !entry.isWhole())
                .map(entry -> Problem.error("translation-edited", entry.at(), entry.block(), name));
    }
}

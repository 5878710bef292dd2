package yearbook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yearbook.content.Block;
import yearbook.content.Json;
import yearbook.content.Manuscript;
import yearbook.content.Phrase;
import yearbook.content.Prose;
import yearbook.content.Prose.Passage;
import yearbook.content.Report;
import yearbook.content.Source;
import yearbook.problem.Lang;
import yearbook.problem.Problem;
import yearbook.problem.Problem.Paste;
import yearbook.problem.Problem.Term;

/**
 * A quote occurs exactly once in the report's text of its language, and every language quotes the same block. Where a block
 * has no translation yet, nothing of it can be quoted.
 */
final class QuoteRule implements Rule {
    @Override
    public List<Problem> problemsIn(Manuscript manuscript) {
        List<Lang> languages = manuscript.site().languages();
        return manuscript.reports().stream()
                .flatMap(report -> problemsIn(report, languages).stream())
                .toList();
    }

    private static List<Problem> problemsIn(Report report, List<Lang> languages) {
        List<Problem> problems = new ArrayList<>();
        Quotes.in(report).distinct().forEach(quote -> {
            List<Passage> found = new ArrayList<>();
            quote.words().in().forEach((lang, phrase) -> report.text(lang)
                    .filter(text -> !isGap(quote, text, report, languages))
                    .flatMap(text -> check(phrase, text, problems))
                    .ifPresent(found::add));
            languages.stream()
                    .filter(lang -> quote.words().phrase(lang).isEmpty())
                    .flatMap(lang -> report.text(lang).stream())
                    .filter(text -> !isGap(quote, text, report, languages))
                    .map(text -> Problem.error(
                            "language-missing", quote.at(), "quote", text.lang(), new Term("lang." + text.lang())))
                    .forEach(problems::add);
            apart(found, report)
                    .ifPresent(pair -> problems.add(
                            Problem.error("quote-apart", quote.at(), place(pair.get(0)), place(pair.get(1)))));
        });
        return problems;
    }

    /** Whether the words are quoted from a block that this text has no translation of. */
    private static boolean isGap(Source.Quote quote, Prose text, Report report, List<Lang> languages) {
        Lang original = languages.get(0);
        return quote.words()
                .phrase(original)
                .flatMap(phrase -> report.text(original)
                        .flatMap(source -> source.find(phrase.text()).stream().findFirst()))
                .flatMap(passage -> text.block(passage.block().id()))
                .filter(Block::isUntranslated)
                .isPresent();
    }

    /** The passages, if they lie in blocks that are not each other's; texts that do not pair are told elsewhere. */
    private static Optional<List<Passage>> apart(List<Passage> found, Report report) {
        List<List<Block>> texts =
                report.text().values().stream().map(Prose::blocks).toList();
        boolean pairs = found.size() == 2 && texts.get(0).size() == texts.get(1).size();
        return Optional.of(found)
                .filter(both -> pairs
                        && indexOf(both.get(0).block(), texts.get(0))
                                != indexOf(both.get(1).block(), texts.get(1)));
    }

    @SuppressWarnings("ReferenceEquality") // Two blocks may have the same words; this very one is meant.
    private static int indexOf(Block block, List<Block> blocks) {
        return (int) blocks.stream().takeWhile(other -> other != block).count();
    }

    private static Optional<Passage> check(Phrase phrase, Prose text, List<Problem> problems) {
        List<Passage> passages = text.find(phrase.text());
        if (passages.size() == 1) {
            cut(phrase, passages.get(0)).ifPresent(problems::add);
            return Optional.of(passages.get(0));
        } else if (passages.isEmpty()) {
            problems.add(missing(phrase, text));
        } else {
            problems.add(Problem.error(
                    "quote-twice",
                    phrase.at(),
                    phrase.text(),
                    passages.size(),
                    place(passages.get(0)),
                    place(passages.get(1))));
        }
        return Optional.empty();
    }

    /** Words that are cut are a slip; a number that is cut is another number. */
    private static Optional<Problem> cut(Phrase phrase, Passage passage) {
        String block = passage.block().plain().text();
        int start = passage.start();
        int end = start + Prose.folded(phrase.text()).length();
        if (!WholeWords.isWithin(block, start) && !WholeWords.isWithin(block, end)) {
            return Optional.empty();
        }
        String whole = block.substring(WholeWords.startOf(block, start), WholeWords.endOf(block, end));
        Problem problem = Problem.error(
                "quote-cut", phrase.at(), phrase.text().strip(), place(passage), new Paste(Json.quoted(whole)));
        boolean number = WholeWords.isWithinNumber(block, start) || WholeWords.isWithinNumber(block, end);
        return Optional.of(number ? problem.worded("quote-cut-number") : problem.asWarning());
    }

    /** Shows what stands in the text where the quote stops fitting: nearly always the digit or letter that differs. */
    private static Problem missing(Phrase phrase, Prose text) {
        String words = phrase.text().strip();
        List<Passage> passages = text.find(words.substring(0, fitting(words, text)));
        if (passages.size() != 1) {
            return Problem.error("quote-missing", phrase.at(), words, text.file());
        }
        Passage near = passages.get(0);
        String block = near.block().plain().text();
        int end = WholeWords.endOf(block, Math.min(block.length(), near.start() + words.length()));
        return Problem.error(
                        "quote-missing",
                        phrase.at(),
                        words,
                        text.file(),
                        place(near),
                        block.substring(near.start(), end))
                .worded("quote-missing-near");
    }

    /** How many letters of the words, from the first on, stand in the text; 0 where these are too few to say much. */
    private static int fitting(String words, Prose text) {
        int least = Math.max(8, words.length() / 3);
        int fits = 0;
        int fails = words.length();
        while (fails - fits > 1) {
            int middle = (fits + fails) / 2;
            if (text.find(words.substring(0, middle)).isEmpty()) {
                fails = middle;
            } else {
                fits = middle;
            }
        }
        return fits < least ? 0 : fits;
    }

    private static Object place(Passage passage) {
        return passage.block().plain().at(passage.start());
    }
}

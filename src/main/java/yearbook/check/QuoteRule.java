package yearbook.check;

import java.util.ArrayList;
import java.util.List;
import yearbook.content.Phrase;
import yearbook.content.Prose;
import yearbook.content.Prose.Passage;
import yearbook.content.Report;
import yearbook.problem.Problem;

/** A quote occurs exactly once in the report's text of its language, and both languages quote the same block. */
final class QuoteRule implements ReportRule {
    @Override
    public List<Problem> problemsIn(Report report) {
        List<Problem> problems = new ArrayList<>();
        Quotes.in(report).distinct().forEach(quote -> quote.words().in().forEach((lang, phrase) -> report.text(lang)
                .ifPresent(text -> check(phrase, text, problems))));
        return problems;
    }

    private static void check(Phrase phrase, Prose text, List<Problem> problems) {
        List<Passage> passages = text.find(phrase.text());
        if (passages.isEmpty()) {
            problems.add(missing(phrase, text));
        } else if (passages.size() > 1) {
            problems.add(Problem.error(
                    "quote-twice",
                    phrase.at(),
                    phrase.text(),
                    passages.size(),
                    place(passages.get(0)),
                    place(passages.get(1))));
        }
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
        int end = Math.min(block.length(), near.start() + words.length());
        return Problem.error(
                        "quote-missing", phrase.at(), words, text.file(), place(near), block.substring(near.start(), end))
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

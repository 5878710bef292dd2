package yearbook.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yearbook.check.Alignment.Pair;
import yearbook.content.Block;
import yearbook.content.Body;
import yearbook.content.Manuscript;
import yearbook.content.Prose;
import yearbook.content.Translation;
import yearbook.problem.Lang;
import yearbook.problem.Place;
import yearbook.problem.Problem;
import yearbook.problem.Problem.Term;

/** Every text stands in the first language, and its blocks pair with those of each translation, in kind and order. */
final class PairingRule implements Rule {
    @Override
    public List<Problem> problemsIn(Manuscript manuscript) {
        Lang original = manuscript.site().defaultLang();
        Stream<Problem> missing = Stream.concat(
                manuscript.reports().stream()
                        .flatMap(report -> missing(report.text(), original, report.folder() + "/report")),
                manuscript.pages().stream()
                        .flatMap(page -> missing(page.text(), original, "content/pages/" + page.name())));
        Stream<Problem> unpaired = TextPair.in(manuscript).flatMap(texts -> unpaired(texts).stream());
        return Stream.concat(missing, unpaired).toList();
    }

    /** Only the original must be there: of a missing translation readers are told. */
    private static Stream<Problem> missing(Map<Lang, Prose> text, Lang original, String stem) {
        return Stream.of(original)
                .filter(lang -> !text.containsKey(lang))
                .map(lang -> Problem.error(
                        "original-missing",
                        Place.startOf(text.values().stream()
                                .findFirst()
                                .map(Prose::file)
                                .orElse(stem + "." + lang + ".md")),
                        new Term("lang." + lang),
                        stem + "." + lang + ".md"));
    }

    private static List<Problem> unpaired(TextPair texts) {
        List<Problem> problems = new ArrayList<>();
        List<Pair> pairs = Alignment.of(texts);
        Place source = endOf(texts.source());
        Place translation = endOf(texts.translation());
        // Backwards, as a lost block is told where the next one stands that is there.
        for (int i = pairs.size() - 1; i >= 0; i--) {
            Pair pair = pairs.get(i);
            if (pair.isWhole()) {
                compared(pair.source().orElseThrow(), pair.translation().orElseThrow())
                        .ifPresent(problems::add);
            } else {
                problems.add(lost(pair, pair.translation().isEmpty() ? translation : source));
            }
            source = pair.source().map(Block::at).orElse(source);
            translation = pair.translation().map(Block::at).orElse(translation);
        }
        Collections.reverse(problems);
        return problems;
    }

    private static Optional<Problem> compared(Block source, Block translation) {
        if (source.isUntranslated() || translation.isUntranslated()) {
            return Optional.empty();
        } else if (!source.kind().equals(translation.kind())) {
            return Optional.of(Problem.error(
                    "block-kind",
                    translation.at(),
                    new Term("kind." + translation.kind()),
                    new Term("kind." + source.kind()),
                    source.at()));
        }
        int has = parts(translation.body());
        int needs = parts(source.body());
        return has == needs
                ? Optional.empty()
                : Optional.of(Problem.error(
                        "block-parts", translation.at(), new Term("kind." + source.kind()), has, needs, source.at()));
    }

    /** Items of a list, cells of a table: what a reader would count. */
    private static int parts(Body body) {
        if (body instanceof Body.Items items) {
            return items.items().size();
        } else if (body instanceof Body.Table table) {
            return table.rows().stream().mapToInt(List::size).sum();
        }
        return 0;
    }

    /** Told in the file that lacks the block, at the line where it belongs. */
    private static Problem lost(Pair pair, Place here) {
        Block block = pair.source().or(pair::translation).orElseThrow();
        Problem problem =
                Problem.error("block-missing", here, new Term("kind." + block.kind()), block.at(), excerpt(block));
        return pair.source().isPresent() ? problem.worded("block-missing-translation") : problem;
    }

    private static Place endOf(Prose text) {
        List<Block> blocks = text.blocks();
        return blocks.isEmpty()
                ? Place.startOf(text.file())
                : blocks.get(blocks.size() - 1).at();
    }

    static String excerpt(Block block) {
        String text = Translation.wordsOf(block);
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}

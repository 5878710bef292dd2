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
import yearbook.problem.Problem;

/** A link and a heading have words: without them there is nothing to click, to read aloud or to list in the contents. */
final class WordlessRule implements Rule {
    @Override
    public List<Problem> problemsIn(Manuscript manuscript) {
        Stream<Prose> texts = Stream.concat(
                manuscript.reports().stream().flatMap(report -> report.text().values().stream()),
                manuscript.pages().stream().flatMap(page -> page.text().values().stream()));
        List<Problem> problems = new ArrayList<>();
        texts.flatMap(text -> text.all().stream()).forEach(block -> examine(block, problems));
        return problems;
    }

    private static void examine(Block block, List<Problem> problems) {
        if (block.body() instanceof Body.Heading heading && isWordless(heading.content())) {
            problems.add(Problem.error("heading-words", block.at(), "#".repeat(heading.level())));
        }
        Inlines.in(block.body(), inline -> {
            if (inline instanceof Inline.Link link && isWordless(link.content())) {
                problems.add(Problem.error("link-words", link.at(), link.target()));
            }
        });
    }

    private static boolean isWordless(List<Inline> content) {
        return Inlines.words(content).isBlank() && content.stream().noneMatch(Inline.FigureRef.class::isInstance);
    }
}

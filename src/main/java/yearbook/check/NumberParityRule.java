package yearbook.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import yearbook.content.Block;
import yearbook.content.Manuscript;
import yearbook.content.Numbers;
import yearbook.content.Numbers.Token;
import yearbook.content.Prose;
import yearbook.content.ReportInfo.Waiver;
import yearbook.problem.Problem;
import yearbook.problem.Problem.Term;

/** Each block has the same numbers, dates and document numbers in both languages, each written its own way. */
final class NumberParityRule implements Rule {
    @Override
    public List<Problem> problemsIn(Manuscript manuscript) {
        return TextPair.in(manuscript).flatMap(NumberParityRule::compared).toList();
    }

    private static Stream<Problem> compared(TextPair texts) {
        return new Comparison(texts).problems().stream();
    }

    /** One text against its translation. */
    private static final class Comparison {
        private final TextPair texts;
        private final Set<Waiver> used = new HashSet<>();
        private final List<Problem> problems = new ArrayList<>();

        /** A block in its text. */
        private record Side(Block block, Prose text) {
            List<Token> tokens() {
                return new ArrayList<>(Numbers.in(block.plain().text(), text.lang()));
            }
        }

        Comparison(TextPair texts) {
            this.texts = texts;
        }

        List<Problem> problems() {
            for (Alignment.Pair pair : Alignment.of(texts)) {
                if (pair.isTranslated()) {
                    compare(
                            new Side(pair.source().orElseThrow(), texts.source()),
                            new Side(pair.translation().orElseThrow(), texts.translation()));
                } else {
                    pair.source().or(pair::translation).ifPresent(this::keepWaiversOf);
                }
            }
            texts.waivers().stream()
                    .filter(waiver -> !used.contains(waiver))
                    .map(waiver -> Problem.error("waiver-unused", waiver.at(), waiver.number(), waiver.block()))
                    .forEach(problems::add);
            return problems;
        }

        /** Of a block that lost its counterpart, or has none yet, nothing can be said. */
        private void keepWaiversOf(Block block) {
            texts.waivers().stream()
                    .filter(waiver -> waiver.block().text().equals(block.id()))
                    .forEach(used::add);
        }

        private void compare(Side source, Side translation) {
            List<Token> alone = source.tokens();
            List<Token> aloneToo = translation.tokens();
            alone.removeIf(token -> removeFirst(aloneToo, token.canonical()));
            alone.forEach(token -> report(token, source, translation));
            aloneToo.forEach(token -> report(token, translation, source));
        }

        private static boolean removeFirst(List<Token> tokens, String canonical) {
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.get(i).canonical().equals(canonical)) {
                    tokens.remove(i);
                    return true;
                }
            }
            return false;
        }

        private void report(Token token, Side here, Side there) {
            List<Waiver> waivers = texts.waivers().stream()
                    .filter(waiver -> waives(waiver, token, here, there))
                    .toList();
            used.addAll(waivers);
            if (waivers.isEmpty()) {
                Problem problem = Problem.error(
                        "number-parity",
                        here.block().plain().at(token.start()),
                        token.written(),
                        new Term("in-lang." + there.text().lang()),
                        there.block().at(),
                        here.block().id());
                // Only a report has a report.yaml to waive a number in.
                problems.add(texts.isReport() ? problem : problem.worded("number-parity-page"));
            }
        }

        /** A block whose section lost its heading in one language is still known by its name in the other. */
        private static boolean waives(Waiver waiver, Token token, Side here, Side there) {
            String block = waiver.block().text();
            return waiver.lang() == here.text().lang()
                    && (block.equals(here.block().id())
                            || block.equals(there.block().id()))
                    && waiver.number().text().equals(token.written());
        }
    }
}

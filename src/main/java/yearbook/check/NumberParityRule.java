package yearbook.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import yearbook.content.Block;
import yearbook.content.Manuscript;
import yearbook.content.Numbers;
import yearbook.content.Numbers.Kind;
import yearbook.content.Numbers.Token;
import yearbook.content.Prose;
import yearbook.content.ReportInfo.Waiver;
import yearbook.problem.Lang;
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
            alone.removeIf(
                    token -> removeFirst(aloneToo, other -> other.canonical().equals(token.canonical())));
            // Most blocks agree, and their numbers need not be read once more as the other language writes them.
            if (!alone.isEmpty() && !aloneToo.isEmpty()) {
                misread(alone, source, aloneToo, translation);
                misread(aloneToo, translation, alone, source);
            }
            alone.forEach(token -> report(token, source, translation));
            aloneToo.forEach(token -> report(token, translation, source));
        }

        /** Numbers that stand there too, but as the language here writes them, so that they read as others or as several. */
        private void misread(List<Token> alone, Side here, List<Token> aloneToo, Side there) {
            for (Token meant :
                    Numbers.in(there.block().plain().text(), here.text().lang())) {
                List<Token> read = aloneToo.stream()
                        .filter(token -> token.start() >= meant.start() && token.start() < meant.end())
                        .toList();
                boolean otherwise = isSeparated(meant)
                        && (read.size() > 1 || isWritten(read, meant.written()))
                        && read.stream().noneMatch(token -> isWaived(token, there, here));
                Optional<Token> same = alone.stream()
                        .filter(token -> token.canonical().equals(meant.canonical()) && !isWaived(token, here, there))
                        .findFirst();
                if (otherwise && same.isPresent()) {
                    alone.remove(same.get());
                    aloneToo.removeAll(read);
                    problems.add(misread(meant, here, there)
                            .worded(fault(read, same.get(), there.text().lang())));
                }
            }
        }

        private static Problem misread(Token meant, Side here, Side there) {
            return Problem.error(
                    "number-parity",
                    there.block().plain().at(meant.start()),
                    meant.written(),
                    here.block().at(),
                    separatedOtherwise(meant.written()),
                    there.block().id());
        }

        /** What of {@code number-parity} it is where a number is read as these, and the other text has the same number. */
        private static String fault(List<Token> read, Token same, Lang lang) {
            if (read.size() == 1 && isWritten(read, same.written())) {
                return "number-parity-both";
            }
            return lang == Lang.VI ? "number-parity-in-vi" : "number-parity-in-en";
        }

        private static boolean isSeparated(Token token) {
            return token.kind() == Kind.NUMBER
                    && !separatedOtherwise(token.written()).equals(token.written());
        }

        private static boolean isWritten(List<Token> tokens, String number) {
            return tokens.stream().anyMatch(token -> token.written().equals(number));
        }

        /** Points for commas, and commas for points. */
        private static String separatedOtherwise(String number) {
            return number.replace('.', ' ').replace(',', '.').replace(' ', ',');
        }

        private static boolean removeFirst(List<Token> tokens, Predicate<Token> which) {
            for (int i = 0; i < tokens.size(); i++) {
                if (which.test(tokens.get(i))) {
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

        private boolean isWaived(Token token, Side here, Side there) {
            return texts.waivers().stream().anyMatch(waiver -> waives(waiver, token, here, there));
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

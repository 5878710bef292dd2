package yearbook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.content.Block;
import yearbook.content.Figure;
import yearbook.content.Kpi;
import yearbook.content.Numbers;
import yearbook.content.Numbers.Token;
import yearbook.content.Phrase;
import yearbook.content.Point;
import yearbook.content.Report;
import yearbook.content.Source;
import yearbook.problem.Lang;
import yearbook.problem.Place;
import yearbook.problem.Problem;
import yearbook.problem.Problem.Term;

/** Main points are three to seven, and say no number that the words of the report they rest on do not say. */
final class PointRule implements ReportRule {
    private static final int FEWEST = 3;
    private static final int MOST = 7;

    @Override
    public List<Problem> problemsIn(Report report) {
        List<Point> points = report.info().points();
        List<Problem> problems = new ArrayList<>();
        if (!points.isEmpty() && points.size() < FEWEST) {
            problems.add(Problem.error("point-count", points.get(0).at(), points.size(), FEWEST, MOST));
        } else if (points.size() > MOST) {
            problems.add(Problem.error("point-count", points.get(MOST).at(), points.size(), FEWEST, MOST)
                    .worded("point-count-many"));
        }
        points.forEach(point -> problems.addAll(problemsOf(point, report)));
        return problems;
    }

    /** Words of the report in one language. */
    private record Words(String text, Place at) {}

    private static List<Problem> problemsOf(Point point, Report report) {
        Optional<Figure> figure = point.figure().flatMap(id -> figure(id, report));
        if (figure.isPresent() && quotes(figure.get()).findAny().isEmpty()) {
            Phrase id = point.figure().orElseThrow();
            return List.of(Problem.error("point-source", id.at(), id.text()));
        }
        List<Problem> strange = point.text().in().entrySet().stream()
                .flatMap(text -> strangersIn(text.getValue(), text.getKey(), point, report).stream())
                .toList();
        return strange.isEmpty() ? unequal(point) : strange;
    }

    private static List<Problem> strangersIn(Phrase text, Lang lang, Point point, Report report) {
        List<Words> words = bound(point, lang, report).toList();
        Set<String> known = words.stream()
                .flatMap(part -> Numbers.in(part.text(), lang).stream())
                .map(Token::canonical)
                .collect(Collectors.toSet());
        // What a point rests on may itself be missing, which is told by other rules.
        return words.isEmpty()
                ? List.of()
                : Numbers.in(text.text(), lang).stream()
                        .filter(token -> !known.contains(token.canonical()))
                        .map(token -> Problem.error(
                                "point-number",
                                text.at(),
                                token.written(),
                                words.get(0).at()))
                        .toList();
    }

    /** What the point rests on, as its language has it. */
    private static Stream<Words> bound(Point point, Lang lang, Report report) {
        Stream<Words> block =
                point.block().flatMap(id -> report.text(lang).flatMap(text -> text.block(id.text()))).stream()
                        .filter(found -> !found.isUntranslated())
                        .map(PointRule::words);
        Stream<Words> quoted = Stream.concat(
                        point.quote().stream(),
                        point.figure().flatMap(id -> figure(id, report)).stream()
                                .flatMap(PointRule::quotes))
                .flatMap(quote -> quote.words().phrase(lang).stream())
                .map(phrase -> new Words(phrase.text(), phrase.at()));
        return Stream.concat(block, quoted);
    }

    private static Words words(Block block) {
        return new Words(block.plain().text(), block.at());
    }

    private static Optional<Figure> figure(Phrase id, Report report) {
        return report.kpi().stream()
                .flatMap(Kpi::all)
                .filter(figure -> figure.id().equals(id.text()))
                .findFirst();
    }

    private static Stream<Source.Quote> quotes(Figure figure) {
        return Quotes.of(figure).flatMap(source -> source.asQuote().stream());
    }

    /** Numbers that one language has and the other has not. */
    private static List<Problem> unequal(Point point) {
        List<Problem> problems = new ArrayList<>();
        Map<Lang, Phrase> in = point.text().in();
        in.forEach((lang, text) -> in.forEach((other, translation) -> {
            List<String> numbers = new ArrayList<>(Numbers.in(translation.text(), other).stream()
                    .map(Token::canonical)
                    .toList());
            Numbers.in(text.text(), lang).stream()
                    .filter(token -> !numbers.remove(token.canonical()))
                    .map(token ->
                            Problem.error("point-parity", text.at(), token.written(), new Term("in-lang." + other)))
                    .forEach(problems::add);
        }));
        return problems;
    }
}

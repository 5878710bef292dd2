package yearbook.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yearbook.content.Block;
import yearbook.content.Figure;
import yearbook.content.Phrase;
import yearbook.content.Point;
import yearbook.content.Source;
import yearbook.page.View.MainPoint;
import yearbook.page.View.Quote;
import yearbook.site.Edition;

/** The main points of a report, each with what it rests on. */
final class MainPoints {
    private final Desk desk;
    private final Edition edition;
    private final Figures figures;

    MainPoints(Desk desk, Edition edition) {
        this.desk = desk;
        this.edition = edition;
        this.figures = new Figures(desk, edition);
    }

    List<MainPoint> all() {
        List<Point> points = edition.report().info().points();
        List<MainPoint> all = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            String key = QuotedWords.point(i);
            Optional<Figure> figure = point.figure().map(Phrase::text).flatMap(edition::figure);
            figure.flatMap(this::quote)
                    .or(() -> point.block().flatMap(this::block))
                    .or(() -> point.quote().flatMap(quote -> quote(quote, key)))
                    .map(source -> new MainPoint(point.text().text(desk.lang()), figure.map(figures::item), source))
                    .ifPresent(all::add);
        }
        return all;
    }

    /** The words of the figure's result, else those of its outcome, its plan or an earlier year. */
    private Optional<Quote> quote(Figure figure) {
        Stream<Source> results = figure.results().stream().map(result -> result.source());
        Stream<Source> outcome = figure.outcome().stream().map(stated -> stated.source());
        Stream<Source> plan = figure.plan().flatMap(planned -> planned.source()).stream();
        Stream<Source> history = figure.history().stream().map(past -> past.source());
        return Stream.of(results, outcome, plan, history)
                .flatMap(sources -> sources)
                .flatMap(source -> figures.quote(source).stream())
                .findFirst();
    }

    private Optional<Quote> block(Phrase id) {
        return edition.report()
                .text(desk.lang())
                .flatMap(text -> text.block(id.text()))
                .map(block -> quote(block, block.plain().text(), Html.NONE));
    }

    private Optional<Quote> quote(Source.Quote quote, String key) {
        String words = edition.said(quote, desk.lang()).words();
        return edition.report()
                .text(desk.lang())
                .flatMap(text -> text.find(words).stream().findFirst())
                .map(passage -> quote(passage.block(), words, QuotedWords.choice(key)));
    }

    private Quote quote(Block block, String words, Html choice) {
        return new Quote(words, desk.toBlock(edition.key(), block.id()), block.id(), choice);
    }
}

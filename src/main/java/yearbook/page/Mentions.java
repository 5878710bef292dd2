package yearbook.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yearbook.content.Block;
import yearbook.content.Figure;
import yearbook.content.Kpi;
import yearbook.content.Kpi.OutcomeCounts;
import yearbook.content.Numbers;
import yearbook.content.Outcome;
import yearbook.content.Phrase;
import yearbook.content.Prose;
import yearbook.content.Prose.Passage;
import yearbook.content.Result;
import yearbook.content.Source;
import yearbook.page.HtmlWriter.Mark;
import yearbook.page.View.Mention;
import yearbook.site.Edition;

/** Where in a text the figures of its report stand: the very numbers, and for each block the list of its figures. */
final class Mentions {
    private final Desk desk;
    private final Edition edition;
    private final Prose text;
    private final Figures figures;
    private final Map<String, List<Mark>> marks = new HashMap<>();
    private final Map<String, List<Mention>> mentions = new HashMap<>();

    Mentions(Desk desk, Edition edition, Prose text) {
        this.desk = desk;
        this.edition = edition;
        this.text = text;
        this.figures = new Figures(desk, edition);
        edition.report().kpi().flatMap(Kpi::outcomes).ifPresent(this::add);
        edition.report().kpi().stream().flatMap(Kpi::all).forEach(this::add);
    }

    List<Mark> marksIn(Block block) {
        return marks.getOrDefault(block.id(), List.of());
    }

    List<Mention> in(Block block) {
        return mentions.getOrDefault(block.id(), List.of());
    }

    private void add(OutcomeCounts counts) {
        String href = desk.to(desk.addresses().year(edition.key().year()));
        counts.total().ifPresent(total -> {
            mark(counts.source(), BigDecimal.valueOf(total), "outcomes-total", href);
            mention(
                    counts.source(),
                    new Mention(href, String.valueOf(total), desk.words().say("outcomes.total")));
        });
        for (Outcome outcome : Outcome.values()) {
            int count = counts.of(outcome);
            mark(counts.source(), BigDecimal.valueOf(count), "outcomes-" + outcome.code(), href);
            String name = desk.words().say("outcome." + outcome.code());
            mention(counts.source(), new Mention(href, String.valueOf(count), name));
        }
    }

    private void add(Figure figure) {
        String href = figures.link(figure).href();
        for (Result result : figure.results()) {
            mark(result.source(), result.amount().from(), figure.id(), href);
            if (result.amount().isRange()) {
                mark(result.source(), result.amount().to(), figure.id(), href);
            }
            String value = figures.text(figures.value(figure, result));
            mention(result.source(), new Mention(href, value, figures.name(figure)));
        }
    }

    private void mention(Source source, Mention mention) {
        edition.blockOf(source).ifPresent(block -> mentions.computeIfAbsent(block, b -> new ArrayList<>())
                .add(mention));
    }

    private void mark(Source source, BigDecimal value, String id, String href) {
        passage(source).ifPresent(found -> token(found, value).ifPresent(token -> {
            String open = "<a class=\"figure\" href=\"%s\"><data value=\"%s\" data-kpi=\"%s\">"
                    .formatted(Html.escape(href), value.toPlainString(), Html.escape(id));
            int end = token.start() + token.written().length();
            List<Mark> inBlock = marks.computeIfAbsent(found.passage().block().id(), b -> new ArrayList<>());
            if (inBlock.stream().noneMatch(mark -> mark.start() < end && token.start() < mark.end())) {
                inBlock.add(new Mark(token.start(), end, open, "</data></a>"));
            }
        }));
    }

    /** A quote found in the text, and how long it is there. */
    private record Found(Passage passage, int length) {}

    private Optional<Found> passage(Source source) {
        return source.asQuote()
                .flatMap(quote -> quote.words().phrase(desk.lang()))
                .map(Phrase::text)
                .flatMap(words ->
                        text.find(words).stream().findFirst().map(passage -> new Found(passage, words.length())));
    }

    private Optional<Numbers.Token> token(Found found, BigDecimal value) {
        int from = found.passage().start();
        return Numbers.in(found.passage().block().plain().text(), desk.lang()).stream()
                .filter(token -> token.kind() == Numbers.Kind.NUMBER)
                .filter(token -> token.start() >= from && token.start() < from + found.length())
                .filter(token -> token.value().compareTo(value.abs()) == 0)
                .findFirst();
    }
}

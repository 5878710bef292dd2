package yearbook.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yearbook.content.Figure;
import yearbook.content.Prose;
import yearbook.content.Reader;
import yearbook.content.Source;
import yearbook.page.View.BlockView;
import yearbook.problem.Lang;
import yearbook.site.Edition;
import yearbook.site.Site;

/** The real report: every quote of its figures, tasks and main points is found in its text, and marked there. */
class QuotedWordsTest {
    private static final Path WORKSPACE = Path.of("").toAbsolutePath();
    private static final Site SITE = Site.of(Reader.read(WORKSPACE).manuscript().orElseThrow());
    private static final Edition REPORT = SITE.reports().get(0);

    /** A quote, and whose words it is. */
    private record Quoted(String key, Source.Quote quote) {}

    @ParameterizedTest
    @EnumSource
    void everyQuoteIsMarkedInItsBlock(Lang lang) {
        Map<String, Element> blocks = blocks(lang);

        List<Quoted> quotes = quotes().toList();

        assertThat(quotes).hasSizeGreaterThan(30).allSatisfy(quoted -> {
            String words = quoted.quote().words().text(lang);
            String block = prose(lang).find(words).get(0).block().id();
            assertThat(marked(blocks.get(block), quoted.key())).contains(bare(words));
        });
    }

    @ParameterizedTest
    @EnumSource
    void markingChangesNoWordOfTheText(Lang lang) {
        Map<String, Element> blocks = blocks(lang);

        assertThat(prose(lang).blocks())
                .allSatisfy(block -> assertThat(bare(blocks.get(block.id()).text()))
                        .isEqualTo(bare(block.plain().text())));
    }

    private static Stream<Quoted> quotes() {
        var kpi = REPORT.report().kpi().orElseThrow();
        Stream<Quoted> figures = kpi.all().flatMap(figure -> quotes(figure).map(q -> new Quoted(figure.id(), q)));
        Stream<Quoted> counts = kpi.outcomes().flatMap(all -> all.source().asQuote()).stream()
                .map(quote -> new Quoted(QuotedWords.OUTCOMES, quote));
        Stream<Quoted> tasks = REPORT.tasks().stream()
                .map(entry ->
                        new Quoted(QuotedWords.of(entry.task()), entry.task().source()));
        Stream<Quoted> answers = REPORT.tasks().stream().flatMap(entry -> entry.task().answers().stream()
                .map(answer -> new Quoted(QuotedWords.answeredBy(entry.task()), answer.source())));
        return Stream.of(figures, counts, tasks, answers).flatMap(Function.identity());
    }

    private static Stream<Source.Quote> quotes(Figure figure) {
        return Stream.concat(
                        figure.results().stream().map(result -> result.source()),
                        figure.outcome().stream().map(outcome -> outcome.source()))
                .flatMap(source -> source.asQuote().stream());
    }

    private static Map<String, Element> blocks(Lang lang) {
        Desk desk = Desk.of(SITE, Theme.of(WORKSPACE)).at(SITE.addresses().report(REPORT.key()), lang);
        TextView view = new TextView(desk, REPORT.rendition(lang), Optional.of(REPORT), Optional.empty());
        return Stream.concat(view.preamble().stream(), view.body().stream())
                .flatMap(group -> group.blocks().stream())
                .collect(Collectors.toMap(
                        BlockView::id,
                        block -> Jsoup.parseBodyFragment(block.html().markup()).body()));
    }

    private static Prose prose(Lang lang) {
        return REPORT.report().text(lang).orElseThrow();
    }

    private static String marked(Element block, String key) {
        return block.select(".quoted-words").stream()
                .filter(words -> List.of(words.attr("data-quote").split(" ")).contains(key))
                .map(words -> bare(words.text()))
                .collect(Collectors.joining());
    }

    /** Without white space: that between two pieces belongs to neither. */
    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}

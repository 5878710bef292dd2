package yearbook.site;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import yearbook.content.Figure;
import yearbook.content.Kpi;
import yearbook.content.Prose;
import yearbook.content.Prose.Passage;
import yearbook.content.Report;
import yearbook.content.ReportKey;
import yearbook.content.SiteInfo;
import yearbook.content.Source;
import yearbook.content.TranslationStatus;
import yearbook.problem.Lang;

/**
 * A report with its figures tied to their sentences.
 *
 * @param byId its figures by their ids
 * @param blocks the block that each quote stands in
 * @param figureOf the id of the figure that each quote is a source of
 * @param renditions the text as readers of each language get it
 * @param figuresIn the figures whose values or outcomes each block gives, in the order of {@code kpi.json}
 */
public record Edition(
        Report report,
        Map<Lang, Rendition> renditions,
        Map<String, Figure> byId,
        Map<Source.Quote, String> blocks,
        Map<Source.Quote, String> figureOf,
        Map<String, List<Figure>> figuresIn,
        List<TaskEntry> tasks) {

    public Edition {
        tasks = List.copyOf(tasks);
    }

    /** Words of the report, and the language they are in where it is not the reader's. */
    public record Said(String words, Optional<Lang> foreign) {}

    static Edition of(Report written, SiteInfo site) {
        Lang defaultLang = site.defaultLang();
        Map<Lang, Rendition> renditions = written.text(defaultLang)
                .map(text -> Rendition.of(text, TranslationStatus.of(written, site)))
                .orElse(Map.of());
        Report report = written.with(Rendition.texts(renditions));
        Map<String, Figure> byId = new HashMap<>();
        report.kpi().stream().flatMap(Kpi::all).forEach(figure -> byId.putIfAbsent(figure.id(), figure));
        Map<Source.Quote, String> blocks = new HashMap<>();
        Map<Source.Quote, String> figureOf = new HashMap<>();
        Map<String, Set<Figure>> figures = new HashMap<>();
        report.text(defaultLang)
                .ifPresent(text -> report.kpi().stream().flatMap(Kpi::all).forEach(figure -> sourcesOf(figure)
                        .forEach(quote -> blockOf(quote, text, defaultLang).ifPresent(block -> {
                            blocks.put(quote, block);
                            figureOf.put(quote, figure.id());
                            figures.computeIfAbsent(block, b -> new LinkedHashSet<>())
                                    .add(figure);
                        }))));
        Map<String, List<Figure>> figuresIn = new HashMap<>();
        figures.forEach((block, set) -> figuresIn.put(block, List.copyOf(set)));
        report.kpi()
                .flatMap(Kpi::outcomes)
                .flatMap(counts -> counts.source().asQuote())
                .ifPresent(quote -> report.text(defaultLang)
                        .flatMap(text -> blockOf(quote, text, defaultLang))
                        .ifPresent(block -> blocks.put(quote, block)));
        return new Edition(report, renditions, byId, blocks, figureOf, figuresIn, List.of());
    }

    Edition with(List<TaskEntry> entries) {
        return new Edition(report, renditions, byId, blocks, figureOf, figuresIn, entries);
    }

    public ReportKey key() {
        return report.key();
    }

    public Rendition rendition(Lang lang) {
        return Objects.requireNonNull(renditions.get(lang));
    }

    /** A quote as readers of a language get it: in the original's words where its block has no translation. */
    public Said said(Source.Quote quote, Lang lang) {
        Rendition rendition = rendition(lang);
        Lang original = rendition.original();
        boolean foreign = rendition.hasGaps()
                && report.text(original)
                        .flatMap(text -> blockOf(quote, text, original))
                        .filter(block -> rendition.langOf(block) == original)
                        .isPresent();
        return new Said(
                quote.words().text(foreign ? original : lang), foreign ? Optional.of(original) : Optional.empty());
    }

    public Optional<Figure> figure(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Figure> indicators() {
        return report.kpi().map(Kpi::indicators).orElse(List.of());
    }

    public List<Figure> figures() {
        return report.kpi().map(Kpi::figures).orElse(List.of());
    }

    public Optional<String> blockOf(Source source) {
        return source.asQuote().map(blocks::get);
    }

    public Optional<String> figureOf(Source source) {
        return source.asQuote().map(figureOf::get);
    }

    /** The block of a quote in the default language; ids are the same in every language. */
    static Optional<String> blockOf(Source.Quote quote, Prose text, Lang lang) {
        return quote.words()
                .phrase(lang)
                .flatMap(phrase -> text.find(phrase.text()).stream().findFirst())
                .map(Passage::block)
                .map(block -> block.id());
    }

    private static Stream<Source.Quote> sourcesOf(Figure figure) {
        return Stream.of(
                        figure.plan().stream().flatMap(plan -> plan.source().stream()),
                        figure.results().stream().map(result -> result.source()),
                        figure.outcome().stream().map(outcome -> outcome.source()),
                        figure.history().stream().map(past -> past.source()))
                .flatMap(sources -> sources)
                .flatMap(source -> source.asQuote().stream());
    }
}

package yearbook.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yearbook.content.Amount;
import yearbook.content.Bilingual;
import yearbook.content.Block;
import yearbook.content.Errata;
import yearbook.content.Figure;
import yearbook.content.Inline;
import yearbook.content.Inlines;
import yearbook.content.Kpi;
import yearbook.content.Plan;
import yearbook.content.Report;
import yearbook.content.Result;
import yearbook.content.Sha256;
import yearbook.content.Source;
import yearbook.problem.Lang;

/**
 * The SHA-256 of a report's content in one language, whatever its layout: two copies with one digest say the same.
 *
 * <p>It is taken of lines of UTF-8, each ended by a line feed; what a line has of several parts is parted by tabs, and what
 * is absent is empty. In this order:
 *
 * <ol>
 *   <li>{@code report}, title, document number, date of issue, place, name and position of the signer;
 *   <li>{@code block}, id and words of each block of the text, white space folded; then, in their order, {@code chart}, name
 *       and description of each chart in it, and {@code link}, target as the author wrote it of each link;
 *   <li>of each figure: {@code figure}, id, name, unit, stated outcome; then {@code plan}, {@code result} (with qualifier,
 *       status and date) and {@code history} (with its year), each with the lower and the upper end and the source: the
 *       words quoted, or publisher and address;
 *   <li>{@code erratum}, id and words of each erratum;
 *   <li>{@code correction}, the entry of each correction as JSON, oldest first.
 * </ol>
 */
final class Fingerprint {
    private final Lang lang;
    private final List<String> lines = new ArrayList<>();

    private Fingerprint(Lang lang) {
        this.lang = lang;
    }

    /** In lower-case hexadecimal. */
    static String of(Report report, Lang lang) {
        Fingerprint fingerprint = new Fingerprint(lang);
        fingerprint.about(report);
        report.text(lang).ifPresent(text -> text.blocks().forEach(fingerprint::block));
        report.kpi().stream().flatMap(Kpi::all).forEach(fingerprint::figure);
        report.errata().ifPresent(fingerprint::errata);
        report.corrected().forEach(entry -> fingerprint.line("correction", entry.json()));
        return Sha256.hex(String.join("\n", fingerprint.lines) + "\n");
    }

    private void about(Report report) {
        var info = report.info();
        line(
                "report",
                text(info.title()),
                info.number().orElse(""),
                info.issued().toString(),
                text(info.place()),
                info.signer().map(signer -> signer.name()).orElse(""),
                text(info.signer().map(signer -> signer.position())));
    }

    private void block(Block block) {
        line("block", block.id(), block.plain().text());
        Inlines.in(block.body(), inline -> {
            if (inline instanceof Inline.Picture picture) {
                line("chart", picture.target(), picture.description());
            } else if (inline instanceof Inline.Link link) {
                line("link", link.target());
            }
        });
    }

    private void figure(Figure figure) {
        String outcome = figure.outcome().map(stated -> stated.stated().code()).orElse("");
        line("figure", figure.id(), text(figure.name()), text(figure.unit()), outcome);
        figure.plan().ifPresent(this::plan);
        figure.results().forEach(this::result);
        figure.history()
                .forEach(past -> line(
                        "history",
                        String.valueOf(past.year()),
                        from(past.amount()),
                        to(past.amount()),
                        source(past.source())));
    }

    private void plan(Plan plan) {
        line(
                "plan",
                plan.from().map(value -> value.toPlainString()).orElse(""),
                plan.to().map(value -> value.toPlainString()).orElse(""),
                plan.source().map(this::source).orElse(""));
    }

    private void result(Result result) {
        line(
                "result",
                result.qualifier().map(qualifier -> qualifier.code()).orElse(""),
                result.status().map(status -> status.code()).orElse(""),
                result.date().orElse(""),
                from(result.amount()),
                to(result.amount()),
                source(result.source()));
    }

    private void errata(Errata errata) {
        errata.applied()
                .forEach(entry -> line(
                        "erratum",
                        entry.id(),
                        entry.original(),
                        entry.corrected().text(),
                        text(entry.reason())));
        errata.formatOnly().forEach(entry -> line("erratum", entry.id(), text(entry.change())));
        errata.noted().forEach(entry -> line("erratum", entry.id(), text(entry.note())));
    }

    private String source(Source source) {
        return source.asPublication()
                .map(publication ->
                        publication.publisher() + " " + publication.url().orElse(""))
                .orElseGet(
                        () -> source.asQuote().map(quote -> text(quote.words())).orElse(""));
    }

    private static String from(Amount amount) {
        return amount.from().toPlainString();
    }

    private static String to(Amount amount) {
        return amount.to().toPlainString();
    }

    private String text(Bilingual words) {
        return words.text(lang);
    }

    private String text(Optional<Bilingual> words) {
        return words.map(this::text).orElse("");
    }

    private void line(String... parts) {
        List<String> folded = List.of(parts).stream()
                .map(part -> part.replaceAll("\\s+", " ").strip())
                .toList();
        lines.add(String.join("\t", folded));
    }
}

package yearbook.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import yearbook.content.Bilingual;
import yearbook.content.Manuscript;
import yearbook.content.Prose;
import yearbook.content.Report;
import yearbook.content.ReportInfo.Waiver;
import yearbook.content.Source;
import yearbook.problem.Lang;

/**
 * The same text in the default language and in another one.
 *
 * @param quotes words of the text that its figures, tasks and main points quote in both languages
 */
record TextPair(Prose source, Prose translation, List<Waiver> waivers, List<Bilingual> quotes) {

    /** Every pair of a workspace: reports and standing pages. */
    static Stream<TextPair> in(Manuscript manuscript) {
        List<Lang> languages = manuscript.site().languages();
        Stream<TextPair> reports = manuscript.reports().stream()
                .flatMap(report -> of(report.text(), languages, waiversOf(report), quotesOf(report)));
        Stream<TextPair> pages =
                manuscript.pages().stream().flatMap(page -> of(page.text(), languages, List.of(), List.of()));
        return Stream.concat(reports, pages);
    }

    /** Whether this is a report and not a standing page. */
    boolean isReport() {
        return !source.file().startsWith("content/pages/");
    }

    private static List<Waiver> waiversOf(Report report) {
        return report.info().waivers();
    }

    private static List<Bilingual> quotesOf(Report report) {
        return Quotes.in(report).map(Source.Quote::words).toList();
    }

    private static Stream<TextPair> of(
            Map<Lang, Prose> text, List<Lang> languages, List<Waiver> waivers, List<Bilingual> quotes) {
        return languages.stream()
                .skip(1)
                .filter(lang -> text.containsKey(languages.get(0)) && text.containsKey(lang))
                .map(lang -> new TextPair(text.get(languages.get(0)), text.get(lang), waivers, quotes));
    }
}

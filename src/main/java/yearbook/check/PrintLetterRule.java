package yearbook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.content.Bilingual;
import yearbook.content.Block;
import yearbook.content.Controls;
import yearbook.content.Correction;
import yearbook.content.Errata;
import yearbook.content.Figure;
import yearbook.content.Kpi;
import yearbook.content.Manuscript;
import yearbook.content.Phrase;
import yearbook.content.Plan;
import yearbook.content.PrintLetters;
import yearbook.content.Report;
import yearbook.content.ReportInfo;
import yearbook.content.Result;
import yearbook.content.SiteInfo;
import yearbook.content.Source;
import yearbook.problem.Place;
import yearbook.problem.Problem;

/** Readers of the PDF edition see each letter of a report; a page of the website finds a font that has it. */
final class PrintLetterRule implements Rule {
    /** So many letters of one place are named. */
    private static final int NAMED = 5;

    @Override
    public List<Problem> problemsIn(Manuscript manuscript) {
        if (!manuscript.site().printing().pdf() || manuscript.reports().isEmpty()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        examine(phrases(manuscript.site()), problems);
        for (Report report : manuscript.reports()) {
            report.text().values().forEach(text -> text.all().forEach(block -> examine(block, problems)));
            examine(phrases(report.info()), problems);
            examine(report.kpi().stream().flatMap(PrintLetterRule::phrases), problems);
            examine(report.errata().stream().flatMap(PrintLetterRule::phrases), problems);
            examine(report.corrected().stream().flatMap(PrintLetterRule::phrases), problems);
        }
        return problems;
    }

    private static void examine(Block block, List<Problem> problems) {
        String words = block.plain().text();
        lost(words)
                .findFirst()
                .ifPresent(first -> examine(words, () -> block.plain().at(words.indexOf(first)), problems));
    }

    private static void examine(Stream<Phrase> phrases, List<Problem> problems) {
        phrases.forEach(phrase -> examine(phrase.text(), phrase::at, problems));
    }

    private static void examine(String words, Supplier<Place> at, List<Problem> problems) {
        List<String> lost = lost(words).toList();
        if (!lost.isEmpty()) {
            String named =
                    lost.stream().limit(NAMED).map(PrintLetterRule::named).collect(Collectors.joining(", "));
            problems.add(Problem.warning("print-letter", at.get(), lost.size() > NAMED ? named + " …" : named));
        }
    }

    /** Each letter once. */
    private static Stream<String> lost(String words) {
        return words.codePoints()
                .filter(letter -> !PrintLetters.isShown(letter))
                .distinct()
                .mapToObj(Character::toString);
    }

    private static String named(String letter) {
        return letter + " (" + Controls.named(letter.codePointAt(0)) + ")";
    }

    private static Stream<Phrase> phrases(Bilingual words) {
        return words.in().values().stream();
    }

    private static Stream<Phrase> phrases(Optional<Bilingual> words) {
        return words.stream().flatMap(PrintLetterRule::phrases);
    }

    private static Stream<Phrase> phrases(SiteInfo site) {
        Stream<Bilingual> successor = site.successor().stream()
                .flatMap(other -> Stream.concat(Stream.of(other.name()), other.note().stream()));
        return Stream.concat(phrases(site.publisher()), successor.flatMap(PrintLetterRule::phrases));
    }

    private static Stream<Phrase> phrases(ReportInfo info) {
        return Stream.of(
                        phrases(info.title()),
                        info.number().stream().map(number -> new Phrase(number, info.at())),
                        info.signer().stream().map(signer -> new Phrase(signer.name(), info.at())),
                        phrases(info.place()),
                        phrases(info.signer().map(ReportInfo.Signer::position)),
                        info.points().stream().flatMap(point -> phrases(point.text())))
                .flatMap(phrases -> phrases);
    }

    private static Stream<Phrase> phrases(Kpi kpi) {
        return Stream.of(
                        kpi.groups().values().stream().flatMap(PrintLetterRule::phrases),
                        kpi.outcomes().stream().flatMap(counts -> phrases(counts.source())),
                        kpi.all().flatMap(PrintLetterRule::phrases))
                .flatMap(phrases -> phrases);
    }

    /** Words of the report are examined where they stand in it. */
    private static Stream<Phrase> phrases(Source source) {
        return source.asPublication().stream().map(found -> new Phrase(found.publisher(), found.at()));
    }

    private static Stream<Phrase> phrases(Figure figure) {
        Stream<Source> sources = Stream.of(
                        figure.plan().flatMap(Plan::source).stream(),
                        figure.results().stream().map(Result::source),
                        figure.outcome().stream().map(outcome -> outcome.source()),
                        figure.history().stream().map(past -> past.source()))
                .flatMap(found -> found);
        return Stream.of(
                        phrases(figure.name()),
                        phrases(figure.unit()),
                        phrases(figure.note()),
                        phrases(figure.outcome().flatMap(Figure.StatedOutcome::reason)),
                        sources.flatMap(PrintLetterRule::phrases))
                .flatMap(phrases -> phrases);
    }

    private static Stream<Phrase> phrases(Correction entry) {
        Stream<String> said = Stream.concat(entry.was().stream(), entry.now().stream())
                .flatMap(stated -> stated.parts().values().stream());
        return Stream.concat(phrases(entry.reason()), said.map(words -> new Phrase(words, entry.at())));
    }

    private static Stream<Phrase> phrases(Errata errata) {
        return Stream.of(
                        errata.applied().stream().flatMap(PrintLetterRule::phrases),
                        errata.formatOnly().stream().flatMap(entry -> phrases(entry.change())),
                        errata.noted().stream().flatMap(PrintLetterRule::phrases))
                .flatMap(phrases -> phrases);
    }

    private static Stream<Phrase> phrases(Errata.Applied entry) {
        return Stream.concat(
                Stream.of(new Phrase(entry.original(), entry.at()), entry.corrected()), phrases(entry.reason()));
    }

    private static Stream<Phrase> phrases(Errata.Noted entry) {
        Stream<Phrase> printed = entry.asPrinted().stream().map(words -> new Phrase(words, entry.at()));
        return Stream.concat(printed, phrases(entry.note()));
    }
}

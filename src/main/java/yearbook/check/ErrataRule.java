package yearbook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yearbook.content.Errata;
import yearbook.content.Errata.Applied;
import yearbook.content.Manuscript;
import yearbook.content.Prose;
import yearbook.content.Report;
import yearbook.problem.Lang;
import yearbook.problem.Problem;

/** Each correction can be seen: the corrected words once in the text, the original words in the source file. */
final class ErrataRule implements Rule {
    @Override
    public List<Problem> problemsIn(Manuscript manuscript) {
        Lang lang = manuscript.site().defaultLang();
        List<Problem> problems = new ArrayList<>();
        for (Report report : manuscript.reports()) {
            report.errata()
                    .ifPresent(errata -> report.text(lang).ifPresent(text -> check(errata, text, report, problems)));
        }
        return problems;
    }

    private static void check(Errata errata, Prose text, Report report, List<Problem> problems) {
        Optional<String> source =
                report.original().map(original -> Prose.folded(original.bytes().utf8()));
        for (Applied entry : errata.applied()) {
            int found = text.find(entry.corrected().text()).size();
            if (found != 1) {
                problems.add(Problem.error(
                        "errata-corrected", entry.corrected().at(), entry.id(), entry.corrected(), found, text.file()));
            }
            if (source.isPresent() && !source.get().contains(Prose.folded(entry.original()))) {
                problems.add(Problem.error(
                        "errata-original",
                        entry.at(),
                        entry.id(),
                        entry.original(),
                        report.original().get().name()));
            }
        }
        blocks(errata, text, problems);
    }

    private static void blocks(Errata errata, Prose text, List<Problem> problems) {
        Set<String> ids = ReferenceRule.idsOf(text);
        errata.noted().stream()
                .flatMap(note -> note.blocks().stream())
                .filter(block -> !ids.contains(block.text()))
                .map(block -> ReferenceRule.unknown("block-unknown", block.text(), ids, block.at()))
                .forEach(problems::add);
    }
}

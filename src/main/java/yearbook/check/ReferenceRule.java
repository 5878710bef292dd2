package yearbook.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.content.Block;
import yearbook.content.Figure;
import yearbook.content.Inline;
import yearbook.content.Inlines;
import yearbook.content.Kpi;
import yearbook.content.Manuscript;
import yearbook.content.Phrase;
import yearbook.content.Point;
import yearbook.content.Prose;
import yearbook.content.Report;
import yearbook.content.ReportInfo.Waiver;
import yearbook.problem.Nearest;
import yearbook.problem.Place;
import yearbook.problem.Problem;
import yearbook.problem.Problem.Term;
import yearbook.problem.Problem.Words;

/** What a text or a figure points at exists: charts, figures, blocks, groups, tasks, reports, pages. */
final class ReferenceRule implements Rule {
    @Override
    public List<Problem> problemsIn(Manuscript manuscript) {
        return new Search(manuscript).problems();
    }

    /** What links within the site begin with. */
    private static final List<String> SCHEMES = List.of("kpi", "task", "report", "page", "https", "mailto");

    private static final Pattern MISSPELT = Pattern.compile("\\[\\[ *([A-Za-z]{1,8} *: *)?([A-Za-z0-9-]{1,60}) *]]");

    /** One walk through a manuscript. */
    private static final class Search {
        private final Manuscript manuscript;
        private final List<Problem> problems = new ArrayList<>();

        Search(Manuscript manuscript) {
            this.manuscript = manuscript;
        }

        List<Problem> problems() {
            for (Report report : manuscript.reports()) {
                report.text().values().forEach(text -> text(text, Optional.of(report)));
                report.kpi().ifPresent(this::groups);
                report.info().waivers().forEach(waiver -> block(waiver, report));
                report.info().points().forEach(point -> point(point, report));
            }
            manuscript.pages().forEach(page -> page.text().values().forEach(text -> text(text, Optional.empty())));
            return problems;
        }

        private void text(Prose text, Optional<Report> report) {
            for (Block block : text.blocks()) {
                Inlines.in(block.body(), inline -> {
                    if (inline instanceof Inline.Picture picture) {
                        picture(picture, report);
                    } else if (inline instanceof Inline.FigureRef figure) {
                        figure(figure.id(), report, figure.at());
                    } else if (inline instanceof Inline.Link link) {
                        link(link, text, report);
                    } else if (inline instanceof Inline.Text words) {
                        figureForm(words, block, report);
                    }
                });
            }
        }

        private void picture(Inline.Picture picture, Optional<Report> report) {
            if (!picture.target().startsWith("chart:")) {
                problems.add(
                        Problem.error("picture-form", picture.at(), picture.target(), nearestPicture(picture, report)));
                return;
            }
            String id = picture.target().substring("chart:".length());
            if (!isWithoutFigures("chart-unknown", picture.target(), report, picture.at())) {
                chart(id, report.orElseThrow(), picture.at());
            }
            if (picture.description().isBlank()) {
                problems.add(Problem.error("chart-description", picture.at(), id));
            }
        }

        private void chart(String id, Report report, Place at) {
            Set<String> charts = report.chartIds();
            Optional<Problem> undrawn =
                    report.kpi().filter(kpi -> !charts.contains(id)).flatMap(kpi -> undrawnGroup(id, kpi, at));
            undrawn.ifPresentOrElse(problems::add, () -> known("chart-unknown", id, charts, at));
        }

        /** Why a group has no chart: bars side by side need at least two values of one unit. */
        private static Optional<Problem> undrawnGroup(String group, Kpi kpi, Place at) {
            if (!kpi.groups().containsKey(group)) {
                return Optional.empty();
            }
            List<Figure> members = kpi.inGroup(group);
            if (members.size() < 2) {
                return Optional.of(Problem.error("chart-unknown", at, group).worded("chart-unknown-few"));
            }
            return kpi.ofOtherUnit(group).map(other -> Problem.error(
                            "chart-unknown", at, group, members.get(0).id(), other.id())
                    .worded("chart-unknown-units"));
        }

        /**
         * Brackets that were surely meant for a live figure, and would be printed as they are; but those of a live figure
         * to the letter have a backslash before them, so that they are.
         */
        private void figureForm(Inline.Text words, Block block, Optional<Report> report) {
            if (!words.text().contains("[[")) {
                return;
            }
            Set<String> ids = figureIds(report);
            MISSPELT.matcher(words.text()).results().forEach(found -> {
                String name = found.group(2).strip();
                Optional<String> near = Nearest.to(name, ids);
                boolean typedSo = found.group().equals("[[kpi:" + found.group(2) + "]]");
                if (!typedSo && (near.isPresent() || found.group(1) != null)) {
                    Place at = block.plain().at(Math.max(0, block.plain().text().indexOf(found.group())));
                    problems.add(Problem.warning("figure-form", at, found.group(), near.orElse(name)));
                }
            });
        }

        private void link(Inline.Link link, Prose text, Optional<Report> report) {
            String target = link.target();
            if (target.matches("(?i)(https?://|mailto:)(?s:.+)")) {
                OutwardLink.problem(link).ifPresent(problems::add);
                return;
            }
            if (target.startsWith("#")) {
                known("block-unknown", target.substring(1), idsOf(text), link.at());
                return;
            }
            int colon = target.indexOf(':');
            String name = target.substring(colon + 1);
            switch (colon < 0 ? "" : target.substring(0, colon)) {
                case "kpi" -> figure(name, report, link.at());
                case "task" -> known("task-unknown", name, taskIds(), link.at());
                case "report" -> report(name, link.at());
                case "page" -> known("page-unknown", name, pageNames(), link.at());
                default -> problems.add(linkForm(link));
            }
        }

        private void report(String name, Place at) {
            if (!reportKeys().contains(name)) {
                problems.add(MisnamedReport.problem(name, reportKeys(), manuscript.site(), at));
            }
        }

        private static Problem linkForm(Inline.Link link) {
            String target = link.target();
            int colon = target.indexOf(':');
            Optional<String> scheme = colon < 0 ? Optional.empty() : Nearest.to(target.substring(0, colon), SCHEMES);
            return scheme.map(near -> near + target.substring(colon))
                    .or(() -> OutwardLink.meant(target))
                    .map(meant ->
                            Problem.error("link-form", link.at(), target, meant).worded("link-form-near"))
                    .orElseGet(() -> Problem.error("link-form", link.at(), target));
        }

        /** The chart whose name the target ends in, or comes near to. */
        private static String nearestPicture(Inline.Picture picture, Optional<Report> report) {
            String name = picture.target().replaceFirst("^.*[:/=]", "");
            return Nearest.to(name, report.map(Report::chartIds).orElse(Set.of()))
                    .orElse("outcomes");
        }

        private void groups(Kpi kpi) {
            Set<String> indicators =
                    kpi.indicators().stream().map(figure -> figure.id()).collect(Collectors.toSet());
            kpi.all().forEach(figure -> {
                figure.group()
                        .ifPresent(group ->
                                known("group-unknown", group, kpi.groups().keySet()));
                figure.indicator().ifPresent(indicator -> known("figure-unknown", indicator, indicators));
            });
        }

        private void block(Waiver waiver, Report report) {
            report.text(waiver.lang()).ifPresent(text -> known("block-unknown", waiver.block(), idsOf(text)));
        }

        private void point(Point point, Report report) {
            point.figure().ifPresent(figure -> figure(figure.text(), Optional.of(report), figure.at()));
            point.block().ifPresent(block -> report.text().values().stream()
                    .filter(text -> text.block(block.text()).isEmpty())
                    .limit(1)
                    .forEach(text -> known("block-unknown", block, idsOf(text))));
        }

        private void figure(String id, Optional<Report> report, Place at) {
            if (!isWithoutFigures("figure-unknown", "kpi:" + id, report, at)) {
                known("figure-unknown", id, figureIds(report), at);
            }
        }

        /** Where there are no figures at all, no name helps; whether that is so, and is told. */
        private boolean isWithoutFigures(String code, String written, Optional<Report> report, Place at) {
            if (report.isEmpty()) {
                problems.add(Problem.error(code, at, written).worded("figures-of-page"));
            } else if (report.get().kpi().isEmpty()) {
                String file = "content/" + report.get().key() + "/kpi.json";
                problems.add(Problem.error(code, at, written, file).worded("figures-missing"));
            }
            return report.flatMap(Report::kpi).isEmpty();
        }

        private void known(String code, Phrase written, Collection<String> allowed) {
            known(code, written.text(), allowed, written.at());
        }

        private void known(String code, String written, Collection<String> allowed, Place at) {
            if (!allowed.contains(written)) {
                problems.add(unknown(code, written, allowed, at));
            }
        }

        private Set<String> figureIds(Optional<Report> report) {
            return report.flatMap(Report::kpi).stream()
                    .flatMap(Kpi::all)
                    .map(figure -> figure.id())
                    .collect(Collectors.toSet());
        }

        private Set<String> taskIds() {
            return manuscript.reports().stream()
                    .flatMap(report -> report.tasks().stream())
                    .flatMap(list -> list.tasks().stream())
                    .map(task -> task.id())
                    .collect(Collectors.toSet());
        }

        private Set<String> reportKeys() {
            return manuscript.reports().stream()
                    .map(report -> report.key().toString())
                    .collect(Collectors.toSet());
        }

        private Set<String> pageNames() {
            return manuscript.pages().stream().map(page -> page.name()).collect(Collectors.toSet());
        }
    }

    /** Names the nearest of what is allowed, else the first few. */
    static Problem unknown(String code, String written, Collection<String> allowed, Place at) {
        if (allowed.isEmpty()) {
            return Problem.error(code, at, written, new Term("word.none"));
        }
        return Nearest.to(written, allowed)
                .map(name -> Problem.error(code, at, written, "\"" + name + "\""))
                .orElseGet(() ->
                        Problem.error(code, at, written, oneOf(allowed.stream().sorted())));
    }

    static Words oneOf(Stream<String> names) {
        String list = names.limit(12).collect(Collectors.joining(", "));
        return new Words("một trong các tên: " + list, "one of these names: " + list);
    }

    static Set<String> idsOf(Prose text) {
        return text.blocks().stream().map(Block::id).collect(Collectors.toCollection(TreeSet::new));
    }
}

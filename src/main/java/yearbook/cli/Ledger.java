package yearbook.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.content.Manuscript;
import yearbook.content.Numbers;
import yearbook.content.SiteInfo;
import yearbook.content.SiteInfo.Budget;
import yearbook.problem.Lang;
import yearbook.problem.Problem;
import yearbook.problem.Problem.Words;
import yearbook.publish.PageWeight;
import yearbook.publish.Scales.Light;
import yearbook.site.Address;
import yearbook.site.Addresses;

/** What the pages of a site weigh, printed for its authors and held against their budget. */
final class Ledger {
    /** Part of the budget, in hundredths, from which on a page is named without being asked for. */
    private static final int NEAR = 90;

    private static final int KB = 1024;

    private final List<PageWeight> heaviestFirst;
    private final Budget budget;
    private final Set<String> reports;

    /** Those that authors write as they are, and may divide. */
    private final Set<String> standing;

    Ledger(List<PageWeight> weights, Manuscript manuscript) {
        this.heaviestFirst = weights.stream()
                .sorted(Comparator.comparing(PageWeight::total).reversed().thenComparing(PageWeight::path))
                .toList();
        this.budget = manuscript.site().budget();
        SiteInfo site = manuscript.site();
        Addresses addresses = new Addresses(site.paths());
        this.reports = files(site, manuscript.reports().stream().map(report -> addresses.report(report.key())));
        this.standing = files(site, manuscript.pages().stream().map(page -> addresses.page(page.name())));
    }

    private static Set<String> files(SiteInfo site, Stream<Address> pages) {
        return pages.flatMap(page -> site.languages().stream()
                        .map(lang -> page.in(lang, site.defaultLang()).file()))
                .collect(Collectors.toSet());
    }

    /** What is neither near a budget nor over one. */
    static Light light(Budget budget) {
        long near = (long) Math.min(budget.page(), budget.report()) * KB * NEAR / 100;
        return new Light(near - 1, (long) budget.html() * KB);
    }

    /** The heaviest page and those near the budget, or all of them. */
    void print(Console console, boolean all) {
        List<PageWeight> shown = all
                ? heaviestFirst
                : heaviestFirst.stream().filter(this::isNearBudget).toList();
        heaviestFirst.stream()
                .limit(all ? 0 : 1)
                .forEach(page -> console.say(
                        "say.heaviest", address(page), kilobytes(page.total(), console.lang()), most(page)));
        if (!shown.isEmpty()) {
            console.say(all ? "say.weights" : "say.near-budget", shown.size());
        }
        shown.forEach(page -> console.say(
                "say.weight",
                padded(kilobytes(page.total(), console.lang())),
                address(page),
                parts(page, console.lang())));
    }

    private boolean isNearBudget(PageWeight page) {
        return page.total() * 100 >= (long) most(page) * KB * NEAR;
    }

    /** In KB. */
    private int most(PageWeight page) {
        return reports.contains(page.path()) ? budget.report() : budget.page();
    }

    /** A problem for each page over the budget, heaviest first. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (PageWeight page : heaviestFirst) {
            boolean report = reports.contains(page.path());
            int most = most(page);
            if (page.total() > (long) most * KB) {
                problems.add(problem("page-too-heavy", page, page.total(), most));
            } else if (!report && !page.charts() && page.html() > (long) budget.html() * KB) {
                Problem problem = problem("html-too-heavy", page, page.html(), budget.html());
                problems.add(standing.contains(page.path()) ? problem : problem.worded("html-too-heavy-made"));
            }
        }
        return problems;
    }

    private Problem problem(String code, PageWeight page, long weight, int most) {
        return Problem.error(
                code,
                budget.at(),
                address(page),
                new Words(kilobytes(weight, Lang.VI), kilobytes(weight, Lang.EN)),
                most,
                new Words(parts(page, Lang.VI), parts(page, Lang.EN)),
                (weight + KB - 1) / KB);
    }

    private static String address(PageWeight page) {
        return "/" + page.path().replaceFirst("index\\.html$", "");
    }

    /** What weighs, the heaviest part first. */
    private static String parts(PageWeight page, Lang lang) {
        Stream<Map.Entry<String, Long>> html = Stream.of(Map.entry("HTML", page.html()));
        return Stream.concat(html, page.rest().entrySet().stream())
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(part -> part.getKey() + " " + kilobytes(part.getValue(), lang))
                .collect(Collectors.joining("; "));
    }

    private static String kilobytes(long bytes, Lang lang) {
        BigDecimal value = BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(KB), 1, RoundingMode.HALF_UP);
        return Numbers.print(value, 1, lang);
    }

    private static String padded(String number) {
        return " ".repeat(Math.max(0, 8 - number.length())) + number;
    }
}

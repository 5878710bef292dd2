package yearbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yearbook.problem.Lang;

/** Every task of 2025 is found by its theme, by who is in charge, and by the limitation it addresses. */
@ExtendWith(Chromium.Shared.class)
final class TasksAreFoundIT {
    private static final String TASKS = "2025/nhiem-vu/";
    private static final BuiltSite SITE = BuiltSite.finished();

    @ParameterizedTest
    @EnumSource
    void everyFilterShowsAsManyTasksAsItSays(Lang lang) {
        var index = page(lang, TASKS);

        assertThat(index.html().select("#filters a.filter"))
                .hasSizeGreaterThan(20)
                .allSatisfy(filter -> assertThat(tasksOf(target(index, filter)))
                        .hasSize(Integer.parseInt(filter.selectFirst(".count").ownText())));
    }

    @ParameterizedTest
    @CsvSource({"VI, theme", "VI, lead", "VI, limitation", "EN, theme", "EN, lead", "EN, limitation"})
    void everyTaskIsReachedByEachOfItsFacets(Lang lang, String facet) {
        var index = page(lang, TASKS);
        Set<String> reached = new TreeSet<>();

        for (var filter : index.html().select("#filters a[data-%s]".formatted(facet))) {
            var tasks = tasksOf(target(index, filter));
            reached.addAll(tasks.eachAttr("data-task"));
            assertThat(tasks).allSatisfy(task -> assertThat(
                            List.of(task.attr("data-" + facet).split(" ")))
                    .contains(filter.attr("data-" + facet)));
        }

        assertThat(reached)
                .hasSize(10)
                .containsExactlyInAnyOrderElementsOf(tasksOf(index).eachAttr("data-task"));
    }

    @ParameterizedTest
    @EnumSource
    void everyFilterPageMarksItselfAndLeadsBack(Lang lang) {
        var index = page(lang, TASKS);

        for (var filter : index.html().select("#filters a[class=filter]:not([aria-current])")) {
            var page = target(index, filter);
            assertThat(page.html().select("#filters [aria-current=page]"))
                    .singleElement()
                    .satisfies(current -> assertThat(target(page, current)).isEqualTo(page));
            assertThat(target(page, page.html().selectFirst("main .report-actions a")))
                    .isEqualTo(index);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReaderWithoutJavaScriptGoesFromALimitationToATaskAndBack(Lang lang, Chromium chromium) {
        var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (var server = new SiteServer(SITE.root())) {
            var home = server.url() + folder(lang);

            var chosen = chromium.ask(browser -> {
                try (var context = browser.newContext(options)) {
                    var tab = context.newPage();
                    tab.navigate(home + "2024/bao-cao-nam/#a-ii-2-p4");
                    tab.locator("#a-ii-2-p4 .block-answers a").first().click();
                    Walk.follow(tab, home + TASKS + "han-che/a-ii-2-p4/");
                    var tasks = Walk.texts(
                            tab, "() => [...document.querySelectorAll('main [data-task]')].map(t => t.dataset.task)");
                    Walk.follow(tab, home + "2024/bao-cao-nam/#a-ii-2-p4");
                    return tasks;
                }
            });

            assertThat(chosen).containsExactly("2025-02", "2025-05");
        }
    }

    private static SitePage page(Lang lang, String address) {
        return SITE.page(folder(lang) + address).orElseThrow();
    }

    private static String folder(Lang lang) {
        return lang == Lang.VI ? "" : lang + "/";
    }

    private static SitePage target(SitePage from, Element link) {
        return from.addressOf(link.attr("href")).flatMap(SITE::page).orElseThrow();
    }

    private static Elements tasksOf(SitePage page) {
        return page.html().select("main [data-task]");
    }
}

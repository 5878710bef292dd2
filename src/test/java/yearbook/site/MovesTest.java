package yearbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yearbook.content.Reader;
import yearbook.content.SiteInfo;

/** Redirects as they are built, and the addresses that need one. */
class MovesTest {
    private static final NavigableSet<String> FILES = new TreeSet<>(List.of(
            "index.html",
            "en/index.html",
            "2024/index.html",
            "en/2024/index.html",
            "2024/b/index.html",
            "en/2024/b/index.html",
            "2024/b/kpi/x/index.html",
            "en/2024/b/kpi/x/index.html",
            "2024/b/data/kpi.csv",
            "2024/b/b.pdf",
            "en/2024/b/b.pdf"));

    @TempDir
    Path folder;

    @Test
    void pageLeadsOnInEveryLanguage() {
        assertThat(moves("{ from: /2024/a/, to: /2024/b/ }").all())
                .containsExactly(
                        Map.entry("2024/a/index.html", "2024/b/index.html"),
                        Map.entry("en/2024/a/index.html", "en/2024/b/index.html"));
    }

    @Test
    void treeLeadsEverythingBelowItOn() {
        assertThat(moves("{ from: /2024/a/*, to: /2024/b/* }").all())
                .hasSize(7)
                .containsEntry("2024/a/data/kpi.csv", "2024/b/data/kpi.csv")
                .containsEntry("en/2024/a/kpi/x/index.html", "en/2024/b/kpi/x/index.html")
                .doesNotContainKey("en/2024/a/data/kpi.csv");
    }

    @Test
    void redirectToARedirectLeadsToItsEnd() {
        assertThat(moves("{ from: /c/, to: /2024/a/ }", "{ from: /2024/a/*, to: /2024/b/* }")
                        .all())
                .containsEntry("c/index.html", "2024/b/index.html")
                .containsEntry("en/c/index.html", "en/2024/b/index.html");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            /2024/a.csv | /2024/b/ | redirect-kind
            /2024/B/ | /2024/ | redirect-over
            /2024 | /2024/b/data/kpi | redirect-over
            /2024/b/b.pdf/ | /2024/ | redirect-over
            /x/ | /x/ | redirect-loop
            /x/ | /y/ | redirect-target
            /x/* | /y/* | redirect-target
            /2024/b/x/* | /2024/b/* | redirect-loop
            /en/x/ | /2024/ | redirect-language
            """)
    void redirectThatCannotBeBuiltIsTold(String from, String to, String code) {
        Moves moves = moves("{ from: '" + from + "', to: '" + to + "' }");

        assertThat(moves.problems()).extracting("code").containsExactly(code);
    }

    @Test
    void lostAddressIsToldOnceForAllLanguagesWithTheLineToWrite() {
        NavigableSet<String> published = new TreeSet<>(FILES);
        published.add("2024/b/kpi/old/index.html");
        published.add("en/2024/b/kpi/old/index.html");

        var problems = AddressLedger.problems(info(), published, Map.of(), FILES, new TreeSet<>());

        assertThat(problems).singleElement().satisfies(problem -> assertThat(
                        problem.args().toString())
                .contains("/2024/b/kpi/old/", "- { from: /2024/b/kpi/old/, to: /2024/b/ }"));
    }

    @Test
    void addressOfATaskIsNotLedToAnotherTask() {
        NavigableSet<String> published = new TreeSet<>(List.of("2025/kpi/index.html", "2025/kpi/2025-01/index.html"));
        NavigableSet<String> now = new TreeSet<>(List.of("2025/kpi/index.html", "2025/kpi/2025-03/index.html"));

        var problems = AddressLedger.problems(info(), published, Map.of(), now, new TreeSet<>());

        assertThat(problems).singleElement().satisfies(problem -> assertThat(
                        problem.args().toString())
                .contains("- { from: /2025/kpi/2025-01/, to: /2025/kpi/ }"));
    }

    @Test
    void droppedRedirectIsToldWithTheSameLineAgain() {
        var problems = AddressLedger.problems(
                info(), FILES, Map.of("x/index.html", "2024/b/index.html"), FILES, new TreeSet<>());

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.args().toString()).contains("- { from: /x/, to: /2024/b/ }"));
    }

    private Moves moves(String... redirects) {
        return Moves.of(info(redirects), FILES);
    }

    private SiteInfo info(String... redirects) {
        String list = redirects.length == 0 ? "" : "redirects:\n  - " + String.join("\n  - ", redirects) + "\n";
        SmallWorkspace workspace = SmallWorkspace.in(folder);
        workspace.replace("content/site.yaml", "baseUrl", list + "baseUrl");
        return Reader.read(folder).manuscript().orElseThrow().site();
    }
}

package yearbook.reader;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yearbook.reader.AxeCheck.Finding;

@ExtendWith(Chromium.Shared.class)
final class AxeIT {
    @Test
    void axeObjectsToNothing(Chromium chromium) {
        var started = System.nanoTime();
        var site = BuiltSite.finished();

        var findings = findings(chromium, site);

        System.out.printf(
                "axe: %d pages, %d of them in 8 looks, the others in one each: %.1f s%n",
                site.pages().size(), site.pages().size() - alike(site).size(), (System.nanoTime() - started) / 1e9);
        System.out.println("axe: for a human to judge: "
                + findings.stream()
                        .filter(found -> !found.violation())
                        .collect(groupingBy(Finding::rule, TreeMap::new, counting())));
        assertThat(findings)
                .filteredOn(Finding::violation)
                .extracting(Finding::text)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h1> | <p class=\"quiet\">x</p><h1> | [LIGHT, 1280 px]: color-contrast",
                "<h1> | <p class=\"quiet\">x</p><h1> | [LIGHT, 320 px, no JavaScript]: color-contrast",
                "<h1> | <noscript><img src=\"x.png\"></noscript><h1> | no JavaScript]: image-alt",
                "<h1> | <p class=\"night\">x</p><h1> | [DARK, 1280 px]: color-contrast",
                "</h1> | </h1><h3>x</h3> | heading-order",
                "<h1> | <button class=\"tiny\">a</button><button class=\"tiny\">b</button><h1> | target-size",
            })
    void axeObjects(String text, String replacement, String fault, @TempDir Path folder, Chromium chromium) {
        MiniSite.in(folder).with("2024/index.html", text, replacement);

        try (var server = new SiteServer(folder)) {
            var findings = new AxeCheck(server.url()).findingsOn(chromium, List.of("2024/index.html"));

            assertThat(findings).extracting(Finding::text).anyMatch(found -> found.contains(fault));
        }
    }

    /** The shade that says that a table goes on lies below no word, so that contrast can be computed. */
    @Test
    void groundOfTablesIsKnown(Chromium chromium) {
        try (var server = new SiteServer(BuiltSite.finished().root())) {
            var findings = new AxeCheck(server.url()).findingsOn(chromium, List.of("about/index.html"));

            assertThat(findings).extracting(Finding::text).noneMatch(found -> found.contains("gradient"));
        }
    }

    private static List<Finding> findings(Chromium chromium, BuiltSite site) {
        try (var server = new SiteServer(site.root())) {
            var paths = site.pages().stream().map(SitePage::path).toList();
            return new AxeCheck(server.url()).findingsOn(chromium, paths, alike(site));
        }
    }

    /**
     * Pages that differ from another in their words only: those in English, and of many in one folder, such as those of the
     * figures, all but the first. With {@code -Daxe.looks=all} none: then every page is seen in every look.
     */
    private static List<String> alike(BuiltSite site) {
        if (System.getProperty("axe.looks", "").equals("all")) {
            return List.of();
        }
        var byFolder = site.pages().stream()
                .map(SitePage::path)
                .sorted()
                .collect(groupingBy(path -> path.replaceFirst("[^/]+/index\\.html$", "")));
        return site.pages().stream()
                .filter(page -> isTranslated(page, site) || isOneOfMany(page.path(), byFolder.values()))
                .map(SitePage::path)
                .sorted()
                .toList();
    }

    private static boolean isTranslated(SitePage page, BuiltSite site) {
        return !page.inDefaultLanguage().equals(page.address())
                && site.page(page.inDefaultLanguage()).isPresent();
    }

    private static boolean isOneOfMany(String path, Collection<List<String>> folders) {
        return path.split("/").length > 3
                && folders.stream().anyMatch(pages -> pages.size() > 3 && pages.indexOf(path) > 0);
    }
}

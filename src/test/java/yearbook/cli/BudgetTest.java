package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.site.SmallWorkspace;

/** A page that weighs too much is named with what weighs, and nothing of the site is switched in. */
class BudgetTest {
    @TempDir
    Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void workspaceWithASiteOfBefore() throws IOException {
        workspace = SmallWorkspace.in(folder);
        Files.createDirectories(folder.resolve("target/site"));
        Files.writeString(folder.resolve("target/site/.yearbook"), "");
        Files.writeString(folder.resolve("target/site/index.html"), "old");
    }

    @Test
    void heavyPictureStopsTheBuildAndIsNamed() throws IOException {
        byte[] ballast = new byte[2 << 20];
        new Random(1).nextBytes(ballast);
        Files.createDirectories(folder.resolve("assets/img"));
        Files.write(folder.resolve("assets/img/big.png"), ballast);
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(
                folder.resolve("templates/page.ftl"),
                """
                <#ftl output_format="HTML">
                <#import "part/layout.ftl" as layout>
                <@layout.page page.frame><h1>x</h1><img alt="" src="${page.frame.root}assets/img/big.png"></@layout.page>
                """);

        Run run = Run.of("build", folder, "--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("content/site.yaml:", "the page /about/ weighs 2,0", "assets/img/big.png 2,048.0")
                .contains("[page-too-heavy]", "The old site stays");
        assertThat(folder.resolve("target/site/index.html")).hasContent("old");
    }

    @Test
    void budgetIsTheAuthors() {
        workspace.replace("content/site.yaml", "baseUrl:", "budget: { report: 1, page: 60, html: 40 }\nbaseUrl:");

        Run run = Run.of("build", folder);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("content/site.yaml:", "trang /2024/bao-cao/ nặng", "vượt mức cho phép 1 KB", "HTML ")
                .doesNotContain("/about/");
    }

    @Test
    void htmlOfAPlainPageHasABudgetOfItsOwn() {
        workspace.replace("content/site.yaml", "baseUrl:", "budget: { html: 1 }\nbaseUrl:");

        Run run = Run.of("build", folder);

        assertThat(run.err()).contains("HTML của trang /tim-kiem/ nặng", "[html-too-heavy]", "không chia được");
    }

    @Test
    void remedyForAHeavyPageIsWhatItTakes() {
        workspace
                .replace("content/site.yaml", "baseUrl:", "budget: { html: 9 }\nbaseUrl:")
                .with("content/pages/about.vi.md", "# Giới thiệu\n\n" + hardToCompress(19_000) + "\n");

        Run refused = Run.of("build", folder);

        assertThat(refused.err()).contains("trang /about/ nặng", "chia trang thành nhiều trang");
        Matcher enough = Pattern.compile("lên (\\d+)$", Pattern.MULTILINE).matcher(refused.err());
        assertThat(enough.find()).isTrue();
        workspace.replace("content/site.yaml", "html: 9", "html: " + enough.group(1));
        assertThat(Run.of("build", folder).code()).isZero();
    }

    @Test
    void pagesCloseToTheBudgetAreNamedUnasked() {
        workspace.replace("content/site.yaml", "baseUrl:", "budget: { page: 21 }\nbaseUrl:");

        Run run = Run.of("build", folder, "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Pages close to the weight allowed:", "/chi-tieu/growth/  (")
                .doesNotContain("/about/");
    }

    @Test
    void buildEndsWithItsResultAndTellsAllWeightsOnRequest() {
        Run some = Run.of("build", folder);
        Run all = Run.of("build", folder, "--weights");

        assertThat(some.code()).isZero();
        assertThat(some.out().lines()).hasSize(3);
        assertThat(some.out().lines().findFirst().orElseThrow())
                .matches("Trang nặng nhất khi mở lần đầu: /.*, \\d+,\\d KB đã nén, mức cho phép \\d+ KB .*--weights.*");
        assertThat(some.out()).containsPattern("trong \\d+,\\d giây").endsWith("index.html\n");
        assertThat(all.out().lines().filter(line -> line.contains("HTML "))).hasSizeGreaterThan(10);
        assertThat(all.out()).endsWith("index.html\n");
        String heaviest = all.out()
                .lines()
                .filter(line -> line.contains("HTML "))
                .findFirst()
                .orElseThrow()
                .strip();
        assertThat(some.out()).contains(": " + heaviest.replaceAll(".* (/\\S*).*", "$1") + ", ");
    }

    private static String hardToCompress(int letters) {
        return new Random(7)
                .ints(letters, 'a', 'z' + 1)
                .mapToObj(letter -> letter % 5 == 0 ? " " : Character.toString(letter))
                .collect(Collectors.joining());
    }
}

package yearbook.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yearbook.site.SmallWorkspace;

class PagesTest {
    private static final String KPI = SmallWorkspace.REPORT + "kpi.json";
    private static final String REPORT = "2024/bao-cao/";
    private static final String FIGURES = REPORT + "chi-tieu/";

    private static final String NO_OUTCOMES =
            """
            { "year": 2024,
              "indicators": [
                { "id": "growth", "name": { "vi": "Tăng trưởng", "en": "Growth" }, "unit": { "vi": "%", "en": "%" },
                  "results": [
                    { "value": 8.7,
                      "source": { "quote": { "vi": "ước tăng 8,7%", "en": "estimated to grow by 8.7%" } } } ] } ] }
            """;

    @TempDir
    Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void writeWorkspace() {
        workspace = SmallWorkspace.in(folder);
    }

    @Test
    void everyPageHasOneHeadingItsLanguageAndAPlaceForTheReader() {
        try (Browse site = new Browse(workspace)) {
            assertThat(site.pages().keySet()).hasSizeGreaterThan(25).allSatisfy(path -> {
                Document page = site.page(path.replace("index.html", "").replace("404.html", ""));
                assertThat(page.select("h1")).hasSize(1);
                assertThat(page.select("main#main")).hasSize(1);
                assertThat(page.selectFirst("html").attr("lang")).isEqualTo(path.startsWith("en/") ? "en" : "vi");
            });
        }
    }

    @Test
    void pageNamesItselfInEveryLanguage() {
        Document page = page("en/" + FIGURES);

        assertThat(page.select("link[rel=alternate][hreflang]"))
                .extracting(link -> link.attr("hreflang") + " " + link.attr("href"))
                .containsExactly(
                        "vi https://example.org/" + FIGURES,
                        "en https://example.org/en/" + FIGURES,
                        "x-default https://example.org/" + FIGURES);
        assertThat(page.select("a[hreflang=vi]").attr("href")).isEqualTo("../../../../" + FIGURES + "index.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024/", REPORT, FIGURES, "2025/nhiem-vu/", "about/"})
    void navigationMarksThePageOneIsOn(String address) {
        assertThat(page(address).select("nav.sections [aria-current=page]"))
                .singleElement()
                .satisfies(link ->
                        assertThat(link.absUrl("href")).isEqualTo("https://example.org/" + address + "index.html"));
    }

    @Test
    void figuresAreMarkedInTheSentencesTheyComeFrom() {
        Document report = page(REPORT);

        assertThat(report.select(".block > p data[data-kpi]"))
                .extracting(data -> data.attr("data-kpi") + " " + data.attr("value") + " " + data.text())
                .contains("growth 8.7 8,7", "revenue 1757.5 1.757,5", "outcomes-exceeded 1 01", "outcomes-total 3 3");
        assertThat(report.select("strong a.figure data").attr("value")).isEqualTo("8.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-8,7", "\u22128,7"})
    void linkOfANegativeFigureHoldsItsSign(String written) {
        workspace
                .replace(KPI, "\"value\": 8.7", "\"value\": -8.7")
                .replace(
                        KPI,
                        "\"stated\": \"exceeded\",",
                        "\"stated\": \"exceeded\", \"reason\": { \"vi\": \"x\", \"en\": \"x\" },")
                .replace(KPI, "ước tăng 8,7%", "ước tăng " + written + "%")
                .replace(KPI, "grow by 8.7%", "grow by -8.7%")
                .replace(SmallWorkspace.REPORT + "report.vi.md", "ước tăng 8,7%", "ước tăng " + written + "%")
                .replace(SmallWorkspace.REPORT + "report.en.md", "grow by 8.7%", "grow by -8.7%");

        assertThat(page(REPORT).select("a.figure data[value=-8.7]").eachText()).containsExactly(written);
    }

    @Test
    void indicatorsWithoutCountedOutcomesAreOfNoTotal() {
        assertThat(page(FIGURES).text()).contains("Báo cáo nêu tên 3 trong 3 chỉ tiêu chủ yếu");
        workspace
                .with(KPI, NO_OUTCOMES)
                .replace(SmallWorkspace.REPORT + "report.vi.md", "![Kết quả của 3 chỉ tiêu](chart:outcomes)", "Hết.")
                .replace(
                        SmallWorkspace.REPORT + "report.en.md",
                        "![Outcomes of the 3 indicators](chart:outcomes)",
                        "End.");

        assertThat(page(FIGURES).text()).contains("Báo cáo nêu tên 1 chỉ tiêu và cho kết quả bằng số của 1 chỉ tiêu.");
    }

    @Test
    void footnotesLeadToAndFroAndEveryIdIsThereOnce() {
        String text = "Thu[^b], chi[^a], thu[^b].\n\n[^a]: A.\n\n[^b]: B.\n\n    Thêm.\n\n[^c]: C.\n\n[^b]: D.\n";
        workspace.with("content/pages/about.vi.md", text).with("content/pages/about.en.md", text);

        Document report = page("about/");

        assertThat(report.select("[id]")).extracting(Element::id).doesNotHaveDuplicates();
        assertThat(report.select(".footnote")).extracting(Element::id).containsExactly("fn-2", "fn-1", "fn-3", "fn-4");
        assertThat(report.select(".footnote a"))
                .extracting(back -> back.attr("aria-label"))
                .containsExactly("Về chỗ có chú thích 2", "Về chỗ có chú thích 1");
        assertThat(report.select("sup a, .footnote a"))
                .extracting(link -> link.attr("href"))
                .containsExactly("#fn-1", "#fn-2", "#fn-1", "#fnref-2", "#fnref-1")
                .allSatisfy(href ->
                        assertThat(report.getElementById(href.substring(1))).isNotNull());
    }

    @Test
    void figureLeadsBackToItsSentence() {
        Element link = page(FIGURES + "growth/").selectFirst("figure.quoted a");

        assertThat(link.absUrl("href")).isEqualTo("https://example.org/" + REPORT + "index.html#i-p2");
        assertThat(page(REPORT).getElementById("i-p2").text()).contains("ước tăng 8,7%");
    }

    @Test
    void whatIsNotStatedIsSaidInItsOwnWords() {
        Document forest = page("en/" + FIGURES + "forest/");

        assertThat(forest.select("dd .unstated")).hasSize(2);
        assertThat(forest.text()).contains("The report states neither the plan nor the result as a number.");
        assertThat(page("2025/nhiem-vu/2025-02/").select("dd .unstated")).hasSize(5);
    }

    @Test
    void chartIsDrawnOnlyWhereThereIsAPlanAndAResult() {
        assertThat(page(FIGURES + "growth/").select("figure[data-chart=plan-growth] svg[role=img]"))
                .hasSize(2);
        assertThat(page(FIGURES + "revenue/").select("[data-chart]")).isEmpty();
        assertThat(page(FIGURES + "forest/").select("[data-chart]")).isEmpty();
    }

    @Test
    void chartInTheTextIsNotDrawnAgainAboveIt() {
        assertThat(page(REPORT).select("[data-chart=outcomes]")).hasSize(1);
        workspace
                .replace(
                        SmallWorkspace.REPORT + "report.vi.md",
                        "![Kết quả của 3 chỉ tiêu](chart:outcomes)",
                        "Hết phần I.")
                .replace(
                        SmallWorkspace.REPORT + "report.en.md",
                        "![Outcomes of the 3 indicators](chart:outcomes)",
                        "End of I.");

        assertThat(page(REPORT).select(".report-head ~ [data-chart=outcomes]")).hasSize(1);
    }

    @Test
    void outcomesTooManyToCountAreToldAsBars() {
        assertThat(page(REPORT).select("[data-chart=outcomes] figcaption").text())
                .startsWith("Mỗi hình");
        workspace
                .replace(
                        KPI, "\"total\": 3, \"exceeded\": 1, \"met\": 1", "\"total\": 63, \"exceeded\": 1, \"met\": 61")
                .replace(KPI, "\"unnamed\": { \"met\": 1 }", "\"unnamed\": { \"met\": 61 }");
        for (String file : List.of("kpi.json", "report.vi.md")) {
            workspace
                    .replace(SmallWorkspace.REPORT + file, "Trong 3 chỉ tiêu có", "Trong 63 chỉ tiêu có")
                    .replace(SmallWorkspace.REPORT + file, "vượt, 1 chỉ tiêu đạt", "vượt, 61 chỉ tiêu đạt");
        }
        for (String file : List.of("kpi.json", "report.en.md")) {
            workspace
                    .replace(SmallWorkspace.REPORT + file, "Of the 3 indicators", "Of the 63 indicators")
                    .replace(SmallWorkspace.REPORT + file, "the plan, 1 met it", "the plan, 61 met it");
        }

        Document report = page(REPORT);

        assertThat(report.select("[data-chart=outcomes]").attr("data-kind")).isEqualTo("outcome-bars");
        assertThat(report.select("[data-chart=outcomes] figcaption").text()).startsWith("Mỗi thanh");
        assertThat(report.select("[data-chart=outcomes] desc").eachText())
                .isNotEmpty()
                .allMatch(text -> text.startsWith("Mỗi thanh"));
    }

    @Test
    void valueFromAnotherPublisherIsShownAsSuch() {
        Document growth = page("en/" + FIGURES + "growth/");

        assertThat(growth.select("dl.terms .outside").text()).isEqualTo("not from the report");
        assertThat(growth.select("dl.terms a[rel=external]").attr("href")).isEqualTo("https://example.org/so-lieu");
    }

    @Test
    void figureIsToldInTimeWithWhatIsComputedCalledSo() {
        Document growth = page(FIGURES + "growth/");

        assertThat(growth.select(".vintage .known data").eachText()).containsExactly("8,7", "9,32");
        assertThat(growth.select(".vintage").get(0).text()).contains("Kết quả ước tính (19/11/2024)", "Số của báo cáo");
        assertThat(growth.select(".vintage.is-outside").text())
                .contains(
                        "nguồn ngoài báo cáo",
                        "Cao hơn số của báo cáo 0,62 điểm phần trăm (trang này tính: 9,32 − 8,7).")
                .doesNotContain("Số của báo cáo");
        assertThat(growth.text())
                .contains(
                        "Số công bố sau không thay thế số của báo cáo. Chưa có số chính thức trong các nguồn đã nêu.");
    }

    @Test
    void valueThatIsNotExactHasNoDifference() {
        workspace.replace(KPI, "\"value\": 9.32,", "\"value\": 9.32, \"qualifier\": \"nearly\",");

        assertThat(page(FIGURES + "growth/").select(".vintages").text())
                .contains("gần 9,32%")
                .doesNotContain("trang này tính");
    }

    @Test
    void officialValueLeavesNothingToWaitFor() {
        workspace.replace(KPI, "\"preliminary\"", "\"official\"");

        assertThat(page(FIGURES + "growth/").text())
                .contains("Kết quả chính thức")
                .doesNotContain("Chưa có số");
    }

    @Test
    void valueOfUnknownStandingIsNotCalledUnofficial() {
        assertThat(page(FIGURES + "revenue/").text()).doesNotContain("Chưa có số");
    }

    @Test
    void figureIsCopiedWithItsUnitStatusSourceAndAddress() {
        assertThat(page("en/" + FIGURES + "growth/")
                        .selectFirst("[data-copyable][data-copy]")
                        .attr("data-copy"))
                .isEqualTo("Growth, 2024: 8.7% (estimate, according to the report of the People’s Committee of"
                        + " 19 November 2024). https://example.org/en/" + FIGURES + "growth/");
        assertThat(page("2024/").select(".key [data-copy]").eachAttr("data-copy"))
                .contains("Thu ngân sách, năm 2024: hơn 1.757,5 tỷ đồng (theo báo cáo của Ủy ban nhân dân tỉnh ngày"
                        + " 19/11/2024). https://example.org/" + FIGURES + "revenue/");
        assertThat(page(FIGURES + "forest/").select("[data-copy]")).isEmpty();
    }

    @Test
    void pageSaysHowToCiteIt() {
        assertThat(citation(REPORT))
                .isEqualTo("Ủy ban nhân dân tỉnh. Báo cáo năm 2024. Bình Phước, ngày 19 tháng 11 năm 2024."
                        + " https://example.org/" + REPORT);
        assertThat(citation("en/2024/"))
                .isEqualTo("People’s Committee. The year 2024. Provincial reports. https://example.org/en/2024/");
        assertThat(citation("2025/nhiem-vu/2025-01/"))
                .isEqualTo("Ủy ban nhân dân tỉnh. Chuyển đổi số. Trong: Báo cáo năm 2024, ngày 19 tháng 11 năm 2024."
                        + " https://example.org/2025/nhiem-vu/2025-01/");
    }

    @Test
    void dateBeginsASentenceOfTheCitationWhereNoPlaceIsStated() {
        workspace.replace(SmallWorkspace.REPORT + "report.yaml", "place: { vi: Bình Phước, en: Bình Phước }\n", "");

        assertThat(citation(REPORT))
                .isEqualTo("Ủy ban nhân dân tỉnh. Báo cáo năm 2024. Ngày 19 tháng 11 năm 2024."
                        + " https://example.org/" + REPORT);
        assertThat(page(REPORT).select("meta[name=description]").attr("content"))
                .isEqualTo("Báo cáo năm 2024, ngày 19 tháng 11 năm 2024.");
    }

    @Test
    void linkToABlockNamesItsWordsAndOnTheSamePageIsOnlyAFragment() {
        workspace.with(SmallWorkspace.REPORT + "report.yaml", INFO_WITH_POINTS);

        Element growth = page(FIGURES + "growth/").selectFirst("figure.quoted a");
        List<Element> points = page(REPORT).select(".point .more");

        assertThat(growth.attr("data-figure")).isEqualTo("growth");
        assertThat(growth.attr("href")).isEqualTo("../../index.html#i-p2");
        assertThat(points).extracting(link -> link.attr("href")).containsExactly("#i-p2", "#i-p1", "#i-p2");
        assertThat(points)
                .extracting(link -> link.attr("data-figure") + link.attr("data-quote"))
                .containsExactly("growth", "", "point:3");
        assertThat(page(REPORT).select("#i-p2 [data-quote~=(^| )point:3( |$)]").text())
                .isEqualTo("hơn 1.757,5 tỷ đồng");
    }

    @Test
    void mainPointShowsTheFigureItRestsOn() {
        workspace.with(SmallWorkspace.REPORT + "report.yaml", INFO_WITH_POINTS);

        Element point = page("en/" + REPORT).selectFirst(".point");

        assertThat(point.selectFirst("p").text()).isEqualTo("The economy grew by 8.7%.");
        assertThat(point.selectFirst("data").attr("value")).isEqualTo("8.7");
        assertThat(point.text()).contains("Exceeded the plan");
        assertThat(page("2024/").select(".point")).hasSize(3);
    }

    @Test
    void blockListsItsFiguresAndTasksAfterItsWords() {
        Document report = page(REPORT);

        assertThat(report.select("#i-p2 > p ~ details .block-figure").eachText())
                .containsExactly("8,7% Tăng trưởng", "hơn 1.757,5 tỷ đồng Thu ngân sách");
        assertThat(report.select("#i-p1 > p ~ details .block-figure").eachText())
                .contains("3 Chỉ tiêu chủ yếu", "Không đạt Che phủ rừng");
        assertThat(report.select("#ii-p1 > p ~ .block-tasks a").attr("href")).endsWith("2025-01/index.html");
    }

    @Test
    void successorIsNamedOnEveryPage() {
        workspace.with(
                "content/site.yaml",
                """
                title: { vi: Báo cáo, en: Reports }
                publisher: { name: { vi: Tỉnh A, en: Province A } }
                successor: { name: { vi: "<b>Tỉnh B</b>", en: B }, since: 2025-07-01, note: { vi: Từ năm 2025., en: Since 2025. } }
                languages: [vi, en]
                baseUrl: https://example.org/
                """);

        assertThat(page("2025/").select("[data-notice=successor]").text()).contains("<b>Tỉnh B</b>");
        assertThat(page("en/about/").select("[data-notice=successor]").text()).contains("Since 2025.");
    }

    @Test
    void pageForLostReadersLinksFromTheRootOfTheServer() {
        workspace.with(
                "content/site.yaml",
                """
                title: { vi: Báo cáo, en: Reports }
                publisher: { name: { vi: Tỉnh A, en: Province A } }
                languages: [vi, en]
                baseUrl: https://example.org/tinh-a/
                """);

        try (Browse site = new Browse(workspace)) {
            var lost = new String(site.pages().get("en/404.html").content().bytes(), StandardCharsets.UTF_8);
            assertThat(Jsoup.parse(lost).select("link[rel=stylesheet], script[src], link[rel=icon]"))
                    .isNotEmpty()
                    .allSatisfy(element -> assertThat(element.attr("href") + element.attr("src"))
                            .startsWith("/tinh-a/assets/"));
            assertThat(Jsoup.parse(lost).select(".notfound a").eachAttr("href")).contains("/tinh-a/en/2024/");
        }
    }

    @Test
    void tasksCarryWhatTheyAreFilteredBy() {
        assertThat(page("2025/nhiem-vu/").select("[data-task]"))
                .extracting(
                        task -> task.attr("data-task") + " " + task.attr("data-theme") + " " + task.attr("data-lead"))
                .containsExactly("2025-01 cong-nghe-doi-moi so-khoa-hoc", "2025-02 dau-tu khong-neu");
        assertThat(page("2025/nhiem-vu/chu-tri/khong-neu/").select("[data-task]"))
                .hasSize(1);
        assertThat(page("2025/nhiem-vu/chu-de/dau-tu/").select(".filter[aria-current]"))
                .hasSize(1);
    }

    @Test
    void hostileWordsOfAuthorsAreTextEverywhere() {
        String hostile = "<script>alert('x')</script> \\\" onload=x & {0} ${7*7} [[kpi:growth]]";
        workspace
                .replace(KPI, "\"vi\": \"Tăng trưởng\"", "\"vi\": \"" + hostile + "\"")
                .replace(KPI, "\"vi\": \"tỷ đồng\"", "\"vi\": \"" + hostile + "\"")
                .replace(KPI, "\"publisher\": \"Cục Thống kê\"", "\"publisher\": \"" + hostile + "\"")
                .replace(SmallWorkspace.REPORT + "tasks.json", "\"vi\": \"Hạ tầng\"", "\"vi\": \"" + hostile + "\"")
                .replace(SmallWorkspace.REPORT + "tasks.json", "\"vi\": \"Sở Khoa học\"", "\"vi\": \"" + hostile + "\"")
                .replace(SmallWorkspace.REPORT + "report.yaml", "vi: Báo cáo năm 2024", "vi: \"" + hostile + "\"");

        try (Browse site = new Browse(workspace)) {
            assertThat(site.pages().keySet())
                    .filteredOn(path -> path.endsWith("index.html"))
                    .allSatisfy(path -> {
                        Document page = site.page(path.replace("index.html", ""));
                        assertThat(page.select("script:not([type]):not([src]), [onload]"))
                                .isEmpty();
                    });
            assertThat(site.page(REPORT).selectFirst("h1").text()).isEqualTo(hostile.replace("\\", ""));
            assertThat(site.page(FIGURES + "growth/").title()).contains("{0} ${7*7} [[kpi:growth]]");
        }
    }

    @Test
    void dataBlockIsJsonAndItsDigestIsInThePolicy() throws Exception {
        workspace.replace(SmallWorkspace.REPORT + "report.yaml", "en: Report on 2024", "en: '</script><b>\"&\"</b>'");

        Document page = page("en/" + REPORT);

        String data = page.selectFirst("script[type=application/ld+json]").data();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(data.getBytes(StandardCharsets.UTF_8));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")
                .doesNotContain("unsafe");
        JsonNode report = new JsonMapper().readTree(data);
        assertThat(report.at("/@graph/0/name").asString()).isEqualTo("</script><b>\"&\"</b>");
    }

    @Test
    void workspaceMayBringItsOwnTemplateAndWords() {
        workspace
                .with(
                        "templates/notfound.ftl",
                        "<#ftl output_format=\"HTML\">\n<p>${page.frame.title} ${page.frame.site}</p>")
                .with("templates/text/vi.properties", "notfound.title=Lạc đường & <rối>\n");

        try (Browse site = new Browse(workspace)) {
            String html = new String(site.pages().get("404.html").content().bytes(), StandardCharsets.UTF_8);
            assertThat(html).isEqualTo("<p>Lạc đường &amp; &lt;rối&gt; Báo cáo tỉnh</p>");
            assertThat(site.page("").text()).contains("Trang chủ");
        }
    }

    @Test
    void settingsOfJBakeGiveAPageAnotherTemplate() {
        workspace
                .with("templates/jbake.properties", "template.task.file=mine.ftl\n")
                .with("templates/mine.ftl", "<#ftl output_format=\"HTML\">\n<p>${page.place} ${content.title}</p>");

        assertThat(page("2025/nhiem-vu/2025-01/").select("body > *").eachText())
                .containsExactly("Nhiệm vụ 1/2 năm 2025 Chuyển đổi số");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<p>\n ${page.nothing}</p>", "<p>\n ${page.frame.title</p>", "<p>\n <@layout.pag page.frame/>"})
    void brokenTemplateNamesItsPlaceAndThePage(String body) {
        workspace.with(
                "templates/task.ftl",
                "<#ftl output_format=\"HTML\">\n<#import \"part/layout.ftl\" as layout>\n" + body);

        assertThatThrownBy(() -> page("2025/nhiem-vu/2025-01/"))
                .isInstanceOf(TemplateFault.class)
                .message()
                .matches("(?s)templates/task\\.ftl:[45]:\\d+: .+ \\(2025/nhiem-vu/2025-01/\\)")
                .doesNotContain("\n");
    }

    @Test
    void linkOutOfTheWorkspaceIsNotFollowed(@TempDir Path elsewhere) throws IOException {
        workspace.with("assets/own.txt", "own");
        Path secret = Files.writeString(elsewhere.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(folder.resolve("assets/secret.txt"), secret);
        Files.createSymbolicLink(folder.resolve("assets/same.txt"), Path.of("own.txt"));

        Theme theme = Theme.of(folder);

        assertThat(theme.assets()).containsKeys("own.txt", "same.txt").doesNotContainKey("secret.txt");
        assertThat(theme.problems(folder))
                .filteredOn(problem -> problem.code().equals("link-out"))
                .extracting(problem -> problem.place().file())
                .containsExactly("assets/secret.txt");
    }

    @Test
    void ownWordsAndTemplatesThatAnEditorRuinedAreToldAtTheirPlace() throws IOException {
        workspace.with("templates/text/vi.properties", "");
        Files.write(folder.resolve("templates/text/vi.properties"), "nav.home=Ch\u00FA".getBytes(ISO_8859_1));
        workspace.with("templates/task.ftl", "<#ftl output_format=\"HTML\">\n<p>\uFFFD</p>");

        assertThat(Theme.of(folder).problems(folder))
                .extracting(problem -> problem.place() + " " + problem.code())
                .containsExactly("templates/task.ftl:2:4 character-lost", "templates/text/vi.properties:1:12 not-utf8");
    }

    @Test
    void valueThatIsNotThereIsNamed() {
        workspace.with("templates/task.ftl", "<#ftl output_format=\"HTML\">\n<p>${page.nothing}</p>");

        assertThatThrownBy(() -> page("2025/nhiem-vu/2025-01/")).message().contains("${page.nothing}: null or missing");
    }

    @Test
    void templateThatMakesNothingIsAFault() {
        workspace.with("templates/task.ftl", "<#ftl output_format=\"HTML\">\n");

        assertThatThrownBy(() -> page("2025/nhiem-vu/2025-01/"))
                .isInstanceOf(TemplateFault.class)
                .hasMessageContaining("templates/task.ftl");
    }

    @Test
    void brokenPartOfATemplateIsNamedItself() {
        workspace.with(
                "templates/part/task.ftl",
                "<#ftl output_format=\"HTML\">\n<#macro item of level>\n<#if x>\n</#macro>\n");

        assertThatThrownBy(() -> page("2025/nhiem-vu/")).message().startsWith("templates/part/task.ftl:4:");
    }

    @Test
    void ownAssetReplacesTheThemesAndAnotherJoinsThem() {
        workspace.with("assets/favicon.svg", "<svg/>").with("assets/img/logo.svg", "<svg id='l'/>");

        var assets = Theme.of(folder).assets();

        assertThat(assets.get("favicon.svg")).asString(StandardCharsets.UTF_8).isEqualTo("<svg/>");
        assertThat(assets).containsKeys("img/logo.svg", "css/site.css");
    }

    @Test
    void yearWithAReportAndTasksOfItsOwnLeadsToBoth() {
        String next = "content/2025/bao-cao/";
        workspace
                .with(next + "report.yaml", "title: { vi: Năm 2025, en: Year 2025 }\nissued: 2025-11-20\n")
                .with(next + "report.vi.md", "Đang viết.\n")
                .with(next + "report.en.md", "Being written.\n");

        assertThat(page("2025/").select("main a"))
                .extracting(link -> link.absUrl("href"))
                .contains(
                        "https://example.org/2025/bao-cao/index.html", "https://example.org/2025/nhiem-vu/index.html");
    }

    @Test
    void chartsOfferPicturesOnlyWhereTheyAreMade() {
        assertThat(page("2024/").select(".chart-files a").eachText()).containsExactly("CSV", "SVG", "PNG");

        workspace.replace("content/site.yaml", "languages:", "pictures: false\nlanguages:");

        assertThat(page("2024/").select(".chart-files a").eachText()).containsExactly("CSV", "SVG");
    }

    @Test
    void searchPageHasAFormThatNeedsNoScriptAndWaysToEverything() {
        Document search = page("tim-kiem/");

        assertThat(search.select("form[action=index.html][method=get] input[type=search][name=q]"))
                .hasSize(1);
        assertThat(search.select("section a"))
                .extracting(link -> link.absUrl("href"))
                .contains(
                        "https://example.org/2024/bao-cao/index.html",
                        "https://example.org/2024/bao-cao/chi-tieu/index.html",
                        "https://example.org/2025/nhiem-vu/index.html");
        assertThat(search.select("noscript").text()).contains("Ctrl + F");
    }

    @Test
    void everyPageLeadsToTheSearchAndOnlyPagesThatAskMaySubmit() {
        assertThat(page("en/2024/").select(".tools a[href=../tim-kiem/index.html]"))
                .hasSize(1);
        assertThat(page("").select("form").attr("action")).isEqualTo("tim-kiem/index.html");
        assertThat(page("").select("meta[content*=form-action]").attr("content"))
                .contains("form-action 'self' file:");
        assertThat(page("2024/").select("meta[content*=form-action]").attr("content"))
                .contains("form-action 'none'");
    }

    @Test
    void siteInOneLanguageOffersNoOther() {
        workspace.replace("content/site.yaml", "languages: [vi, en]", "languages: [vi]");

        assertThat(page("tim-kiem/").select("[data-base]")).isEmpty();
    }

    private static final String INFO_WITH_POINTS =
            """
            title: { vi: Báo cáo năm 2024, en: Report on 2024 }
            issued: 2024-11-19
            points:
              - { text: { vi: "Kinh tế tăng 8,7%.", en: "The economy grew by 8.7%." }, figure: growth }
              - { text: { vi: Có 1 chỉ tiêu vượt., en: 1 indicator exceeded the plan. }, block: i-p1 }
              - text: { vi: "Thu hơn 1.757,5 tỷ đồng.", en: "Revenue was over 1,757.5 billion dong." }
                quote: { vi: "hơn 1.757,5 tỷ đồng", en: "over 1,757.5 billion dong" }
            """;

    private String citation(String address) {
        return page(address).select("details.cite [data-copy-text]").text();
    }

    private Document page(String address) {
        return with(site -> site.page(address));
    }

    private <T> T with(Function<Browse, T> look) {
        try (Browse site = new Browse(workspace)) {
            return look.apply(site);
        }
    }
}

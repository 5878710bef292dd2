package yearbook.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yearbook.Workspaces;
import yearbook.Yearbook;
import yearbook.chart.Studio;
import yearbook.site.SiteFile;
import yearbook.site.SmallWorkspace;

/** What search engines and other sites are told of a page. */
class LinkedDataTest {
    private static final String BASE = "https://example.org/";
    private static final String REPORT = "2024/bao-cao/";

    @TempDir
    Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void writeWorkspace() {
        workspace = SmallWorkspace.in(folder);
    }

    @Test
    void everyAddressInEveryPageIsAFileOfTheSite() {
        try (Studio studio = Studio.open()) {
            Map<String, SiteFile> files = Yearbook.draft(folder, studio, Workspaces.TERMS).files().stream()
                    .collect(Collectors.toMap(SiteFile::path, Function.identity()));

            Set<String> told = new TreeSet<>();
            files.values().stream()
                    .filter(file -> file.path().endsWith(".html"))
                    .map(file ->
                            Jsoup.parse(new String(file.content().bytes(), java.nio.charset.StandardCharsets.UTF_8)))
                    .forEach(page -> graph(page).forEach(fact -> addresses(fact, told)));

            assertThat(told)
                    .hasSizeGreaterThan(30)
                    .map(address -> address.substring(BASE.length()).replaceFirst("[#?].*", ""))
                    .map(path -> path.isEmpty() || path.endsWith("/") ? path + "index.html" : path)
                    .allMatch(files::containsKey);
        }
    }

    @Test
    void homeIsTheSiteAndLeadsToItsSearch() {
        JsonNode site = fact(page(""), "WebSite");

        assertThat(site.at("/potentialAction/target/urlTemplate").asString())
                .isEqualTo(BASE + "tim-kiem/?q={search_term_string}");
    }

    @Test
    void trailLeadsFromHomeToThePageItself() {
        JsonNode trail = fact(page("en/" + REPORT + "chi-tieu/growth/"), "BreadcrumbList")
                .get("itemListElement");

        assertThat(trail)
                .extracting(step -> step.get("position").asInt() + " "
                        + step.get("name").asString() + " " + step.get("item").asString())
                .containsExactly(
                        "1 Home " + BASE + "en/",
                        "2 The year 2024 " + BASE + "en/2024/",
                        "3 Report " + BASE + "en/" + REPORT,
                        "4 Indicators " + BASE + "en/" + REPORT + "chi-tieu/",
                        "5 Growth " + BASE + "en/" + REPORT + "chi-tieu/growth/");
    }

    @Test
    void reportAndItsTranslationNameEachOther() {
        JsonNode original = fact(page(REPORT), "Report");
        JsonNode translation = fact(page("en/" + REPORT), "Report");

        assertThat(original.at("/workTranslation/0/@id").asString())
                .isEqualTo(translation.get("@id").asString());
        assertThat(translation.at("/translationOfWork/@id").asString())
                .isEqualTo(original.get("@id").asString());
    }

    @Test
    void reportNamesItsPdfWhereThereIsOne() {
        assertThat(fact(page("en/" + REPORT), "Report")
                        .at("/encoding/contentUrl")
                        .asString())
                .isEqualTo(BASE + "en/" + REPORT + "bao-cao.pdf");
        workspace.replace("content/site.yaml", "languages:", "pdf: false\nlanguages:");
        assertThat(fact(page("en/" + REPORT), "Report").has("encoding")).isFalse();
    }

    @Test
    void figureIsADataSetOfItsOwnFiles() {
        JsonNode figure = fact(page(REPORT + "chi-tieu/revenue/"), "Dataset");

        assertThat(figure.at("/variableMeasured/unitText").asString()).isEqualTo("tỷ đồng");
        assertThat(figure.get("distribution"))
                .extracting(file -> file.get("contentUrl").asString())
                .containsExactly(
                        BASE + REPORT + "du-lieu/chi-tieu/revenue.csv",
                        BASE + REPORT + "du-lieu/chi-tieu/revenue.json");
    }

    @Test
    void tasksAreListedAsThePageListsThem() {
        JsonNode list = fact(page("2025/nhiem-vu/"), "ItemList");

        assertThat(list.get("itemListElement"))
                .extracting(item -> item.get("url").asString())
                .containsExactly(BASE + "2025/nhiem-vu/2025-01/", BASE + "2025/nhiem-vu/2025-02/");
    }

    @Test
    void sharedLinkShowsTheCardOfTheReportInThePagesLanguage() {
        for (String address : List.of("en/", "en/2024/", "en/" + REPORT, "en/" + REPORT + "chi-tieu/growth/")) {
            assertThat(meta(page(address), "og:image")).containsExactly(BASE + "en/" + REPORT + "bao-cao.png");
        }
        assertThat(meta(page("en/" + REPORT), "og:image:alt")).containsExactly("Card of the report: Report on 2024");
        assertThat(meta(page("en/about/"), "og:image")).isEmpty();
    }

    @Test
    void siteWithoutPicturesShowsNoCard() {
        workspace.replace("content/site.yaml", "languages:", "pictures: false\nlanguages:");

        assertThat(meta(page("en/" + REPORT), "og:image")).isEmpty();
        assertThat(page("en/" + REPORT).select("meta[name=twitter:card]").attr("content"))
                .isEqualTo("summary");
    }

    @Test
    void sharedLinkTellsWhatThePageIs() {
        Document page = page("en/" + REPORT);

        assertThat(meta(page, "og:site_name")).containsExactly("Provincial reports");
        assertThat(meta(page, "og:locale")).containsExactly("en_GB");
        assertThat(meta(page, "og:locale:alternate")).containsExactly("vi_VN");
        assertThat(meta(page, "og:type")).containsExactly("article");
        assertThat(meta(page(""), "og:type")).containsExactly("website");
    }

    @Test
    void figurePageLeadsToItsFiles() {
        assertThat(page(REPORT + "chi-tieu/growth/").select("section[aria-labelledby=take] a"))
                .extracting(link -> link.attr("href"))
                .containsExactly(
                        "../../du-lieu/chi-tieu/growth.csv",
                        "../../du-lieu/chi-tieu/growth.json",
                        "../../du-lieu/chi-tieu/growth.csv-metadata.json");
    }

    private Document page(String address) {
        try (Browse site = new Browse(workspace)) {
            return site.page(address);
        }
    }

    private static List<String> meta(Document page, String property) {
        return page.select("meta[property=" + property + "]").eachAttr("content");
    }

    private static JsonNode fact(Document page, String type) {
        return graph(page)
                .filter(fact -> fact.get("@type").asString().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> graph(Document page) {
        return page.select("script[type=application/ld+json]").stream()
                .flatMap(script ->
                        new JsonMapper().readTree(script.data()).get("@graph").valueStream());
    }

    private static void addresses(JsonNode node, Set<String> found) {
        if (node.isString() && node.asString().startsWith(BASE)) {
            found.add(node.asString());
        }
        node.values().forEach(child -> addresses(child, found));
    }
}

package yearbook.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yearbook.page.Theme;
import yearbook.site.Address;
import yearbook.site.Site;
import yearbook.site.SiteFile;
import yearbook.site.SmallWorkspace;

class ExportsTest {
    private static final String DATA = "2024/bao-cao/du-lieu/";

    @TempDir
    Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void writeWorkspace() {
        workspace = SmallWorkspace.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kpi", "tasks"})
    void packageDescribesEveryColumnInOrder(String table) {
        List<String> fields =
                schema(table).stream().map(f -> f.get("name").asString()).toList();

        assertThat(csv(table).get(0)).isEqualTo(fields).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kpi", "tasks"})
    void everyValueIsOfTheTypeThePackageDeclares(String table) {
        List<JsonNode> fields = schema(table);

        assertThat(csv(table).subList(1, csv(table).size()))
                .hasSizeGreaterThan(1)
                .allSatisfy(row -> assertThat(IntStream.range(0, row.size()).boxed())
                        .allMatch(
                                i -> fits(row.get(i), fields.get(i).get("type").asString())));
    }

    private static boolean fits(String value, String type) {
        return switch (type) {
            case "integer" -> value.matches("-?\\d+");
            case "number" -> value.matches("(-?\\d+(\\.\\d+)?)?");
            default -> type.equals("string");
        };
    }

    @Test
    void everyVintageAndEveryPlanIsARowWithItsSource() {
        assertThat(csv("kpi"))
                .extracting(row -> row.get(0) + " " + row.get(5) + " " + row.get(6) + " " + row.get(14))
                .contains(
                        "growth plan 8 report",
                        "growth result 8.7 report",
                        "growth result 9.32 outside",
                        "forest none  report");
    }

    @Test
    void figuresAreObjectsThatKeepTheDecimalsTheyWereStatedWith() {
        JsonNode growth = json("kpi.json").get("figures").get(0);

        assertThat(growth.get("values").get(2).get("from").decimalValue()).hasToString("9.32");
        assertThat(growth.get("values").get(1).get("source").get("block").asString())
                .isEqualTo("i-p2");
    }

    @Test
    void taskWithoutDeadlineHasNone() {
        JsonNode tasks = json("tasks.json").get("tasks");

        assertThat(tasks.get(0).get("deadline").asString()).isEqualTo("2025-12-31");
        assertThat(tasks.get(1).has("deadline")).isFalse();
        assertThat(tasks.get(1).has("lead")).isFalse();
    }

    @Test
    void hostileWordsLeaveEveryFileWellFormed() {
        workspace.replace("content/site.yaml", "vi: Báo cáo tỉnh", "vi: '<script>alert(\"1\")</script> & ]]>'");
        workspace.replace(
                SmallWorkspace.REPORT + "kpi.json", "\"vi\": \"Che phủ rừng\"", "\"vi\": \"=1+1 </x> \\\"&\\\"\"");

        assertThat(xml("feed.xml").getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("<script>alert(\"1\")</script> & ]]>");
        assertThat(xml("sitemap.xml").getElementsByTagName("url").getLength()).isEqualTo(2);
        assertThat(csv("kpi")).extracting(row -> row.get(1)).contains("'=1+1 </x> \"&\"");
        assertThat(text(DATA + "kpi.json")).doesNotContain("<");
    }

    @Test
    void charactersThatXmlForbidsAreLeftOut() {
        assertThat(Xml.escape("a\u0001b\uFFFEc\uD800d\tĐ 😀")).isEqualTo("abcd\tĐ 😀");
    }

    @Test
    void feedHasWhatAtomRequires() {
        Element feed = xml("en/feed.xml").getDocumentElement();

        assertThat(feed.getAttribute("xml:lang")).isEqualTo("en");
        assertThat(names(feed.getChildNodes())).contains("id", "title", "updated", "author", "link", "entry");
        assertThat(names(feed.getElementsByTagName("entry").item(0).getChildNodes()))
                .contains("id", "title", "updated", "link");
        assertThat(feed.getElementsByTagName("updated").item(0).getTextContent())
                .isEqualTo("2024-11-19T00:00:00Z");
    }

    @Test
    void sitemapGivesEachPageInEachLanguageWithItsAlternates() {
        NodeList links = xml("sitemap.xml").getElementsByTagName("xhtml:link");

        assertThat(IntStream.range(0, links.getLength()).mapToObj(i -> (Element) links.item(i)))
                .extracting(link -> link.getAttribute("hreflang"))
                .containsExactly("vi", "en", "x-default", "vi", "en", "x-default");
    }

    @Test
    void reportWithoutFiguresHasNoTableOfThem() {
        workspace
                .without(SmallWorkspace.REPORT + "kpi.json")
                .replace(SmallWorkspace.REPORT + "report.vi.md", "![Kết quả của 3 chỉ tiêu](chart:outcomes)", "Hết.")
                .replace(
                        SmallWorkspace.REPORT + "report.en.md",
                        "![Outcomes of the 3 indicators](chart:outcomes)",
                        "End.");

        assertThat(files().map(SiteFile::path)).contains(DATA + "tasks.csv").doesNotContain(DATA + "kpi.csv");
        assertThat(json("datapackage.json").get("resources")).hasSize(1);
    }

    private Stream<SiteFile> files() {
        Site site = workspace.site();
        return Exports.of(site, Theme.of(folder), List.of(new Address("2024/")));
    }

    private String text(String path) {
        byte[] bytes = files().filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .content()
                .bytes();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private List<List<String>> csv(String table) {
        return CsvTest.parse(text(DATA + table + ".csv"));
    }

    private JsonNode json(String name) {
        return new JsonMapper().readTree(text(DATA + name));
    }

    private List<JsonNode> schema(String table) {
        return json("datapackage.json")
                .get("resources")
                .valueStream()
                .filter(resource -> resource.get("name").asString().equals(table))
                .flatMap(resource -> resource.get("schema").get("fields").valueStream())
                .toList();
    }

    private Document xml(String path) {
        try {
            byte[] bytes = text(path).getBytes(StandardCharsets.UTF_8);
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes));
        } catch (Exception e) {
            throw new AssertionError(path + " is not well-formed", e);
        }
    }

    private static List<String> names(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getNodeName())
                .toList();
    }
}

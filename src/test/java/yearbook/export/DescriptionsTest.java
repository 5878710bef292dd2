package yearbook.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yearbook.content.Sha256;
import yearbook.site.SmallWorkspace;

/** What describes the data: the data package, CSV on the Web, the catalogue, the manifest. */
class DescriptionsTest {
    private static final String DATA = "2024/bao-cao/du-lieu/";
    private static final String HOSTILE = "</script> \\\"&\\\" <b> {0} =1+1; a,b";

    @TempDir
    Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void writeWorkspace() {
        workspace = SmallWorkspace.in(folder);
    }

    @Test
    void dataPackageKeepsTheRulesOfItsProfile() throws Exception {
        assertThat(faults(Shelf.of(workspace).json(DATA + "datapackage.json"))).isEmpty();
    }

    @Test
    void dataPackageThatBreaksTheRulesIsFound() throws Exception {
        JsonNode bad = new JsonMapper()
                .readTree(Shelf.of(workspace).text(DATA + "datapackage.json").replace("sha256:", "md5:"));

        assertThat(faults(bad)).hasSize(2);
    }

    @Test
    void sizeAndDigestOfEachTableAreThoseOfItsFile() {
        Shelf shelf = Shelf.of(workspace);

        assertThat(shelf.json(DATA + "datapackage.json").get("resources"))
                .hasSize(2)
                .allSatisfy(table -> {
                    byte[] file = shelf.bytes(DATA + table.get("path").asString());
                    assertThat(table.get("bytes").asInt()).isEqualTo(file.length);
                    assertThat(table.get("hash").asString()).isEqualTo("sha256:" + Sha256.hex(file));
                });
    }

    @Test
    void sourcesAreTheReportAndEachOtherPublisherOnce() {
        JsonNode sources = Shelf.of(workspace).json(DATA + "datapackage.json").get("sources");

        assertThat(sources)
                .extracting(source -> source.get("title").asString())
                .containsExactly("Báo cáo năm 2024", "Cục Thống kê");
        assertThat(Shelf.of(workspace).text(DATA + "datapackage.json")).doesNotContain("licen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kpi", "tasks", "chi-tieu/growth", "chi-tieu/forest"})
    void metadataNamesEveryColumnOfItsTableInOrder(String table) {
        Shelf shelf = Shelf.of(workspace);

        JsonNode metadata = shelf.json(DATA + table + ".csv-metadata.json");

        assertThat(metadata.get("@context").get(0).asString()).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(DATA + table).endsWith(metadata.get("url").asString().replace(".csv", ""));
        assertThat(metadata.at("/tableSchema/columns"))
                .extracting(column -> column.at("/titles/und").asString())
                .isEqualTo(CsvTest.parse(shelf.text(DATA + table + ".csv")).get(0));
    }

    @Test
    void everyValueFitsItsColumn() {
        Shelf shelf = Shelf.of(workspace);

        for (String table : List.of("kpi", "tasks", "chi-tieu/revenue")) {
            List<List<String>> rows = CsvTest.parse(shelf.text(DATA + table + ".csv"));
            JsonNode columns = shelf.json(DATA + table + ".csv-metadata.json").at("/tableSchema/columns");
            assertThat(rows.subList(1, rows.size())).isNotEmpty().allSatisfy(row -> {
                for (int i = 0; i < row.size(); i++) {
                    assertThat(fits(row.get(i), columns.get(i))).as(row.get(i)).isTrue();
                }
            });
        }
    }

    private static boolean fits(String cell, JsonNode column) {
        if (cell.isEmpty()) {
            return !column.get("required").asBoolean();
        }
        JsonNode type = column.get("datatype");
        String pattern = type.isObject()
                ? type.get("format").asString()
                : switch (type.asString()) {
                    case "integer" -> "-?\\d+";
                    case "decimal" -> "-?\\d+(\\.\\d+)?";
                    default -> "(?s).*";
                };
        return cell.matches(pattern);
    }

    @Test
    void figureTakenAwayKnowsItsPagesAndHowToCiteIt() {
        JsonNode growth = Shelf.of(workspace).json(DATA + "chi-tieu/growth.json");

        assertThat(growth.at("/page/en").asString()).isEqualTo("https://example.org/en/2024/bao-cao/chi-tieu/growth/");
        assertThat(growth.at("/citation/vi").asString())
                .isEqualTo("Ủy ban nhân dân tỉnh. Tăng trưởng. Trong: Báo cáo năm 2024, ngày 19 tháng 11 năm 2024.\n"
                        + "https://example.org/2024/bao-cao/chi-tieu/growth/");
        assertThat(growth.get("values")).hasSize(3);
    }

    @Test
    void figureWithoutAnyValueIsTakenAwayAsOneRowThatSaysSo() {
        assertThat(CsvTest.parse(Shelf.of(workspace).text(DATA + "chi-tieu/forest.csv")))
                .hasSize(2)
                .element(1)
                .satisfies(row -> assertThat(row.get(5)).isEqualTo("none"));
    }

    @Test
    void everyAddressInTheCatalogueIsAFileOrPageOfTheSite() {
        Shelf shelf = Shelf.of(workspace);

        Set<String> addresses = new HashSet<>();
        collect(shelf.json("catalog.jsonld"), addresses);

        assertThat(addresses)
                .filteredOn(address -> address.startsWith("https://example.org/"))
                .map(address -> address.replaceFirst("https://example.org/", "").replaceFirst("#.*", ""))
                .filteredOn(path -> !Set.of("", "2024/bao-cao/").contains(path))
                .hasSizeGreaterThan(4)
                // The PDF editions are printed, not exported.
                .filteredOn(path -> !path.endsWith("bao-cao.pdf"))
                .allMatch(path -> shelf.files().containsKey(path));
    }

    @Test
    void catalogueHasADataSetForEachReportWithDataAndNoneForOneWithout() {
        workspace.replace("content/site.yaml", "languages:", "pdf: false\nlanguages:");
        workspace
                .andReportOf(2023)
                .with("content/2023/khac/report.yaml", "title: { vi: Khác, en: Other }\nissued: 2023-05-05\n")
                .with("content/2023/khac/report.vi.md", "Chữ.\n")
                .with("content/2023/khac/report.en.md", "Words.\n");

        JsonNode catalogue = Shelf.of(workspace).json("catalog.jsonld");

        assertThat(catalogue.get("dcat:dataset"))
                .extracting(set -> set.get("dct:identifier").asString())
                .containsExactly("2024/bao-cao", "2023/bao-cao");
    }

    @Test
    void catalogueNamesThePdfOfEachLanguageWhereThereIsOne() {
        assertThat(Shelf.of(workspace).json("catalog.jsonld").at("/dcat:dataset/0/dcat:distribution"))
                .extracting(file -> file.get("@id").asString())
                .contains(
                        "https://example.org/2024/bao-cao/bao-cao.pdf",
                        "https://example.org/en/2024/bao-cao/bao-cao.pdf");
        workspace.replace("content/site.yaml", "languages:", "pdf: false\nlanguages:");

        assertThat(Shelf.of(workspace).text("catalog.jsonld")).doesNotContain(".pdf");
    }

    @Test
    void distributionSaysWhatTheFileIs() {
        Shelf shelf = Shelf.of(workspace);

        JsonNode csv = shelf.json("catalog.jsonld").at("/dcat:dataset/0/dcat:distribution/0");

        assertThat(csv.at("/dcat:mediaType/@id").asString()).endsWith("/text/csv");
        assertThat(csv.at("/dcat:byteSize/@value").asString())
                .isEqualTo(String.valueOf(shelf.bytes(DATA + "kpi.csv").length));
    }

    @Test
    void manifestsLeadToTheirPicturesAndStayInTheirLanguage() {
        Shelf shelf = Shelf.of(workspace);

        assertThat(shelf.json("manifest.webmanifest").at("/icons/0/src").asString())
                .isEqualTo("assets/icons/icon-192.png");
        JsonNode english = shelf.json("en/manifest.webmanifest");
        assertThat(english.get("lang").asString()).isEqualTo("en");
        assertThat(english.get("icons")).allSatisfy(icon -> assertThat(
                        Path.of("en").resolve(icon.get("src").asString()).normalize())
                .exists());
    }

    @Test
    void hostileWordsLeaveEveryJsonWellFormedAndUnchanged() {
        String name = HOSTILE.replace("\\", "");
        workspace
                .replace("content/site.yaml", "vi: Báo cáo tỉnh", "vi: \"" + HOSTILE + "\"")
                .replace(SmallWorkspace.REPORT + "report.yaml", "vi: Báo cáo năm 2024", "vi: \"" + HOSTILE + "\"")
                .replace(SmallWorkspace.REPORT + "kpi.json", "\"vi\": \"Tăng trưởng\"", "\"vi\": \"" + HOSTILE + "\"");

        Shelf shelf = Shelf.of(workspace);

        assertThat(shelf.json("manifest.webmanifest").get("name").asString()).isEqualTo(name);
        assertThat(shelf.json("catalog.jsonld").at("/dct:title/0/@value").asString())
                .isEqualTo(name);
        assertThat(shelf.json(DATA + "datapackage.json").get("title").asString())
                .isEqualTo(name);
        assertThat(shelf.json(DATA + "chi-tieu/growth.json").at("/name/vi").asString())
                .isEqualTo(name);
        assertThat(shelf.json(DATA + "chi-tieu/growth.csv-metadata.json")
                        .at("/dc:title/0/@value")
                        .asString())
                .isEqualTo(name);
        assertThat(shelf.files().keySet())
                .filteredOn(path -> path.matches(".*json(ld)?|.*manifest"))
                .hasSizeGreaterThan(12)
                .allSatisfy(path -> assertThat(shelf.text(path)).doesNotContain("<"));
    }

    private static void collect(JsonNode node, Set<String> addresses) {
        if (node.isString()) {
            addresses.add(node.asString());
        }
        node.values().forEach(child -> collect(child, addresses));
    }

    private static List<String> faults(JsonNode dataPackage) throws Exception {
        try (InputStream in = DescriptionsTest.class.getResourceAsStream("data-package.schema.json")) {
            JsonNode schema = new JsonMapper().readTree(in);
            return Stream.of(SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
                            .getSchema(schema))
                    .flatMap(rules -> rules.validate(dataPackage).stream())
                    .map(Error::toString)
                    .toList();
        }
    }
}

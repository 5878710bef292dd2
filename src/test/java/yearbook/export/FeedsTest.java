package yearbook.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import yearbook.site.SmallWorkspace;

class FeedsTest {
    @TempDir
    Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void writeWorkspace() {
        workspace = SmallWorkspace.in(folder).andReportOf(2023);
    }

    @Test
    void entriesAreTheReportsNewestFirstEachWithItsTasks() {
        assertThat(texts(feed("en/feed.xml"), "entry", "title"))
                .containsExactly("Report on 2024", "Tasks for 2025", "Report on 2023", "Tasks for 2024");
    }

    @Test
    void entryTellsHowTheYearWent() {
        assertThat(texts(feed("en/feed.xml"), "entry", "summary"))
                .startsWith(
                        "Of the 3 main indicators, 1 exceeded, 1 met and 1 did not meet the plan.",
                        "The report on 2024 sets 2 tasks.");
    }

    /** RFC 4287, 4.1.1 and 4.1.2, as far as these feeds use it. */
    @Test
    void feedKeepsTheRulesOfAtom() {
        Element feed = feed("feed.xml");

        assertThat(texts(feed, "feed", "id")).hasSize(1);
        assertThat(texts(feed, "feed", "title")).hasSize(1);
        assertThat(texts(feed, "feed", "updated")).singleElement().asString().matches("\\d{4}-\\d\\d-\\d\\dT00:00:00Z");
        assertThat(texts(feed, "author", "name")).hasSize(1);
        assertThat(links(feed, "feed", "self")).containsExactly("https://example.org/feed.xml");
        assertThat(texts(feed, "entry", "id")).hasSize(4).doesNotHaveDuplicates();
        assertThat(texts(feed, "entry", "updated")).hasSize(4).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(links(feed, "entry", "alternate")).hasSize(8).doesNotHaveDuplicates();
        assertThat(links(feed, "entry", "enclosure"))
                .containsExactly(
                        "https://example.org/2024/bao-cao/bao-cao.pdf", "https://example.org/2023/bao-cao/bao-cao.pdf");
    }

    private static List<String> texts(Element feed, String parent, String name) {
        return elements(feed, name)
                .filter(e -> e.getParentNode().getNodeName().equals(parent))
                .map(Element::getTextContent)
                .toList();
    }

    private static List<String> links(Element feed, String parent, String rel) {
        return elements(feed, "link")
                .filter(e -> e.getParentNode().getNodeName().equals(parent))
                .filter(link -> link.getAttribute("rel").equals(rel))
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private static java.util.stream.Stream<Element> elements(Element feed, String name) {
        NodeList found = feed.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private Element feed(String path) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(Shelf.of(workspace).bytes(path)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(path + " is not well-formed", e);
        }
    }
}

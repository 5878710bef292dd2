package yearbook.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.Workspaces;
import yearbook.chart.Studio;
import yearbook.content.Reader;
import yearbook.page.Proofs;
import yearbook.page.Proofs.Card;
import yearbook.page.Proofs.Count;
import yearbook.page.Theme;
import yearbook.site.Site;
import yearbook.site.SiteFile;

/** Charts and cards as files of their own. */
class PicturesTest {
    private static final String CHARTS = "2024/bao-cao-nam/du-lieu/bieu-do/";
    private static final int PAPER = 0xFFFDF8;

    private static Map<String, byte[]> files;

    @BeforeAll
    static void makeOnce() {
        try (Studio studio = Studio.open()) {
            files = prints(Path.of(""), studio).entrySet().stream()
                    .filter(file -> !file.getKey().endsWith(".pdf"))
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, file -> file.getValue().content().bytes()));
        }
    }

    @Test
    void everyChartIsThereInBothFormsAndLanguages() {
        assertThat(files.keySet())
                .contains(CHARTS + "outcomes.vi.svg", CHARTS + "outcomes.vi.png", CHARTS + "outcomes.en.svg")
                .contains(CHARTS + "history-grdp-growth.en.png", CHARTS + "plan-grdp-growth.vi.svg")
                .contains("2024/bao-cao-nam/bao-cao-nam.png", "en/2024/bao-cao-nam/bao-cao-nam.png");
    }

    @Test
    void drawingNeedsNoPageAroundIt() {
        String svg = new String(files.get(CHARTS + "history-grdp-growth.vi.svg"), StandardCharsets.UTF_8);

        assertThat(svg).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"680\"");
        assertThat(svg).doesNotContain("class=", "var(", "style");
        assertThat(svg)
                .contains(">Tốc độ tăng trưởng kinh tế (GRDP), 2021–2024</text>")
                .contains(
                        "Nguồn: Ủy ban nhân dân tỉnh Bình Phước", "SGGP News", "https://example.org/2024/bao-cao-nam/");
    }

    @Test
    void picturesAreTwiceTheSizeOfTheDrawingAndOnPaper() throws IOException {
        BufferedImage chart = image(CHARTS + "outcomes.vi.png");
        BufferedImage card = image("2024/bao-cao-nam/bao-cao-nam.png");

        assertThat(chart.getWidth()).isEqualTo(1360);
        assertThat(chart.getRGB(2, 2) & 0xFFFFFF).isEqualTo(PAPER);
        assertThat(List.of(card.getWidth(), card.getHeight())).containsExactly(1200, 630);
        assertThat(card.getRGB(2, 2) & 0xFFFFFF).isEqualTo(0x8F1D14);
    }

    @Test
    void cardIsNeverFullerThanItsRoom() throws IOException {
        String word = "Ữ".repeat(90);
        Card card = new Card(word, "Báo cáo", (word + " ").repeat(30), "Năm 2024", word, List.of());
        Card counted = new Card(
                "A", "B", word, "C", "D", List.of(new Count("met", "●", "1".repeat(3), word), count(), count()));

        for (Card full : List.of(card, counted)) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(CardPicture.of(full)));
            assertThat(IntStream.range(20, 630).map(y -> image.getRGB(1170, y) & 0xFFFFFF))
                    .containsOnly(PAPER);
            assertThat(IntStream.range(0, 1200).map(x -> image.getRGB(x, 620) & 0xFFFFFF))
                    .containsOnly(PAPER);
        }
    }

    private static Count count() {
        return new Count("missed", "▼", "3", "Không đạt kế hoạch");
    }

    @Test
    void siteMayGoWithoutPdfsAndPictures(@TempDir Path folder) {
        Workspaces.lay(Workspaces.RESOURCES.resolve("good"), folder);
        Path settings = folder.resolve("content/site.yaml");
        Workspaces.write(settings, Workspaces.text(settings) + "pdf: false\npictures: false\n");

        try (Studio studio = Studio.open()) {
            assertThat(prints(folder, studio).keySet()).isNotEmpty().allMatch(path -> path.endsWith(".svg"));
        }
    }

    private static Map<String, SiteFile> prints(Path workspace, Studio studio) {
        Site site = Site.of(Reader.read(workspace).manuscript().orElseThrow());
        Map<String, SiteFile> prints = new TreeMap<>();
        Proofs proofs = Proofs.of(site, Theme.of(workspace), studio);
        site.years().stream()
                .flatMap(year -> Prints.of(site, year, proofs))
                .forEach(file -> prints.put(file.path(), file));
        return prints;
    }

    private static BufferedImage image(String path) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(files.get(path)));
    }
}

package yearbook.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.chart.Studio;
import yearbook.problem.Lang;
import yearbook.site.Site;
import yearbook.site.SmallWorkspace;

/** What readers are told of a correction, in the text and in a feed. */
class AmendmentsTest {
    private static final String REPORT = "2024/bao-cao/";
    private static final String BLOCK = "ii-p1";

    @TempDir
    Path folder;

    @Test
    void wordsAreQuotedAndTheSentenceEndsOnce() {
        SmallWorkspace workspace = corrected(
                """
                "old": { "vi": "Đẩy mạnh số hóa.", "en": "Step up digitisation." },
                "new": { "vi": "Đẩy mạnh chuyển đổi số.", "en": "Step up digital transformation." },
                """);

        assertThat(notice(workspace))
                .contains("trước ghi “Đẩy mạnh số hóa”, nay ghi “Đẩy mạnh chuyển đổi số”. Lý do: Chép nhầm tên. Xem");
        assertThat(summary(workspace, Lang.EN))
                .isEqualTo(
                        "It said “Step up digitisation”, it now says “Step up digital transformation”. Reason: A name was miscopied");
    }

    @Test
    void entryThatOnlyExplainsSaysNothingOfBeforeAndAfter() {
        SmallWorkspace workspace = corrected("");

        assertThat(notice(workspace))
                .endsWith("Lý do: Chép nhầm tên. Xem đính chính C01")
                .doesNotContain("trước ghi");
        assertThat(summary(workspace, Lang.VI)).isEqualTo("Lý do: Chép nhầm tên");
        assertThat(page(workspace, REPORT + "dinh-chinh/").select("#C01 del, #C01 ins"))
                .isEmpty();
    }

    @Test
    void entryThatOnlyExplainsIsPrintedWithoutBeforeAndAfter() {
        String print = print(corrected(""));

        assertThat(Jsoup.parse(print).select(".erratum").text())
                .contains("Chép nhầm tên")
                .doesNotContain("Trước ghi");
    }

    @Test
    void blockThatIsGoneIsNamedWithoutALink() {
        SmallWorkspace workspace = corrected("i-p9", "\"old\": { \"vi\": \"Một.\", \"en\": \"One.\" },", "Bỏ đoạn này");

        Document page = page(workspace, REPORT + "dinh-chinh/");

        assertThat(page.select("#C01 strong").text()).isEqualTo("Đoạn i-p9");
        assertThat(page.select("#C01 strong a")).isEmpty();
    }

    @Test
    void reasonEndsOnceWhateverSpacesAreBehindIt() {
        SmallWorkspace workspace = corrected(BLOCK, "", "Chép nhầm tên. ");

        assertThat(notice(workspace)).endsWith("Lý do: Chép nhầm tên. Xem đính chính C01");
    }

    private SmallWorkspace corrected(String change) {
        return corrected(BLOCK, change, "Chép nhầm tên");
    }

    private SmallWorkspace corrected(String block, String change, String reason) {
        return SmallWorkspace.in(folder)
                .with(
                        SmallWorkspace.REPORT + "corrections.json",
                        """
                        { "corrections": [ { "id": "C01", "date": "2025-03-14", "block": "%s", %s
                          "reason": { "vi": "%s", "en": "A name was miscopied" } } ] }
                        """
                                .formatted(block, change, reason));
    }

    private static String notice(SmallWorkspace workspace) {
        return page(workspace, REPORT).select("[data-notice=correction]").text();
    }

    private static String summary(SmallWorkspace workspace, Lang lang) {
        Site site = workspace.site();
        Words words = Words.in(lang, Theme.of(workspace.folder()));
        return Amendment.of(site, Map.of(lang, words), site.reports().get(0), lang).stream()
                .map(Amendment::summary)
                .reduce("", String::concat);
    }

    private static String print(SmallWorkspace workspace) {
        Site site = workspace.site();
        try (Studio studio = Studio.open()) {
            Proofs proofs = Proofs.of(site, Theme.of(workspace.folder()), studio);
            return new String(proofs.edition(site.reports().get(0), Lang.VI), StandardCharsets.UTF_8);
        }
    }

    private static Document page(SmallWorkspace workspace, String address) {
        try (Browse site = new Browse(workspace)) {
            return site.page(address);
        }
    }
}

package yearbook.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    private SmallWorkspace corrected(String change) {
        return SmallWorkspace.in(folder)
                .with(
                        SmallWorkspace.REPORT + "corrections.json",
                        """
                        { "corrections": [ { "id": "C01", "date": "2025-03-14", "block": "%s", %s
                          "reason": { "vi": "Chép nhầm tên", "en": "A name was miscopied" } } ] }
                        """
                                .formatted(BLOCK, change));
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

    private static Document page(SmallWorkspace workspace, String address) {
        try (Browse site = new Browse(workspace)) {
            return site.page(address);
        }
    }
}

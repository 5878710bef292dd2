package yearbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.content.TranslationStatus.Entry;
import yearbook.content.TranslationStatus.State;
import yearbook.problem.Lang;
import yearbook.site.SmallWorkspace;

class TranslationStatusTest {
    private static final String VI = SmallWorkspace.REPORT + "report.vi.md";
    private static final String EN = SmallWorkspace.REPORT + "report.en.md";

    @TempDir
    Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void writeWorkspace() {
        workspace = SmallWorkspace.in(folder);
    }

    @Test
    void withoutFileNothingWasAcceptedAndNothingIsStale() {
        assertThat(report().guarded()).isFalse();
        assertThat(report().entries()).hasSize(8).allMatch(entry -> entry.state() == State.UNCHECKED);
    }

    @Test
    void changedBlockIsTheOnlyStaleOneAndItsOldWordsAreKept() {
        workspace.accepted().replace(VI, "1. Đẩy mạnh chuyển đổi số.", "1. Đẩy mạnh chuyển đổi số toàn diện.");

        List<Entry> stale = report().in(State.STALE);

        assertThat(stale).singleElement().satisfies(entry -> {
            assertThat(entry.original().id()).isEqualTo("ii-p1");
            assertThat(entry.accepted().orElseThrow().original()).isEqualTo("Đẩy mạnh chuyển đổi số.");
        });
        assertThat(report().in(State.CURRENT)).hasSize(7);
    }

    @Test
    void newLayoutOfTheSameWordsIsNoChange() {
        workspace.accepted().replace(VI, "Trong 3 chỉ tiêu có 01", "Trong 3 chỉ\ntiêu *có* 01");

        assertThat(report().in(State.CURRENT)).hasSize(8);
    }

    @Test
    void newDescriptionOfAChartIsAChange() {
        workspace.accepted().replace(VI, "![Kết quả của 3 chỉ tiêu]", "![Kết quả 3 chỉ tiêu]");

        assertThat(report().in(State.STALE))
                .extracting(entry -> entry.original().id())
                .containsExactly("i-p3");
    }

    @Test
    void blockPutInBetweenLeavesThoseAfterItAccepted() {
        workspace
                .accepted()
                .replace(VI, "Trong 3 chỉ tiêu", "Một câu mới.\n\nTrong 3 chỉ tiêu")
                .replace(EN, "Of the 3 indicators", "A new sentence.\n\nOf the 3 indicators");

        assertThat(report().in(State.UNCHECKED))
                .extracting(entry -> entry.original().id())
                .containsExactly("i-p1");
        assertThat(report().in(State.CURRENT)).hasSize(8);
    }

    @Test
    void blocksThatChangePlacesInOneLanguageAloneAreStale() {
        workspace
                .accepted()
                .replace(
                        VI,
                        "1. Đẩy mạnh chuyển đổi số.\n\n2. Phát triển hạ tầng.",
                        "1. Phát triển hạ tầng.\n\n2. Đẩy mạnh chuyển đổi số.");

        assertThat(status(0).in(State.STALE))
                .extracting(entry -> entry.original().id())
                .containsExactly("ii-p1", "ii-p2");
    }

    @Test
    void markIsAMissingTranslationOfWhateverBlockStandsThere() {
        workspace
                .replace(EN, "## II. TASKS", "{untranslated}")
                .replace(EN, "1. Step up digital transformation.", "1. {untranslated}");

        TranslationStatus status = report();

        assertThat(status.in(State.MISSING))
                .extracting(entry -> entry.original().id())
                .containsExactly("ii", "ii-p1");
        assertThat(status.text().orElseThrow().blocks())
                .extracting(Block::id)
                .isEqualTo(status.original().blocks().stream().map(Block::id).toList());
    }

    @Test
    void textThatIsNotThereIsMissingAsAWhole() {
        workspace.without("content/pages/about.en.md");

        TranslationStatus about = status(1);

        assertThat(about.text()).isEmpty();
        assertThat(about.entries()).hasSize(2).allMatch(entry -> entry.state() == State.MISSING);
    }

    @Test
    void siteInOneLanguageHasNoTranslations() {
        workspace.replace("content/site.yaml", "[vi, en]", "[vi]");

        assertThat(TranslationStatus.in(workspace.manuscript())).isEmpty();
    }

    @Test
    void acceptingSomeBlocksKeepsWhatWasKnownOfTheOthers() {
        workspace
                .accepted()
                .replace(VI, "1. Đẩy mạnh chuyển đổi số.", "1. Đẩy mạnh chuyển đổi số sớm.")
                .replace(VI, "2. Phát triển hạ tầng.", "2. Phát triển hạ tầng số.");
        List<Entry> stale = report().in(State.STALE);

        Translation accepted = report().accepting(stale.subList(0, 1));

        assertThat(accepted.accepted(Lang.EN))
                .extracting(Translation.Accepted::original)
                .contains("Đẩy mạnh chuyển đổi số sớm.", "Phát triển hạ tầng.")
                .hasSize(8);
    }

    @Test
    void whatIsWrittenIsReadAsTheSameAndDoesNotChangeWhenWrittenAgain() {
        String written = report().accepting(report().acceptable()).written();

        workspace.with(SmallWorkspace.REPORT + "translation.json", written);

        assertThat(report().in(State.CURRENT)).hasSize(8);
        assertThat(report().accepting(List.of()).written()).isEqualTo(written);
    }

    private TranslationStatus report() {
        return status(0);
    }

    private TranslationStatus status(int index) {
        return TranslationStatus.in(Reader.read(folder).manuscript().orElseThrow())
                .toList()
                .get(index);
    }
}

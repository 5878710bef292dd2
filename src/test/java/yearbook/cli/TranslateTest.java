package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.Workspaces;
import yearbook.site.SmallWorkspace;

class TranslateTest {
    private static final String VI = SmallWorkspace.REPORT + "report.vi.md";
    private static final String EN = SmallWorkspace.REPORT + "report.en.md";
    private static final String FILE = SmallWorkspace.REPORT + "translation.json";

    @TempDir
    Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void writeWorkspace() {
        workspace = SmallWorkspace.in(folder);
    }

    @Test
    void statusOfTranslationsNobodyAcceptedIsCountsAndNoList() {
        Run run = Run.of("translate", "status", folder);

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "2024/bao-cao, tiếng Anh: 0 khối đã cũ, 0 khối chưa dịch, 8 khối chưa xác nhận, 0 khối đã xác nhận")
                .doesNotContain("report.en.md:");
    }

    @Test
    void statusShowsWhatChangedWordByWord() {
        workspace.accepted().replace(VI, "2. Phát triển hạ tầng.", "2. Phát triển hạ tầng giao thông.");

        Run run = Run.of("translate", "status", folder, "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "2024/bao-cao, English: stale 1; untranslated 0; not accepted 0; accepted 7",
                        "  content/2024/bao-cao/report.en.md:15:1 [ii-p2] the original has changed:",
                        "    Phát triển hạ [-tầng.-] {+tầng giao thông.+}");
        assertThat(Run.of("translate", "status", folder, "--strict").code()).isEqualTo(1);
    }

    @Test
    void statusForMachinesHasEveryBlockThatWaits() {
        workspace
                .accepted()
                .replace(VI, "2. Phát triển hạ tầng.", "2. Phát triển hạ tầng số.")
                .replace(EN, "1. Step up digital transformation.", "1. {untranslated}");

        String json = Run.of("translate", "status", folder, "--format", "json").out();

        assertThat(json)
                .startsWith("{\n  \"texts\": [")
                .contains("\"stale\": 1", "\"missing\": 1", "\"before\": \"Phát triển hạ tầng.\"");
        assertThat(Run.of("translate", "status", folder, "--format", "xml").code())
                .isEqualTo(2);
    }

    @Test
    void acceptOfOneBlockTakesItsNoticeAwayAndNoOther() {
        workspace
                .accepted()
                .replace(VI, "1. Đẩy mạnh chuyển đổi số.", "1. Đẩy mạnh chuyển đổi số sớm.")
                .replace(VI, "2. Phát triển hạ tầng.", "2. Phát triển hạ tầng số.");

        Run run = Run.of("translate", "accept", folder, "2024/bao-cao", "--block", "ii-p2");

        assertThat(run.out()).contains("2024/bao-cao, tiếng Anh: đã xác nhận 1 khối: ii-p2", "Đã ghi: " + FILE);
        assertThat(Run.of("check", folder, "--lang", "en").err())
                .contains("report.en.md:13:1: warning:", "[translation-stale]", "Errors: 0; warnings: 1.");
    }

    @Test
    void acceptOfAllLeavesNothingToDoAndWritesNothingTheSecondTime() throws Exception {
        assertThat(Run.of("translate", "accept", folder, "--all").code()).isZero();
        var written = Files.getLastModifiedTime(folder.resolve(FILE));

        Run again = Run.of("translate", "accept", folder, "--all");

        assertThat(again.out()).contains("không có gì để xác nhận").doesNotContain("Đã ghi");
        assertThat(Files.getLastModifiedTime(folder.resolve(FILE))).isEqualTo(written);
        assertThat(Run.of("check", folder, "--strict").code()).isZero();
        try (Stream<Path> files = Files.list(folder.resolve("content/pages"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("about.vi.md", "about.en.md", "about.translation.json");
        }
    }

    @Test
    void blockThatIsNearNoOtherIsToldWhereIdsAreFound() {
        Run run = Run.of("translate", "accept", folder, "pages/about", "--block", "khong-co-that");

        assertThat(run.code()).isEqualTo(Main.WRONG_USAGE);
        assertThat(run.err()).contains("khong-co-that", "bấm vào dấu ¶").doesNotContain("–");
    }

    @Test
    void acceptMustBeToldWhatAndNamesTheNearestOfWhatItDoesNotKnow() {
        assertThat(Run.of("translate", "accept", folder)).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("--all");
        });
        assertThat(Run.of("translate", "accept", folder, "2024/bao-co").err()).contains("2024/bao-cao");
        assertThat(Run.of("translate", "accept", folder, "pages/about", "--block", "s1-p9")
                        .err())
                .contains("s1-p1");
        assertThat(folder.resolve(FILE)).doesNotExist();
    }

    @Test
    void textIsKnownByItsFileToo() {
        assertThat(Run.of("translate", "accept", folder, "content/pages/about.en.md")
                        .out())
                .contains("pages/about, tiếng Anh: đã xác nhận 2 khối");
        assertThat(Run.of("translate", "accept", folder, "content/2024/bao-cao/")
                        .code())
                .isZero();
    }

    @Test
    void textWhoseBlocksDoNotPairIsNotAccepted() {
        workspace.replace(EN, "2. Develop infrastructure.\n", "");

        Run run = Run.of("translate", "accept", folder, "2024/bao-cao", "--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("do not pair");
        assertThat(folder.resolve(FILE)).doesNotExist();
    }

    @Test
    void fileThatCannotBeReadIsNotWrittenOver() {
        workspace.with(FILE, "<<<<<<< HEAD\n");

        Run run = Run.of("translate", "accept", folder, "2024/bao-cao", "--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(FILE + " cannot be read");
        assertThat(Workspaces.text(folder.resolve(FILE))).isEqualTo("<<<<<<< HEAD\n");
    }

    @Test
    void strictlyEveryWarningOfATranslationIsAnError() {
        workspace.accepted().replace(VI, "2. Phát triển hạ tầng.", "2. Phát triển hạ tầng số.");

        assertThat(Run.of("check", folder).code()).isZero();
        assertThat(Run.of("check", folder, "--strict")).satisfies(run -> {
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains("lỗi: nguyên văn của", "1 lỗi, 0 lưu ý");
        });
    }

    @Test
    void unguardedTextsAreOneHintAndStrictlyAnErrorEach() {
        assertThat(Run.of("check", folder)).satisfies(run -> {
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).contains("Có 2 văn bản mà bản dịch chưa ai xác nhận");
        });
        assertThat(Run.of("check", folder, "--strict", "--lang", "en").err())
                .contains("blocks whose translation nobody has accepted: 8", "Errors: 2; warnings: 0.");
    }
}

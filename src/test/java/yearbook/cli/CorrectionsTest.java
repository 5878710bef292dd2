package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.Workspaces;
import yearbook.history.Repo;
import yearbook.site.SmallWorkspace;

/** What was published does not change unseen: from the tag to the page, by the commands alone. */
class CorrectionsTest {
    private static final String REPORT = SmallWorkspace.REPORT;
    private static final String FILE = REPORT + "corrections.json";

    @TempDir
    Path folder;

    private Repo repo;
    private SmallWorkspace workspace;

    @BeforeEach
    void publishedWorkspace() {
        workspace = SmallWorkspace.in(folder).with(".gitignore", "target/\n");
        repo = Repo.in(folder);
        repo.publish("20250110T010203Z-3fa7dc1");
    }

    @AfterEach
    void close() {
        repo.close();
    }

    @Test
    void changedFigureWithoutACorrectionIsRefusedWithBothValues() {
        changeRevenue("1.757,5", "1.800,5");

        Run run = Run.of("check", folder, "--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains(REPORT + "kpi.json:", "revenue.result", "\"value\": 1757.5", "\"value\": 1800.5")
                .contains("corrections.json", "\"figure\": \"revenue\", \"part\": \"result\"");
    }

    @Test
    void correctionMakesItPassAndEveryReaderIsTold() {
        changeRevenue("1.757,5", "1.800,5");

        Run correct = correct();
        Run build = Run.of("build", folder);

        assertThat(correct.code()).isZero();
        assertThat(build.err()).isEmpty();
        assertThat(built("2024/bao-cao/dinh-chinh/index.html"))
                .contains("id=\"C01\"", "hơn 1.757,5", "hơn 1.800,5", "2025-03-14", "Ghi nhầm &lt;script&gt;.")
                .contains("published/20250110T010203Z-3fa7dc1")
                .doesNotContain("chưa ghi nhận đính chính nào");
        assertThat(built("en/2024/bao-cao/dinh-chinh/index.html"))
                .contains("more than 1,757.5", "more than 1,800.5", "14 March 2025", "Mistyped.");
        assertThat(built("2024/bao-cao/chi-tieu/revenue/index.html")).contains("data-notice=\"correction\"", "1.757,5");
        assertThat(built("en/2024/bao-cao/index.html")).contains("data-notice=\"correction\"", "1,757.5");
        assertThat(built("feed.xml")).contains("dinh-chinh/#C01", "2025-03-14T00:00:00Z");
        assertThat(built("2024/bao-cao/du-lieu/corrections.csv"))
                .contains("C01,2025-03-14,figure,revenue,result,1757.5,1800.5");
        assertThat(built("2024/bao-cao/du-lieu/datapackage.json")).contains("corrections.csv");
    }

    @Test
    void supersededEditionIsALinkWhereTheArchiveHasIt(@TempDir Path archive) {
        workspace.replace("content/site.yaml", "baseUrl:", "pdf: false\npictures: false\noffline: false\nbaseUrl:");
        repo.publish("20250111T010203Z-3fa7dc1");
        Run kept =
                Run.of("snapshot", "2024", "--workspace", folder, "--archive", archive.resolve("kho"), "-m", "Bản đầu");
        changeRevenue("1.757,5", "1.800,5");
        correct();

        Run without = Run.of("build", folder);
        String plain = built("2024/bao-cao/dinh-chinh/index.html");
        Run with = Run.of("build", folder, "--archive", archive.resolve("kho"));

        assertThat(kept.err() + without.err() + with.err()).isEmpty();
        assertThat(plain)
                .contains("cơ quan công bố lưu trong kho mã nguồn của trang, nhãn published/20250111T010203Z-3fa7dc1")
                .doesNotContain("luu-tru/2024/v1/");
        assertThat(built("2024/bao-cao/dinh-chinh/index.html"))
                .contains("Bản trước: <a href=\"../../../luu-tru/2024/v1/2024/bao-cao/index.html\">"
                        + "Năm\u00A02024, phiên\u00A0bản\u00A01</a>");
        assertThat(built("en/2024/bao-cao/dinh-chinh/index.html"))
                .contains("luu-tru/2024/v1/en/2024/bao-cao/index.html");
        assertThat(folder.resolve("target/site/luu-tru/2024/v1/en/2024/bao-cao/index.html"))
                .content()
                .contains("1,757.5");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-18, sớm hơn ngày báo cáo 2024/bao-cao được công bố (2024-11-19)",
        "9999-12-31, chưa đến",
        "14/3/2025, không phải là một ngày"
    })
    void dateThatCannotBeIsRefusedAndNothingIsWritten(String date, String told) {
        changeRevenue("1.757,5", "1.800,5");

        Run run = Run.of("correct", folder, "--reason-vi", "Nhầm.", "--reason-en", "Wrong.", "--date", date);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(told);
        assertThat(folder.resolve(FILE)).doesNotExist();
    }

    @Test
    void publishedCorrectionIsNotAskedToTakeAnotherDate() {
        changeRevenue("1.757,5", "1.800,5");
        correct();
        workspace.replace(FILE, "2025-03-14", "2024-01-01");
        Run fresh = Run.of("check", folder);
        repo.publish("20250315T000000Z-0000000");
        workspace.replace("content/pages/about.vi.md", "Xem", "Hãy xem");

        assertThat(fresh.err()).contains("[correction-date-early]");
        assertThat(Run.of("check", folder).err()).doesNotContain("[correction-date-early]");
    }

    @Test
    void entriesAreOnlyAddedToTheFile() throws IOException {
        changeRevenue("1.757,5", "1.800,5");
        correct();
        workspace.replace(FILE, "\"Mistyped.\"", "\"Mistyped.\"  ");
        repo.publish("20250315T000000Z-0000000");
        String before = Files.readString(folder.resolve(FILE));
        changeRevenue("1.800,5", "1.801,5");

        Run run = correct();

        assertThat(run.code()).isZero();
        assertThat(Files.readString(folder.resolve(FILE)))
                .startsWith(before.substring(0, before.lastIndexOf('}', before.lastIndexOf(']')) + 1))
                .contains("\"C02\"", "\"old\": { \"value\": 1800.5, \"qualifier\": \"more-than\" }");
        assertThat(Run.of("check", folder).code()).isZero();
    }

    @Test
    void publishedEntryCanNeitherBeChangedNorRemoved() {
        changeRevenue("1.757,5", "1.800,5");
        correct();
        repo.publish("20250315T000000Z-0000000");
        workspace.replace(FILE, "Mistyped.", "Never mind.");
        Run changed = Run.of("check", folder);
        workspace.without(FILE);
        Run removed = Run.of("check", folder);

        assertThat(changed.err()).contains("[correction-changed]", "Mistyped.");
        assertThat(removed.err()).contains("[correction-removed]", "\"id\": \"C01\"");
    }

    @Test
    void newFigureOrNewerVintageIsNoCorrection() {
        workspace.replace(
                REPORT + "kpi.json",
                "\"qualifier\": \"more-than\",",
                "\"qualifier\": \"more-than\", \"date\": \"2024-11-19\",");
        Run dated = Run.of("check", folder);
        workspace
                .replace(
                        REPORT + "kpi.json",
                        "\"qualifier\": \"more-than\", \"date\": \"2024-11-19\",",
                        "\"qualifier\": \"more-than\",")
                .replace(
                        REPORT + "kpi.json",
                        "revenue over 1,757.5 billion dong\" } } } ] }",
                        "revenue over 1,757.5 billion dong\" } } }, { \"value\": 1760, \"source\": { \"publisher\": \"Cục Thống kê\", \"phrase\": { \"vi\": \"thu 1.760 tỷ\" } } } ] }");
        Run newer = Run.of("check", folder);

        assertThat(dated.err()).contains("[correction-missing]");
        assertThat(newer.err()).isEmpty();
        assertThat(newer.code()).isZero();
    }

    @Test
    void nobodyToAskMeansNothingIsWritten() {
        changeRevenue("1.757,5", "1.800,5");

        Run run = Run.of("correct", folder, "--reason-vi", "Ghi nhầm.");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("revenue.result", "--reason-en")
                .contains("Không có cửa sổ lệnh để hỏi", "correct " + folder + " --reason-vi");
        assertThat(folder.resolve(FILE)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chuông\u0007", "ngược\u202E", "nửa\uD800"})
    void reasonThatNoFileMayHoldIsRefusedAndNothingIsWritten(String reason) {
        changeRevenue("1.757,5", "1.800,5");

        Run run = Run.of("correct", folder, "--reason-vi", reason, "--reason-en", "Mistyped.");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Lý do ở --reason-vi có ký tự điều khiển");
        assertThat(folder.resolve(FILE)).doesNotExist();
    }

    @Test
    void cloneWithoutItsHistoryIsToldHowToFetchIt(@TempDir Path elsewhere) {
        SmallWorkspace shallow = SmallWorkspace.in(elsewhere);
        try (Repo clone = Repo.in(elsewhere)) {
            Workspaces.write(elsewhere.resolve(".git/shallow"), clone.commit() + "\n");
        }

        Run check = Run.of("check", shallow.folder());
        Run diff = Run.of("diff", shallow.folder(), "--against", "mian");

        assertThat(check.out())
                .contains("thiếu lịch sử (shallow) nên có thể thiếu", "--published", "git fetch --unshallow --tags");
        assertThat(diff.code()).isEqualTo(Main.WRONG_USAGE);
        assertThat(diff.err()).contains("“mian”", "“main”", "git fetch --unshallow --tags");
    }

    @Test
    void repositoryWithoutACommitIsToldHowToMakeOne(@TempDir Path elsewhere) throws GitAPIException {
        SmallWorkspace fresh = SmallWorkspace.in(elsewhere);
        Git.init().setDirectory(elsewhere.toFile()).call().close();

        Run diff = Run.of("diff", fresh.folder(), "--against", "main");

        assertThat(diff.code()).isEqualTo(Main.WRONG_USAGE);
        assertThat(diff.err())
                .contains("chưa có nhãn hay nhánh nào", "“main”", "tạo commit")
                .doesNotContain("Đang có");
    }

    @Test
    void figureCorrectedOnceAndChangedAgainNeedsANewEntryAndNoChangeOfTheOld() {
        changeRevenue("1.757,5", "1.800,5");
        correct();
        repo.publish("20250315T000000Z-0000000");
        changeRevenue("1.800,5", "1.900,5");

        Run run = Run.of("check", folder);

        assertThat(run.err())
                .contains("[correction-missing]", "\"id\": \"C02\"")
                .doesNotContain("[correction-new]");
    }

    @ParameterizedTest
    @CsvSource({"--figure, revenu, revenue", "--report, 2024/bao-ca, 2024/bao-cao"})
    void nameThatIsNowhereIsWrongUsageAndTheNearestIsSaid(String option, String typed, String nearest) {
        changeRevenue("1.757,5", "1.800,5");

        Run run = Run.of("correct", folder, option, typed, "--reason-vi", "Ghi nhầm.", "--reason-en", "Mistyped.");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("“" + typed + "”", nearest + ".");
        assertThat(folder.resolve(FILE)).doesNotExist();
    }

    @Test
    void nothingToCorrectIsSaid() {
        assertThat(Run.of("correct", folder, "--lang", "en").out()).contains("nothing to correct");
    }

    @Test
    void dateThatIsNoneIsWrongUsage() {
        assertThat(Run.of("correct", folder, "--date", "tomorrow").code()).isEqualTo(2);
    }

    @Test
    void folderCanBeHeldAgainstABareRepositoryUnderCLocale(@TempDir Path elsewhere) throws Exception {
        workspace.with("content/ghi chú.txt", "Vietnamese file names survive.\n");
        repo.publish("20250401T000000Z-1111111");
        repo.copyTo(elsewhere.resolve("site.git"));
        SmallWorkspace.in(elsewhere.resolve("pushed")).replace(REPORT + "kpi.json", "\"value\": 8.7", "\"value\": 8.9");

        Run run = Run.apart(
                Map.of("LC_ALL", "C"),
                "check",
                elsewhere.resolve("pushed").toString(),
                "--repository",
                elsewhere.resolve("site.git").toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("[correction-missing]", "8.7", "8.9").doesNotContain("Exception");
    }

    @Test
    void folderThatIsNoRepositoryIsWrongUsage(@TempDir Path elsewhere) {
        Run run = Run.of("check", folder, "--repository", elsewhere, "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no git repository");
    }

    @Test
    void workspaceThatWasNeverPublishedIsCheckedAsBefore(@TempDir Path alone) {
        SmallWorkspace.in(alone);

        Run run = Run.of("check", alone);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Chưa so với lần công bố trước");
    }

    @Test
    void diffTellsFiguresAndBlocksWithDifferenceAndPages() {
        changeRevenue("1.757,5", "1.800,5");

        Run text = Run.of("diff", folder, "--against", "HEAD");
        Run json = Run.of("diff", folder, "--against", "published/20250110T010203Z-3fa7dc1", "--format", "json");
        Run markdown = Run.of("diff", folder, "--against", "main", "--format", "markdown", "--lang", "en");

        assertThat(text.out())
                .contains("số liệu revenue.result", "1.757,5 tỷ đồng", "1.800,5 tỷ đồng", "+43,0 tỷ đồng")
                .contains("/2024/bao-cao/chi-tieu/revenue/", "/en/2024/bao-cao/chi-tieu/revenue/", "đoạn ");
        assertThat(json.out()).contains("\"difference\": 43.0", "\"part\": \"result\"", "\"languages\": [");
        assertThat(markdown.out())
                .contains("| figure revenue.result | more than 1,757.5 billion dong", "+43.0 billion dong");
        assertThat(text.code() + json.code() + markdown.code()).isZero();
    }

    @Test
    void diffTellsMainPointsAndSignerAndSaysPercentagePointsInWordsOfTheReader() throws IOException {
        Path info = folder.resolve(REPORT + "report.yaml");
        Files.writeString(
                info,
                Files.readString(info)
                        + """
                        signer: { name: Trần An, position: { vi: Chủ tịch, en: Chairman } }
                        points:
                          - { text: { vi: "Kinh tế tăng 8,7%.", en: "The economy grew by 8.7%." }, figure: growth }
                          - { text: { vi: "Có hạ tầng.", en: "Infrastructure." }, block: a-ii-p1 }
                        """);
        repo.publish("20250111T010203Z-3fa7dc1");
        Files.writeString(
                info,
                Files.readString(info)
                        .replace("Trần An", "Lê Ân")
                        .replace("8,7%", "8,9%")
                        .replace("8.7%", "8.9%"));
        workspace
                .replace(REPORT + "report.vi.md", "8,7%", "8,9%")
                .replace(REPORT + "report.en.md", "8.7%", "8.9%")
                .replace(REPORT + "kpi.json", "8.7,", "8.9,")
                .replace(REPORT + "kpi.json", "8,7%", "8,9%")
                .replace(REPORT + "kpi.json", "8.7%", "8.9%");

        Run text = Run.of("diff", folder, "--against", "published/20250111T010203Z-3fa7dc1");
        Run markdown = Run.of("diff", folder, "--against", "HEAD", "--format", "markdown", "--lang", "en");
        Run json = Run.of("diff", folder, "--against", "HEAD", "--format", "json");

        assertThat(text.err()).isEmpty();
        assertThat(text.out())
                .contains("  người ký\n    - vi: Chủ tịch · Trần An\n    + vi: Chủ tịch · Lê Ân\n")
                .contains("  điểm chính 1\n    - vi: Kinh tế tăng 8,7%.\n    + vi: Kinh tế tăng 8,9%.\n")
                .contains("- 8,7%, ước tính, 19/11/2024\n    + 8,9%, ước tính, 19/11/2024\n")
                .contains("Chênh lệch: +0,2 điểm phần trăm\n")
                .doesNotContain(", estimate", "điểm chính 2");
        assertThat(markdown.out())
                .contains(
                        "| signer | vi: Chủ tịch · Trần An<br>en: Chairman · Trần An",
                        "| main point 1 |",
                        "| +0.2 percentage points |")
                .contains("8.7%, estimate, 19 November 2024");
        assertThat(json.out())
                .contains("\"kind\": \"detail\",\n      \"id\": \"signer\"", "\"kind\": \"point\"")
                .contains("/2024/bao-cao/#points", "\"difference\": 0.2");
    }

    @Test
    void unknownCommitIsToldWithTheNearestName() {
        Run run = Run.of("diff", folder, "--against", "mian", "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no tag, branch or commit “mian”", "Did you mean “main”?");
    }

    @Test
    void renamedReportIsFollowedAndItsAddressesLeadOn() throws IOException {
        Files.move(folder.resolve("content/2024/bao-cao"), folder.resolve("content/2024/bao-cao-nam"));
        workspace
                .replace("content/pages/about.vi.md", "2024/bao-cao", "2024/bao-cao-nam")
                .replace("content/pages/about.en.md", "2024/bao-cao", "2024/bao-cao-nam");
        Run lost = Run.of("check", folder);
        Path site = folder.resolve("content/site.yaml");
        Files.writeString(
                site,
                Files.readString(site)
                        + "offline: false\npdf: false\nredirects:\n  - { from: /2024/bao-cao/*, to: /2024/bao-cao-nam/* }\n");
        Run led = Run.of("check", folder);
        Files.writeString(site, Files.readString(site).replace("pdf: false\n", ""));
        Run printed = Run.of("check", folder);
        Run build = Run.of("build", folder);

        assertThat(lost.err())
                .contains("[report-withdrawn]", "[address-lost]", "{ from: /2024/bao-cao/*, to: /2024/bao-cao-nam/* }");
        assertThat(led.err())
                .doesNotContain("[report-withdrawn]")
                .contains("/2024/bao-cao/bao-cao.pdf", "bật lại trong content/site.yaml: pdf: true", "offline: true");
        assertThat(printed.err())
                .contains("- { from: /2024/bao-cao/bao-cao.pdf, to: /2024/bao-cao-nam/bao-cao-nam.pdf }");
        assertThat(build.code()).isEqualTo(1);
    }

    private Run correct() {
        return Run.of(
                "correct",
                folder,
                "--reason-vi",
                "Ghi nhầm <script>.",
                "--reason-en",
                "Mistyped.",
                "--date",
                "2025-03-14");
    }

    /** In the text of both languages, in the quotes and in the value. */
    private void changeRevenue(String old, String now) {
        String english = old.replace('.', ';').replace(',', '.').replace(';', ',');
        String other = now.replace('.', ';').replace(',', '.').replace(';', ',');
        workspace
                .replace(REPORT + "report.vi.md", old, now)
                .replace(REPORT + "report.en.md", english, other)
                .replace(REPORT + "kpi.json", old, now)
                .replace(REPORT + "kpi.json", english, other)
                .replace(REPORT + "kpi.json", english.replace(",", ""), other.replace(",", ""));
    }

    private String built(String file) {
        return Workspaces.text(folder.resolve("target/site").resolve(file));
    }
}

package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yearbook.Workspaces;
import yearbook.archive.SmallArchive;
import yearbook.problem.Lang;
import yearbook.problem.Wording;
import yearbook.publish.SiteFolder;
import yearbook.site.SmallWorkspace;

/** {@code verify} and {@code archive status}, as somebody runs them. */
class VerifyTest {
    @TempDir
    Path temp;

    private SmallArchive archive;

    @BeforeEach
    void twoVersionsAndOneOfTheNextYear() {
        archive = new SmallArchive(temp.resolve("kho")).with(2024, 2).with(2025, 1);
    }

    @Test
    void wholeArchiveIsPraisedVersionByVersion() {
        Map<String, String> before = archive.everything();

        Run run = run("verify");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .hasSize(7)
                .first()
                .asString()
                .matches("Năm 2024, phiên bản v1: nguyên vẹn, 6 tệp, 0,1 KB, sha256:[0-9a-f]{64}");
        assertThat(run.out()).endsWith("Kho lưu trữ nguyên vẹn: 3 phiên bản, mọi tệp đều đúng như khi lưu.\n");
        assertThat(archive.everything()).isEqualTo(before);
    }

    @Test
    void whatIsWrongIsSaidWithItsPlaceAndWhatToDo() throws IOException {
        Path object = archive.object(2024);
        String home = archive.folder().relativize(object).toString();
        SmallArchive.flip(object.resolve("v1/content/site/about/index.html"), 1);
        Files.writeString(archive.folder().resolve("thư.txt"), "?");

        Run run = run("verify");
        Run english = run("--lang", "en", "verify");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(
                        """
                thư.txt: tệp hoặc thư mục này không thuộc kho lưu trữ
                  cách xử lý: chuyển nó ra khỏi kho
                %s/v1/content/site/about/index.html: năm 2024, phiên bản v1, v2, site/about/index.html: \
                nội dung đã bị thay đổi (SHA-512 không khớp)
                  cách xử lý: khôi phục từ bản sao của kho
                Có 2 chỗ không đúng như khi lưu. Lệnh này không thay đổi gì trong kho.
                """
                                .formatted(home));
        assertThat(english.err())
                .contains(
                        "thư.txt: this file or folder does not belong in the archive\n  what to do: move it out",
                        "the year 2024, version v1, v2, site/about/index.html: the file was altered");
    }

    @Test
    void nameOfAFileIsToldToItsEndHoweverLong() throws IOException {
        String name = "v1/content/site/" + "rất-dài/".repeat(30) + "trang.html";
        Path extra = archive.object(2024).resolve(name);
        Files.createDirectories(extra.getParent());
        Files.writeString(extra, "?");

        Run run = run("verify");

        assertThat(run.err()).contains(name + ": năm 2024, phiên bản v1: tệp thừa");
    }

    @Test
    void yearAndVersionCanBeChosen() {
        SmallArchive.flip(archive.object(2024).resolve("v2/content/site/2024/index.html"), 1);

        assertThat(run("verify", "2025").code()).isZero();
        assertThat(run("verify", "2024", "--version", "v1").code()).isZero();
        assertThat(run("verify", "2024", "--version", "2").code()).isEqualTo(1);
        assertThat(run("verify", "2024").code()).isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsSaidToBeWrongUsage() {
        assertThat(run("verify", "2023"))
                .matches(run -> run.code() == 2
                        && run.err().contains("không có năm 2023")
                        && run.err().contains("Những năm đọc được trong kho: 2024, 2025"));
        assertThat(run("verify", "2024", "--version", "v7"))
                .matches(run -> run.code() == 2
                        && run.err().contains("không có phiên bản v7 của năm 2024")
                        && run.err().contains("Các phiên bản đọc được: v1, v2"));
        assertThat(run("verify", "--version", "v1")).matches(run -> run.code() == 2);
        assertThat(run("verify", "2024", "--version", "x")).matches(run -> run.code() == 2);
        assertThat(Run.of("verify", "--archive", temp.resolve("không"), "--workspace", temp))
                .matches(run -> run.code() == 2 && run.err().contains("Không có kho lưu trữ"));
        assertThat(Run.of("verify", "--workspace", temp)).matches(run -> run.code() == 2);
        assertThat(temp.toFile().list()).doesNotContain("không", ".không.lock");
    }

    @Test
    void statusTellsVersionsSizesAndGrowth() {
        Run run = run("archive", "status");

        assertThat(run.code()).isZero();
        assertThat(run.out()
                        .replaceAll("[0-9]+,[0-9]+ KB", "# KB")
                        .replace(here("2025-01-01T00:01:00Z"), "PHÚT 1")
                        .replace(here("2025-01-01T00:02:00Z"), "PHÚT 2"))
                .isEqualTo(
                        """
                Năm 2024
                  v1  PHÚT 1  Ân: # KB, thêm # KB vào kho
                      Lần 1
                  v2  PHÚT 2  Ân: # KB, thêm # KB vào kho
                      Lần 2
                Năm 2025
                  v1  PHÚT 1  Ân: # KB, thêm # KB vào kho
                      Lần 1
                Cả kho chiếm # KB trên đĩa: 2 năm, 3 phiên bản.
                Đính chính đến nay: 1 lần trong 2 năm, thêm # KB. Nếu mười năm tới mỗi năm cũng được đính chính \
                bấy nhiêu lần và tốn bấy nhiêu chỗ như trung bình của các năm đã lưu thì các lần đính chính ấy \
                thêm # KB; chưa tính phiên bản đầu của mỗi năm.
                """);
    }

    /** By the clock of whoever reads it, with its zone. */
    private static String here(String moment) {
        return OffsetDateTime.parse(moment)
                .atZoneSameInstant(ZoneId.systemDefault())
                .format(DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm xxx", Locale.ROOT));
    }

    @Test
    void timesAreThoseOfTheZoneOfWhoeverReadsThem() {
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));

            assertThat(run("archive", "status").out()).contains("  v2  01/01/2025 07:02 +07:00  Ân: ");
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void commandsSpeakTheFirstLanguageOfTheWorkspace() {
        SmallWorkspace english = SmallWorkspace.in(temp.resolve("office"))
                .replace("content/site.yaml", "languages: [vi, en]", "languages: [en, vi]");
        Object[] place = {"--archive", archive.folder(), "--workspace", english.folder()};

        Run status = Run.of("archive", "status", place[0], place[1], place[2], place[3]);
        Run verify = Run.of("verify", place[0], place[1], place[2], place[3]);

        assertThat(status.out()).contains("Versions: 3.");
        assertThat(verify.out()).contains("2024, version v1");
    }

    @Test
    void machineThatRuinsVietnameseNamesIsToldOfAndNotAnArchiveThatIsNotFound() throws Exception {
        Path workspace = SmallWorkspace.in(temp.resolve("office"))
                .replace("content/site.yaml", "languages: [vi, en]", "languages: [vi, en]\narchive: ../kho lưu trữ")
                .folder();
        String kept =
                new SmallArchive(temp.resolve("kept")).with(2024, 1).folder().toString();
        Map<String, String> plain = Map.of("LC_ALL", "C");

        Run verify = Run.apart(plain, "verify", "--workspace", workspace.toString());
        Run export = Run.apart(plain, "export", "2024", "--archive", kept, "--to", temp + "/xuất");

        assertThat(List.of(verify, export))
                .allMatch(run -> run.code() == 2 && run.out().contains("LC_ALL=C.UTF-8"));
    }

    @Test
    void growthIsNotReckonedOfOneVersion() {
        SmallArchive one = new SmallArchive(temp.resolve("một")).with(2024, 1);

        Run run = Run.of("--lang", "en", "archive", "status", "--archive", one.folder(), "--workspace", temp);

        assertThat(run.out()).contains("Years: 1. Versions: 1.").doesNotContain("Corrections");
    }

    @Test
    void snapshotThatWasCutShortIsToldByVerifyAndMendedByStatus() throws IOException {
        Path object = archive.object(2024);
        Files.delete(object.resolve("inventory.json.sha512"));

        Run told = run("verify");
        Run again = run("verify");

        assertThat(told).isEqualTo(again).matches(run -> run.code() == 1);
        assertThat(told.err()).contains("năm 2024: một lần lưu đã bị ngắt", "yearbook.jar archive status --workspace ");
        assertThat(run("archive", "status").code()).isZero();
        assertThat(run("verify").code()).isZero();
    }

    @Test
    void damageIsToldByStatusBesideWhatIsWholeAndStopsTheSnapshotOfThatYear() throws IOException {
        SiteFolder.delete(archive.object(2024).resolve("v2"));
        SmallWorkspace workspace = SmallWorkspace.in(temp.resolve("văn phòng"));

        Run status = run("archive", "status");
        Run snapshot =
                Run.of("snapshot", "2024", "-m", "a", "--archive", archive.folder(), "--workspace", workspace.folder());

        assertThat(status).matches(run -> run.code() == 1);
        assertThat(status.out()).startsWith("Năm 2025\n  v1 ");
        assertThat(status.err())
                .contains(
                        "v2: năm 2024, phiên bản v2: thiếu cả thư mục",
                        "Kho lưu trữ bị hỏng ở năm 2024.",
                        "yearbook.jar verify");
        assertThat(run("--lang", "en", "archive", "status").err())
                .contains("The archive is damaged in the year 2024. Other years");
        assertThat(snapshot.code()).isEqualTo(1);
        assertThat(snapshot.err()).contains("Chưa lưu gì, vì năm 2024", "yearbook.jar verify 2024", "bản sao của kho");
        assertThat(run("verify").err()).contains("v2: năm 2024, phiên bản v2: thiếu cả thư mục");
    }

    @ParameterizedTest
    @EnumSource
    void everyFindingAndRefusalHasWordsAndWhatToDo(Lang lang) throws IOException {
        Set<String> sentences = sentences(Pattern.compile("\"(verify\\.[a-z-]+)\""), "archive");
        sentences.addAll(sentences(Pattern.compile("new (?:Refused|Damaged)\\(\"([a-z.-]+)\""), "archive"));

        assertThat(sentences).hasSizeGreaterThan(30).allSatisfy(sentence -> {
            assertThat(Wording.in(lang).say(sentence)).isNotEmpty();
            assertThat(Wording.in(lang).say(sentence + "-fix")).isNotEmpty();
        });
    }

    private static Set<String> sentences(Pattern pattern, String room) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/yearbook").resolve(room))) {
            return files.map(Workspaces::text)
                    .flatMap(text -> pattern.matcher(text).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private Run run(Object... args) {
        Stream<Object> place = Stream.of("--archive", archive.folder(), "--workspace", temp);
        return Run.of(Stream.concat(Stream.of(args), place).toArray());
    }
}

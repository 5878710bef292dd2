package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.archive.SmallArchive;
import yearbook.publish.SiteFolder;
import yearbook.site.SmallWorkspace;

/** Addresses of the archive that were once live stay live. */
class PublishedArchiveTest {
    private static final String PLAIN = "languages: [vi, en]\npdf: false\npictures: false\noffline: false";

    @TempDir
    Path temp;

    private SmallArchive archive;
    private Path workspace;
    private Path page;

    @BeforeEach
    void twoYearsAreLive() {
        archive = new SmallArchive(temp.resolve("kho")).with(2022, 1).with(2023, 2);
        workspace = SmallWorkspace.in(temp.resolve("văn phòng"))
                .replace("content/site.yaml", "languages: [vi, en]", PLAIN)
                .folder();
        page = temp.resolve("trang web/current/luu-tru/2023/v2/2023/index.html");
        assertThat(publish("--archive", archive.folder()).code()).isZero();
        assertThat(page).hasContent("trang 2023, lần 2");
    }

    @Test
    void damagedYearThatIsLiveStopsThePublishing() throws IOException {
        Files.writeString(archive.object(2023).resolve("v2/content/snapshot.json"), "rác");

        Run run = publish("--archive", archive.folder(), "--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("the year 2023, version v2, snapshot.json: the file was altered")
                .contains("NOT published: ", "the year 2023, version v1, v2; for example /luu-tru/2023/v1/2023/")
                .contains("--lose-addresses", "The old site stays");
        assertThat(page).hasContent("trang 2023, lần 2");
    }

    @Test
    void yearThatIsGoneFromTheArchiveStopsItAndIsNamed() throws IOException {
        SiteFolder.delete(archive.object(2022));

        Run run = publish("--archive", archive.folder());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("năm 2022: đã được lưu ở đây đến phiên bản v1, nay mất cả thư mục")
                .contains("CHƯA công bố", "năm 2022, phiên bản v1");
    }

    @Test
    void siteWithoutItsArchiveIsStoppedAsWell() {
        assertThat(publish("--without-archive").err()).contains("CHƯA công bố");
        assertThat(publish(
                                "--archive",
                                new SmallArchive(temp.resolve("khác"))
                                        .with(2023, 1)
                                        .folder())
                        .err())
                .contains("năm 2022, phiên bản v1; năm 2023, phiên bản v2");
        assertThat(page).exists();
    }

    @Test
    void whoSaysSoLosesThemAndIsTold() throws IOException {
        SiteFolder.delete(archive.object(2023));

        Run run = publish("--archive", archive.folder(), "--lose-addresses");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("từ nay", "năm 2023, phiên bản v1, v2");
        assertThat(page).doesNotExist();
        assertThat(publish("--archive", archive.folder()).code()).isZero();
    }

    @Test
    void damageOfAYearThatWasNeverLiveOnlyWarns() throws IOException {
        archive.with(2021, 1);
        Files.writeString(archive.object(2021).resolve("v1/content/snapshot.json"), "rác");

        Run run = publish("--archive", archive.folder());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("CẢNH BÁO: kho lưu trữ bị hỏng ở năm 2021");
        assertThat(page).exists();
    }

    private Run publish(Object... args) {
        List<Object> all =
                new ArrayList<>(List.of("publish", workspace, "--to", temp.resolve("trang web"), "--uncommitted"));
        all.addAll(List.of(args));
        return Run.of(all.toArray());
    }
}

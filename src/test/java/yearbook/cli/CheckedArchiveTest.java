package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.archive.SmallArchive;
import yearbook.site.SmallWorkspace;

/** What a check says of the archive, and of redirects that lead into it. */
class CheckedArchiveTest {
    private static final String SETTINGS = "content/site.yaml";

    @TempDir
    Path temp;

    private SmallArchive archive;
    private SmallWorkspace workspace;

    @BeforeEach
    void redirectIntoTheArchive() {
        archive = new SmallArchive(temp.resolve("kho")).with(2023, 2);
        workspace = SmallWorkspace.in(temp.resolve("văn phòng"))
                .replace(
                        SETTINGS,
                        "languages: [vi, en]",
                        "languages: [vi, en]\narchive: ../kho\nredirects:\n"
                                + "  - { from: /cu/, to: /luu-tru/2023/v1/about/ }");
    }

    @Test
    void redirectIntoTheArchiveIsGoodAndOneBesideItIsNot() {
        Run good = check();
        workspace.replace(SETTINGS, "v1/about/", "v3/about/");
        Run bad = check();

        assertThat(good.code()).as(good.err()).isZero();
        assertThat(good.out()).contains("mở được (số năm: 1, số phiên bản: 2)", "Chưa đọc từng byte");
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.err() + bad.out()).contains("redirect-target");
    }

    @Test
    void whereTheArchiveIsNotNothingIsSaidOfRedirectsIntoIt() {
        workspace.replace(SETTINGS, "../kho", "../không");
        Run gone = check("--lang", "en");
        workspace.replace(SETTINGS, "../không", "s3://bucket/kho");
        Run far = check("--lang", "en");

        assertThat(gone.code()).as(gone.err()).isZero();
        assertThat(gone.out()).contains("No archive is at", "redirects into it were not checked");
        assertThat(far.code()).as(far.err()).isZero();
        assertThat(far.out()).contains("s3://bucket/kho is reached over a network and was not looked at");
    }

    @Test
    void damageIsNamedAndIsAnErrorUnderStrict() throws IOException {
        Files.writeString(archive.object(2023).resolve("v2/content/snapshot.json"), "rác");

        assertThat(check()).satisfies(run -> {
            assertThat(run.code()).isZero();
            assertThat(run.err()).contains("năm 2023, phiên bản v2, snapshot.json: nội dung đã bị thay đổi");
        });
        assertThat(check("--strict").code()).isEqualTo(1);
        assertThat(check("--format", "json").out()).startsWith("{").doesNotContain("kho");
    }

    private Run check(Object... args) {
        Object[] all = new Object[args.length + 2];
        all[0] = "check";
        all[1] = workspace.folder();
        System.arraycopy(args, 0, all, 2, args.length);
        return Run.of(all);
    }
}

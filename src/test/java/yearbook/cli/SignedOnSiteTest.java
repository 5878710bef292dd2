package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.archive.SigningKey;
import yearbook.archive.SmallArchive;
import yearbook.archive.Vault;
import yearbook.site.SmallWorkspace;

/** What the site says of the signatures in its archive: it has checked them. */
class SignedOnSiteTest {
    private static final Path KEYS = Path.of("src/test/resources/archive");

    @TempDir
    Path temp;

    private SmallArchive archive;
    private SmallWorkspace workspace;
    private SigningKey key;
    private String shown;

    @BeforeEach
    void key() throws Exception {
        archive = new SmallArchive(temp.resolve("kho"));
        workspace = SmallWorkspace.in(temp.resolve("văn phòng"))
                .replace(
                        "content/site.yaml",
                        "languages: [vi, en]",
                        "languages: [vi, en]\npdf: false\npictures: false\noffline: false");
        key = SigningKey.read(Files.readString(KEYS.resolve("key")));
        shown = Files.readString(KEYS.resolve("key.pub"));
    }

    @Test
    void signerIsNamedInBothLanguages() {
        keep(2023, UnaryOperator.identity());
        allow("Văn thư <b>", "");

        assertThat(signature("luu-tru/index.html"))
                .startsWith("Của Văn thư <b>; đã kiểm tra khi dựng trang này Khóa: SHA256:");
        assertThat(signature("en/luu-tru/index.html")).startsWith("By Văn thư <b>; checked when this site was built");
    }

    @Test
    void keyCountsOnlyForItsTimeWhichIsToldTheSameInEveryZone() {
        keep(2023, UnaryOperator.identity());
        allow("a@b", "valid-before=\"20250101000030\" ");

        assertThat(signature("luu-tru/index.html")).startsWith("Ký bằng khóa của a@b nhưng ngoài thời hạn");
    }

    @Test
    void keyThatNobodyKnowsIsNotTakenForGood() {
        keep(2023, UnaryOperator.identity());

        assertThat(signature("en/luu-tru/index.html")).startsWith("There is one, but its key is not on the list");
    }

    @Test
    void signatureOfOtherBytesDoesNotHold() {
        keep(2023, text -> text + "x");
        allow("a@b", "");

        assertThat(signature("luu-tru/index.html")).startsWith("Không khớp");
    }

    private void keep(int year, UnaryOperator<String> signed) {
        try (Vault vault = Vault.open(archive.folder())) {
            vault.keep(
                    SmallArchive.memento(year, 1),
                    SmallArchive.ADDRESS + year + "/",
                    SmallArchive.files(year, 1),
                    manifest -> Optional.of(key.sign(signed.apply(manifest))));
        }
    }

    private void allow(String name, String options) {
        workspace.with("content/allowed_signers", "\"" + name + "\" " + options + shown);
    }

    private String signature(String page) {
        Path site = temp.resolve("site");
        Run run = Run.of("build", workspace.folder(), "--archive", archive.folder(), "--out", site);
        assertThat(run.code()).as(run.err()).isZero();
        try {
            return Jsoup.parse(Files.readString(site.resolve(page)))
                    .select("section.kept .term")
                    .last()
                    .select("dd")
                    .text();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

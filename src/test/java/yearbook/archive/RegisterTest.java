package yearbook.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.publish.SiteFolder;

/** The archive knows what it has kept, even of a year that is gone without a trace. */
class RegisterTest {
    @TempDir
    Path temp;

    private SmallArchive archive;
    private Path register;

    @BeforeEach
    void twoYears() {
        archive = new SmallArchive(temp.resolve("kho")).with(2024, 2).with(2025, 1);
        register = archive.folder().resolve("yearbook-register.json");
    }

    @Test
    void namesEveryYearAndItsNewestVersion() {
        assertThat(register)
                .hasContent(
                        """
                        {
                          "https://example.org/2024/": "v2",
                          "https://example.org/2025/": "v1"
                        }
                        """);
        assertThat(sentences()).isEmpty();
    }

    @Test
    void verifyNamesTheYearThatIsGoneAndWhereItLay() throws IOException {
        String place = archive.folder().relativize(archive.object(2024)).toString();
        SiteFolder.delete(archive.folder().resolve(Path.of(place).getName(0)));

        List<Finding> findings = verify(OptionalInt.empty());

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.sentence()).isEqualTo("verify.year-missing");
            assertThat(finding.where().year()).isEqualTo(OptionalInt.of(2024));
            assertThat(finding.file()).isEqualTo(place);
            assertThat(finding.args()).containsExactly("2024", "v2", "yearbook-register.json");
        });
        assertThat(verify(OptionalInt.of(2024))).isEqualTo(findings);
        assertThat(verify(OptionalInt.of(2025))).isEmpty();
    }

    @Test
    void onlyYearOfAnArchiveIsMissedToo() throws IOException {
        SmallArchive single = new SmallArchive(temp.resolve("một năm")).with(2024, 1);
        SiteFolder.delete(single.object(2024));

        try (Vault vault = Vault.open(single.folder())) {
            assertThat(vault.damage()).extracting(Finding::sentence).containsExactly("verify.year-missing");
            assertThatThrownBy(() -> SmallArchive.add(vault, 2024))
                    .isInstanceOf(Refused.class)
                    .hasMessageStartingWith("archive.year-damaged");
        }
    }

    @Test
    void storageRootThatLostAllIsNotSetUpAnew() throws IOException {
        SmallArchive single = new SmallArchive(temp.resolve("một năm")).with(2024, 1);
        SiteFolder.delete(single.object(2024));
        Files.delete(single.folder().resolve("ocfl_layout.json"));

        assertThatThrownBy(() -> Vault.open(single.folder())).hasMessageStartingWith("archive.damaged");
        assertThat(single.folder().resolve(Register.FILE)).exists();
    }

    @Test
    void versionThatAWriterWhoWasKilledDidNotNoteCausesNoAlarmAndTwoDo() throws IOException {
        String before = Files.readString(register);
        archive.with(2025, 1);
        Files.writeString(register, before);
        List<String> afterOne = sentences();
        archive.with(2025, 1);
        Files.writeString(register, before);

        assertThat(afterOne).isEmpty();
        assertThat(sentences()).containsExactly("verify.register-lacks");
    }

    @Test
    void whatItLacksIsOneLineAndTheNextWriterNotesIt() throws IOException {
        String before = Files.readString(register);
        archive.with(2025, 1).with(2026, 1);
        Files.writeString(register, before);

        assertThat(verify(OptionalInt.empty())).singleElement().satisfies(finding -> {
            assertThat(finding.sentence()).isEqualTo("verify.register-lacks");
            assertThat(finding.args()).containsExactly("2025 v2, 2026 v1", "yearbook-register.json");
        });
        try (Vault vault = Vault.read(archive.folder(), () -> {})) {
            assertThat(vault.damage()).isEmpty();
        }

        Vault.open(archive.folder()).close();
        assertThat(register).content().contains("2025/\": \"v2\"", "2026/\": \"v1\"");
        assertThat(sentences()).isEmpty();
    }

    @Test
    void archiveThatNeverHadOneGetsItFromTheNextWriter() throws IOException {
        Files.delete(register);

        assertThat(sentences()).containsExactly("verify.register-missing");
        try (Vault vault = Vault.read(archive.folder(), () -> {})) {
            assertThat(vault.damage()).isEmpty();
        }
        Vault.open(archive.folder()).close();
        assertThat(sentences()).isEmpty();
    }

    @Test
    void oneThatCannotBeReadIsLeftToAPerson() throws IOException {
        Files.writeString(register, "{ \"https://example.org/2024/\": \"rác\" }");

        try (Vault vault = Vault.open(archive.folder())) {
            assertThatThrownBy(() -> SmallArchive.add(vault, 2025)).hasMessageStartingWith("archive.year-unknown");
            assertThat(vault.all()).hasSize(3);
        }
        assertThat(sentences()).containsExactly("verify.register-unreadable");
        assertThat(register).content().contains("rác");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"https://example.org/2024/\": 2, \"https://example.org/2025/\": \"v1\" }",
                "{ \"https://example.org/2024/\": null }",
                "{ \"https://example.org/2024/\": \"v2\", \"https://example.org/2024/\": \"v1\" }",
                "{ \"https://example.org/2024/\": \"v2\"",
                "null"
            })
    void oneThatIsReadInPartIsNotRead(String text) throws IOException {
        Files.writeString(register, text);
        SiteFolder.delete(archive.object(2024));

        assertThat(sentences()).contains("verify.register-unreadable");
    }

    @Test
    void oneThatWasEmptiedIsTold() throws IOException {
        Files.writeString(register, "{}");

        assertThat(verify(OptionalInt.empty())).singleElement().satisfies(finding -> {
            assertThat(finding.sentence()).isEqualTo("verify.register-lacks");
            assertThat(finding.args()).contains("2024 v2, 2025 v1");
        });
    }

    @Test
    void oneThatGivesAYearAnotherAddressIsTold() throws IOException {
        Files.writeString(register, Files.readString(register).replace("example.org/2024", "example.com/2024"));

        assertThat(verify(OptionalInt.of(2024))).singleElement().satisfies(finding -> {
            assertThat(finding.sentence()).isEqualTo("verify.register-address");
            assertThat(finding.args())
                    .containsExactly(
                            "https://example.com/2024/", "https://example.org/2024/", "yearbook-register.json");
        });
        assertThat(verify(OptionalInt.of(2025))).isEmpty();
    }

    @Test
    void otherAddressOfAYearIsToldUntilItsLineIsTakenOut() throws IOException {
        String before = Files.readString(register);
        Files.writeString(register, before.replace("example.org/2024", "example.com/2024"));
        Vault.open(archive.folder()).close();

        assertThat(sentences()).containsExactly("verify.register-address");
        Files.writeString(register, before);
        assertThat(sentences()).isEmpty();
    }

    private List<String> sentences() {
        return verify(OptionalInt.empty()).stream().map(Finding::sentence).toList();
    }

    private List<Finding> verify(OptionalInt year) {
        return Audit.of(archive.folder(), year, OptionalInt.empty(), List.of(), () -> {})
                .findings();
    }
}

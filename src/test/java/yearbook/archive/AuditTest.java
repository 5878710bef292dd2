package yearbook.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ocfl.core.inventory.InventoryMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.archive.Audit.Report;
import yearbook.archive.Finding.Where;
import yearbook.content.Sha256;
import yearbook.publish.SiteFolder;

/** Each way to spoil an archive is told by its file, its year, its versions; and nothing else is. */
class AuditTest {
    private static final String PAGE = "v1/content/site/2024/index.html";

    @TempDir
    Path temp;

    private SmallArchive archive;
    private Path object;

    @BeforeEach
    void threeVersionsAndOneOfTheNextYear() {
        archive = new SmallArchive(temp.resolve("kho")).with(2024, 3).with(2025, 1);
        object = archive.object(2024);
    }

    @Test
    void wholeArchiveHasNoFindings() {
        Report report = audit();

        assertThat(report.findings()).isEmpty();
        assertThat(report.versions().stream()
                        .map(kept -> kept.memento().year() + kept.memento().name()))
                .containsExactly("2024v1", "2024v2", "2024v3", "2025v1");
        assertThat(report.versions()).allMatch(report::isWhole);
    }

    @Test
    void flippedByteIsNamedWithThePageAndTheVersionsThatShowIt() {
        SmallArchive.flip(object.resolve(PAGE), 3);
        SmallArchive.flip(object.resolve("v1/content/site/about/index.html"), 0);

        assertThat(told())
                .containsExactly(
                        "2024 [1] site/2024/index.html | " + PAGE + " | verify.file-altered",
                        "2024 [1, 2, 3] site/about/index.html | v1/content/site/about/index.html | verify.file-altered");
        assertThat(audit().versions())
                .filteredOn(audit()::isWhole)
                .extracting(k -> k.memento().year())
                .containsOnly(2025);
    }

    @Test
    void missingFileIsNamed() throws IOException {
        Files.delete(object.resolve(PAGE));

        assertThat(told()).containsExactly("2024 [1] site/2024/index.html | " + PAGE + " | verify.file-missing");
    }

    @Test
    void fileThatCannotBeReadAndLinkInPlaceOfAFileAreNamed() throws IOException {
        Path page = object.resolve(PAGE);
        Path about = object.resolve("v1/content/site/about/index.html");
        Path moved = Files.move(about, temp.resolve("ở nơi khác"));
        Files.createSymbolicLink(about, moved);
        Files.delete(page);
        Files.createDirectory(page);

        assertThat(told())
                .containsExactly(
                        "2024 [1]  | v1/content/site/about/index.html | verify.link",
                        "2024 [1] site/2024/index.html | " + PAGE + " | verify.file-unreadable");
    }

    @Test
    void extraFilesAreNamedWhereverTheyLie() throws IOException {
        Path root = archive.folder();
        for (Path extra : List.of(
                object.resolve("v2/content/site/a.html"),
                object.resolve("v2/ghi-chú.txt"),
                object.resolve("ghi-chú.txt"),
                object.resolve("v9/a.txt"),
                root.resolve("thư.txt"),
                root.resolve("abc/thư.txt"),
                root.resolve("extensions/lạ/config.json"))) {
            Files.createDirectories(extra.getParent());
            Files.writeString(extra, "?");
        }
        Files.createDirectories(root.resolve("def/0"));
        Files.createDirectories(object.resolve("v2/content/site/rỗng"));

        assertThat(told())
                .containsExactlyInAnyOrder(
                        "2024 [2]  | v2/content/site/a.html | verify.extra",
                        "2024 [2]  | v2/content/site/rỗng | verify.extra-folder",
                        "2024 [2]  | v2/ghi-chú.txt | verify.stray",
                        "2024 []  | ghi-chú.txt | verify.stray",
                        "2024 []  | v9 | verify.stray",
                        "archive | thư.txt | verify.stray",
                        "archive | abc/thư.txt | verify.stray",
                        "archive | extensions/lạ/config.json | verify.stray",
                        "archive | def | verify.empty");
    }

    @Test
    void alteredInventoriesAreNamed() {
        SmallArchive.flip(object.resolve("inventory.json"), 200);
        SmallArchive.flip(object.resolve("v2/inventory.json"), 200);

        assertThat(told())
                .containsExactly(
                        "2024 []  | inventory.json | verify.inventory-altered",
                        "2024 [2]  | v2/inventory.json | verify.inventory-altered");
    }

    @Test
    void alteredDigestsAreToldFromAlteredInventories() {
        SmallArchive.flip(object.resolve("inventory.json.sha512"), 5);
        SmallArchive.flip(object.resolve("v1/inventory.json.sha512"), 5);
        SmallArchive.flip(object.resolve("v2/inventory.json.sha512"), 130);

        assertThat(told())
                .containsExactly(
                        "2024 []  | inventory.json.sha512 | verify.digest-altered",
                        "2024 [1]  | v1/inventory.json.sha512 | verify.digest-altered",
                        "2024 [2]  | v2/inventory.json.sha512 | verify.digest-altered");
    }

    @Test
    void missingInventoriesAndDigestsAreNamed() throws IOException {
        Files.delete(object.resolve("v1/inventory.json"));
        Files.delete(object.resolve("v2/inventory.json.sha512"));

        assertThat(told())
                .containsExactly(
                        "2024 [1]  | v1/inventory.json | verify.inventory-missing",
                        "2024 [2]  | v2/inventory.json.sha512 | verify.digest-missing");
    }

    @Test
    void missingVersionIsOneFinding() throws IOException {
        SiteFolder.delete(object.resolve("v2"));

        assertThat(told()).containsExactly("2024 [2]  | v2 | verify.version-missing");
    }

    @Test
    void missingNewestVersionIsOneFindingToo() throws IOException {
        SiteFolder.delete(object.resolve("v3"));

        assertThat(told()).containsExactly("2024 [3]  | v3 | verify.version-missing");
    }

    @Test
    void alteredLabelAndManifestAreNamed() {
        SmallArchive.flip(object.resolve("v2/content/snapshot.json"), 20);
        SmallArchive.flip(object.resolve("v3/content/MANIFEST.sha256"), 2);

        assertThat(told())
                .containsExactly(
                        "2024 [2] snapshot.json | v2/content/snapshot.json | verify.file-altered",
                        "2024 [3] MANIFEST.sha256 | v3/content/MANIFEST.sha256 | verify.file-altered");
    }

    @Test
    void labelChangedTogetherWithTheInventoryDisagreesWithTheManifestAndTheVersion() throws IOException {
        rewrite("v3/content/snapshot.json", "\"reason\": \"Lần 3\"", "\"reason\": \"Lần 4\"");

        assertThat(told())
                .containsExactly(
                        "2024 [3] snapshot.json | v3/content/snapshot.json | verify.label-differs [reason, Lần 4, Lần 3]",
                        "2024 [3] snapshot.json | v3/content/snapshot.json | verify.manifest-differs [snapshot.json]");
    }

    @Test
    void labelThatCannotBeReadIsNamed() throws IOException {
        rewrite("v3/content/snapshot.json", "\"taken\"", "\"token\"");

        assertThat(told())
                .containsExactly(
                        "2024 [3] snapshot.json | v3/content/snapshot.json | verify.label-unreadable",
                        "2024 [3] snapshot.json | v3/content/snapshot.json | verify.manifest-differs [snapshot.json]");
    }

    @Test
    void pageChangedTogetherWithTheInventoryDisagreesWithTheManifest() throws IOException {
        rewrite("v3/content/site/2024/index.html", "lần 3", "lần 9");

        assertThat(told())
                .containsExactly("2024 [3] site/2024/index.html | v3/content/site/2024/index.html | "
                        + "verify.manifest-differs [site/2024/index.html]");
    }

    @Test
    void everyLineOfTheManifestIsHeldAgainstTheVersion() throws IOException {
        String manifest = Files.readString(object.resolve("v3/content/MANIFEST.sha256"));
        String first = manifest.lines().findFirst().orElseThrow();
        String changed =
                manifest.replace(first + "\n", "") + "không phải dòng nào\n" + Sha256.hex("") + "  site/ma.html\n";
        rewrite("v3/content/MANIFEST.sha256", manifest, changed);
        String lost = first.substring(66);

        assertThat(told())
                .containsExactlyInAnyOrder(
                        "2024 [3] MANIFEST.sha256 | v3/content/MANIFEST.sha256 | verify.manifest-line ["
                                + (changed.lines().count() - 1) + "]",
                        "2024 [3] site/ma.html | v3/content/MANIFEST.sha256 | verify.manifest-names [site/ma.html]",
                        "2024 [3] " + lost + " | " + stored(lost) + " | verify.manifest-lacks [" + lost + "]");
    }

    @Test
    void declarationsAndLayoutAreLookedAtToo() throws IOException {
        Files.writeString(object.resolve("0=ocfl_object_1.1"), "ocfl_object_1.0\n");
        Files.writeString(archive.folder().resolve("ocfl_1.1.md"), "?");
        Files.delete(archive.folder().resolve("ocfl_layout.json"));

        assertThat(told())
                .containsExactlyInAnyOrder(
                        "2024 []  | 0=ocfl_object_1.1 | verify.declaration [ocfl_object_1.1]",
                        "archive | ocfl_1.1.md | verify.text",
                        "archive | ocfl_layout.json | verify.missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ocfl_layout.json | hello
            ocfl_layout.json | { "extension": "0004-hashed-n-tuple-storage-layout", "description": "a" }
            ocfl_layout.json | ''
            extensions/0003-hash-and-id-n-tuple-storage-layout/config.json | {"numberOfTuples":2}
            extensions/0003-hash-and-id-n-tuple-storage-layout/config.json | null
            """)
    void fileThatSaysWhereYearsLieIsNamedWhenItWasAlteredAndNobodyGoesIn(String file, String text) throws IOException {
        Files.writeString(archive.folder().resolve(file), text);
        Map<String, String> before = archive.everything();

        assertThat(told()).singleElement().asString().startsWith("archive | " + file + " | verify.declaration");
        assertThatThrownBy(() -> Vault.open(archive.folder()))
                .isInstanceOf(Damaged.class)
                .hasMessageContaining(file);
        assertThatThrownBy(() -> Vault.read(archive.folder(), () -> {})).isInstanceOf(Damaged.class);
        assertThat(archive.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2/inventory.json", "inventory.json", "v1/content", "v1/content/site/2024", ""})
    void linkInPlaceOfAFolderOrAFileIsNamedAndNotToBeMovedOut(String own) throws IOException {
        Path place = own.isEmpty() ? object : object.resolve(own);
        Path moved = Files.move(place, temp.resolve("ở nơi khác"));
        Files.createSymbolicLink(place, moved);

        assertThat(told())
                .singleElement()
                .asString()
                .matches("2024 \\[1?]  \\| " + (own.isEmpty() ? "\\." : own) + " \\| verify.link");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void diskThatFailsIsNamedWithTheFile() throws IOException {
        Files.delete(object.resolve("v2/inventory.json"));
        Files.createSymbolicLink(object.resolve("v2/inventory.json"), Path.of("/proc/self/mem"));

        assertThatThrownBy(this::audit)
                .isInstanceOf(Damaged.class)
                .hasMessageStartingWith("archive.unreadable")
                .hasMessageContaining("v2/inventory.json");
    }

    @Test
    void linkAboveAYearIsNamed() throws IOException {
        Path first =
                archive.folder().resolve(archive.folder().relativize(object).getName(0));
        Path moved = Files.move(first, temp.resolve("ở nơi khác"));
        Files.createSymbolicLink(first, moved);

        assertThat(told()).containsExactly("archive | " + first.getFileName() + " | verify.link");
    }

    @Test
    void archiveWithoutItsDeclarationIsDamagedAndNotAbsentWhateverElseLiesThere() throws IOException {
        Files.move(archive.folder().resolve("0=ocfl_1.1"), archive.folder().resolve("0=ocfl_1.1.txt"));

        assertThatThrownBy(() -> Vault.read(archive.folder(), () -> {})).isInstanceOf(Damaged.class);
        assertThatThrownBy(() -> Vault.open(archive.folder())).isInstanceOf(Damaged.class);
    }

    @Test
    void archiveWithoutItsDeclarationIsStillLookedThrough() throws IOException {
        Files.delete(archive.folder().resolve("0=ocfl_1.1"));

        assertThat(Audit.isThere(archive.folder())).isTrue();
        assertThat(told()).containsExactly("archive | 0=ocfl_1.1 | verify.missing");
    }

    @Test
    void yearInTheWrongPlaceIsNamed() throws IOException {
        Path wrong = archive.folder().resolve("000/000/000/x");
        Files.createDirectories(wrong.getParent());
        Files.move(object, wrong);
        SiteFolder.delete(
                archive.folder().relativize(object).getName(0).equals(Path.of("000"))
                        ? wrong
                        : archive.folder()
                                .resolve(archive.folder().relativize(object).getName(0)));

        assertThat(audit().findings())
                .singleElement()
                .matches(finding -> finding.sentence().equals("verify.misplaced")
                        && finding.file().equals("000/000/000/x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000/000/000/x", "fff/fff/fff/x"})
    void copyOfAYearIsToldOnceAndIsNotToBeMovedOverIt(String place) throws IOException {
        Path copy = Files.createDirectories(archive.folder().resolve(place));
        try (Stream<Path> files = Files.walk(object)) {
            for (Path file : files.skip(1).toList()) {
                Files.copy(file, copy.resolve(object.relativize(file)));
            }
        }

        assertThat(audit().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo(place);
            assertThat(finding.sentence()).isEqualTo("verify.twin");
            assertThat(finding.args())
                    .containsExactly(archive.folder().relativize(object).toString());
        });
    }

    @Test
    void inventoryThatWasRolledBackIsToldAsThatAlone() throws IOException {
        for (String file : List.of("inventory.json", "inventory.json.sha512")) {
            Files.copy(object.resolve("v1/" + file), object.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }

        assertThat(told()).containsExactly("2024 []  | inventory.json | verify.inventories-differ [v3]");
    }

    @Test
    void versionUnderAnotherNumberIsMissingAndDoesNotBelongThere() throws IOException {
        Files.move(object.resolve("v3"), object.resolve("v5"));

        assertThat(told())
                .containsExactlyInAnyOrder("2024 [3]  | v3 | verify.version-missing", "2024 []  | v5 | verify.stray");
    }

    @Test
    void snapshotThatWasCutShortIsToldAndNotMended() throws IOException {
        archive.noted(2024, 2);
        for (String file : List.of("inventory.json", "inventory.json.sha512")) {
            Files.copy(object.resolve("v2/" + file), object.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Map<String, String> before = archive.everything();

        assertThat(told()).containsExactly("2024 []  | . | verify.unfinished-whole");
        assertThat(archive.everything()).isEqualTo(before);
    }

    @Test
    void oneVersionIsLookedAtByItself() {
        SmallArchive.flip(object.resolve(PAGE), 3);
        SmallArchive.flip(object.resolve("v3/content/site/2024/index.html"), 3);

        Report report = Audit.of(archive.folder(), OptionalInt.of(2024), OptionalInt.of(3), List.of(), () -> {});

        assertThat(report.findings())
                .singleElement()
                .matches(found -> found.where().versions().equals(List.of(3)));
        assertThat(report.versions()).hasSize(1);
    }

    @Test
    void furtherChecksSeeEveryVersion() {
        Check check = (kept, where, file) ->
                List.of(Finding.of(where, file, "test.unsigned", kept.manifest().digest()));

        Report report = Audit.of(archive.folder(), OptionalInt.empty(), OptionalInt.empty(), List.of(check), () -> {});

        assertThat(report.findings())
                .hasSize(4)
                .extracting(Finding::where)
                .first()
                .isEqualTo(new Where(OptionalInt.of(2024), List.of(1), ""));
        assertThat(report.findings().get(1).file()).endsWith("/v2");
    }

    @Test
    void versionThatLacksWhatACheckReadsIsToldAndTheOthersAreLookedAtAllTheSame() throws IOException {
        Files.delete(object.resolve("v2/content/MANIFEST.sha256"));
        Check check = (kept, where, file) -> {
            kept.files().forEach(one -> one.content().bytes());
            return List.of();
        };

        Report report = Audit.of(archive.folder(), OptionalInt.empty(), OptionalInt.empty(), List.of(check), () -> {});

        assertThat(report.findings())
                .extracting(Finding::sentence)
                .containsExactly("verify.unchecked", "verify.file-missing");
        assertThat(report.versions()).hasSize(4).filteredOn(report::isWhole).hasSize(3);
    }

    @Test
    void inventoriesAlteredTogetherWithTheirDigestsAreOneFindingHoweverManyOlderOnesTellOtherwise() throws IOException {
        for (Path altered : List.of(object, object.resolve("v3"))) {
            String inventory = Files.readString(altered.resolve("inventory.json"));
            seal(altered, inventory.replace("Lần 1", "Lần một"));
        }

        assertThat(told()).contains("2024 []  | inventory.json | verify.inventories-disagree [v1, v2]");
        assertThat(told()).noneMatch(line -> line.contains("verify.ocfl"));
    }

    private Report audit() {
        return Audit.of(archive.folder(), OptionalInt.empty(), OptionalInt.empty(), List.of(), () -> {});
    }

    /** Year, versions and path; file seen from the object; sentence and arguments. */
    private List<String> told() {
        String home = archive.folder().relativize(object).toString();
        return audit().findings().stream()
                .map(found -> (found.where().year().isEmpty()
                                ? "archive"
                                : found.where().year().getAsInt() + " "
                                        + found.where().versions() + " "
                                        + found.where().path())
                        + " | "
                        + (found.file().equals(home) ? "." : found.file().replace(home + "/", ""))
                        + " | " + found.sentence()
                        + (found.args().isEmpty() ? "" : " " + found.args()))
                .collect(Collectors.toList());
    }

    private String stored(String path) throws IOException {
        var inventory = InventoryMapper.defaultMapper().readNoDigest("x", object.resolve("inventory.json"));
        return inventory.getContentPath(inventory.getHeadVersion().getFileId(path));
    }

    /** Changes a file of the newest version as a forger would who knows OCFL: the inventories and their digests say so too. */
    private void rewrite(String file, String words, String others) throws IOException {
        Path target = object.resolve(file);
        byte[] before = Files.readAllBytes(target);
        String text = new String(before, StandardCharsets.UTF_8);
        assertThat(text).contains(words);
        byte[] after = text.replace(words, others).getBytes(StandardCharsets.UTF_8);
        Files.write(target, after);
        for (Path folder : List.of(object, object.resolve("v3"))) {
            String inventory = Files.readString(folder.resolve("inventory.json"))
                    .replace(Digests.of(before).sha512(), Digests.of(after).sha512());
            seal(folder, inventory);
        }
    }

    private static void seal(Path folder, String inventory) throws IOException {
        Files.writeString(folder.resolve("inventory.json"), inventory);
        Files.writeString(
                folder.resolve("inventory.json.sha512"),
                Digests.of(inventory.getBytes(StandardCharsets.UTF_8)).sha512() + "  inventory.json\n");
    }
}

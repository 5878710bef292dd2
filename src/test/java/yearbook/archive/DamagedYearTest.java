package yearbook.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yearbook.archive.Lending.Loan;
import yearbook.publish.SiteFolder;

/** One year of the archive is damaged, in one way or another: it is named, and the others are used as ever. */
class DamagedYearTest {
    @TempDir
    Path temp;

    private SmallArchive archive;

    /** Hurts an object. */
    @FunctionalInterface
    private interface Hurting {
        void hurt(Path object) throws IOException;
    }

    /** Each with a file that is named, and what is said of it. */
    enum Damage {
        INVENTORY_GARBLED("inventory.json", "verify.inventory-altered", garbling("inventory.json")),
        ALL_INVENTORIES_GARBLED(
                "inventory.json",
                "verify.inventory-altered",
                garbling("inventory.json", "v1/inventory.json", "v2/inventory.json")),
        INVENTORY_NULL("inventory.json", "verify.inventory-altered", object -> {
            Files.writeString(object.resolve("inventory.json"), "null");
        }),
        OLDER_INVENTORY_NULL("v2/content/snapshot.json", "verify.file-altered", object -> {
            Files.writeString(object.resolve("v1/inventory.json"), "null");
            Files.writeString(object.resolve("v2/content/snapshot.json"), "rác");
        }),
        VERSION_NULL("inventory.json", "verify.inventory-unreadable", object -> {
            String inventory = Files.readString(object.resolve("inventory.json"));
            String emptied =
                    inventory.replaceAll("(?s)\"v1\"\\s*:\\s*\\{.*?\\}\\s*,\\s*(\"v2\"\\s*:)", "\"v1\": null, $1");
            sealed(object, emptied);
            sealed(object.resolve("v2"), emptied);
        }),
        INVENTORY_GONE_AND_ANOTHER_NEWEST("inventory.json", "verify.inventory-missing", object -> {
            Files.delete(object.resolve("inventory.json"));
            SmallArchive.flip(object.resolve("v2/inventory.json"), 30);
        }),
        FILE_GONE(
                "v2/content/site/2024/index.html", "verify.file-missing", deleting("v2/content/site/2024/index.html")),
        EVERYTHING_GONE("", "verify.object-empty", object -> {
            SiteFolder.delete(object);
            Files.createDirectory(object);
        }),
        FOLDER_GONE(
                "",
                "verify.year-missing",
                object -> SiteFolder.delete(object.getParent().getParent().getParent())),
        NOT_DECLARED("0=ocfl_object_1.1", "verify.missing", deleting("0=ocfl_object_1.1")),
        LABEL_GARBLED("v2/content/snapshot.json", "verify.file-altered", garbling("v2/content/snapshot.json")),
        LABEL_GONE("v2/content/snapshot.json", "verify.file-missing", deleting("v2/content/snapshot.json")),
        MANIFEST_GONE("v2/content/MANIFEST.sha256", "verify.file-missing", deleting("v2/content/MANIFEST.sha256")),
        OLDER_VERSION_GONE("v1", "verify.version-missing", deleting("v1")),
        NEWEST_VERSION_GONE("v2", "verify.version-missing", deleting("v2")),
        OLDER_COPY_IN_ITS_PLACE("v2", "verify.version-missing", object -> {
            SiteFolder.delete(object.resolve("v2"));
            for (String list : List.of("inventory.json", "inventory.json.sha512")) {
                Files.copy(
                        object.resolve("v1").resolve(list), object.resolve(list), StandardCopyOption.REPLACE_EXISTING);
            }
        });

        private final String file;
        private final String sentence;

        @SuppressWarnings("ImmutableEnumChecker") // No lambda here holds anything that changes.
        private final Hurting hurting;

        Damage(String file, String sentence, Hurting hurting) {
            this.file = file;
            this.sentence = sentence;
            this.hurting = hurting;
        }

        void hurt(Path object) throws IOException {
            hurting.hurt(object);
        }

        private static Hurting garbling(String... files) {
            return object -> {
                for (String file : files) {
                    Files.writeString(object.resolve(file), "rác");
                }
            };
        }

        private static Hurting deleting(String file) {
            return object -> SiteFolder.delete(object.resolve(file));
        }
    }

    @BeforeEach
    void twoYears() {
        archive = new SmallArchive(temp.resolve("kho")).with(2024, 2).with(2025, 2);
    }

    @ParameterizedTest
    @EnumSource
    void damageIsNamedAndTheOtherYearIsListed(Damage damage) throws IOException {
        damage.hurt(archive.object(2024));

        Growth growth = Growth.of(Place.of(archive.folder()), () -> {});

        assertThat(growth.versions())
                .extracting(step -> step.memento().year() + step.memento().name())
                .contains("2025v1", "2025v2");
        assertThat(growth.damage())
                .allSatisfy(finding -> assertThat(finding.where().year()).isEqualTo(OptionalInt.of(2024)))
                .anySatisfy(finding -> {
                    assertThat(finding.sentence()).isEqualTo(damage.sentence);
                    assertThat(finding.file()).endsWith(damage.file.isEmpty() ? "%2f2024%2f" : "2f/" + damage.file);
                });
    }

    @ParameterizedTest
    @EnumSource
    void otherYearGrowsAndTheDamagedOneIsNotTouched(Damage damage) throws IOException {
        damage.hurt(archive.object(2024));
        Map<String, String> hurt = without2025();

        archive.with(2025, 1);

        try (Vault vault = Vault.open(archive.folder())) {
            assertThat(vault.newest(2025).orElseThrow().memento().version()).isEqualTo(3);
            assertThatThrownBy(() -> vault.keep(
                            SmallArchive.memento(2024, 3), SmallArchive.ADDRESS + "2024/", SmallArchive.files(2024, 3)))
                    .isInstanceOf(Refused.class)
                    .hasMessageStartingWith("archive.year-damaged");
        }
        assertThat(without2025()).isEqualTo(hurt);
    }

    private Map<String, String> without2025() {
        Map<String, String> all = archive.everything();
        all.keySet().removeIf(name -> name.contains("%2f2025%2f") || name.equals(Register.FILE));
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void siteIsLentTheOtherYearAlone(Damage damage) throws IOException {
        damage.hurt(archive.object(2024));

        Loan loan = Lending.of(Place.of(archive.folder()), AllowedSigners.NOBODY, () -> {});

        assertThat(loan.shelf().years()).containsExactly(2025);
        assertThat(loan.shelf().all()).hasSize(2);
        assertThat(loan.damage()).isNotEmpty();
    }

    @Test
    void alteredFileIsFoundByWhoeverShowsOrAddsToTheYear() {
        SmallArchive.flip(archive.object(2024).resolve("v1/content/site/about/index.html"), 2);

        Loan loan = Lending.of(Place.of(archive.folder()), AllowedSigners.NOBODY, () -> {});

        assertThat(loan.shelf().years()).containsExactly(2025);
        assertThat(loan.damage()).singleElement().satisfies(finding -> {
            assertThat(finding.where().versions()).containsExactly(1, 2);
            assertThat(finding.sentence()).isEqualTo("verify.file-altered");
        });
        try (Vault vault = Vault.open(archive.folder())) {
            assertThat(vault.damage(2024)).hasSize(1);
            assertThat(vault.damage(2025)).isEmpty();
        }
    }

    @Test
    void labelThatSaysNothingIsToldAlthoughEveryDigestFits() {
        SmallArchive other = new SmallArchive(temp.resolve("khác"));
        try (Vault vault = Vault.open(other.folder())) {
            SmallArchive.add(vault, 2024);
        }
        resealed(other.object(2024), "snapshot.json", "rác");

        try (Vault vault = Vault.read(other.folder(), () -> {})) {
            assertThat(vault.all()).isEmpty();
            assertThat(vault.damage()).extracting(Finding::sentence).containsExactly("verify.label-unreadable");
        }
    }

    /** Another text for a file of the first version, and an inventory that fits it. */
    private static void resealed(Path object, String name, String text) {
        try {
            Path file = object.resolve("v1/content").resolve(name);
            String before = Digests.of(Files.readAllBytes(file)).sha512();
            Files.writeString(file, text);
            String after = Digests.of(Files.readAllBytes(file)).sha512();
            String inventory =
                    Files.readString(object.resolve("inventory.json")).replace(before, after);
            for (Path folder : List.of(object, object.resolve("v1"))) {
                sealed(folder, inventory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sealed(Path folder, String inventory) throws IOException {
        Files.writeString(folder.resolve("inventory.json"), inventory);
        String digest = Digests.of(inventory.getBytes(StandardCharsets.UTF_8)).sha512();
        Files.writeString(folder.resolve("inventory.json.sha512"), digest + " inventory.json\n");
    }

    @Test
    void damageOfAYearThatNobodyCanNameStopsEverySnapshotButNobodyWhoReads() throws IOException {
        Path strange = archive.folder().resolve("abc/def/012/khác");
        Files.createDirectories(strange.resolve("v1"));
        Files.writeString(strange.resolve("inventory.json"), "rác");

        try (Vault vault = Vault.open(archive.folder())) {
            assertThat(SmallArchive.versions(vault)).hasSize(4);
            assertThatThrownBy(() -> SmallArchive.add(vault, 2025))
                    .isInstanceOf(Refused.class)
                    .hasMessageStartingWith("archive.year-unknown");
        }
    }

    @Test
    void whatIsInNobodysWayIsForVerifyAlone() throws IOException {
        Path object = archive.object(2024);
        Files.writeString(object.resolve("Thumbs.db"), "?");
        Files.delete(object.resolve("v1/inventory.json.sha512"));

        Loan loan = Lending.of(Place.of(archive.folder()), AllowedSigners.NOBODY, () -> {});

        assertThat(loan.damage()).isEmpty();
        assertThat(loan.shelf().years()).containsExactly(2025, 2024);
        archive.with(2024, 1);
    }

    @Test
    void yearThatLiesInTwoPlacesIsNotGuessedAt() throws IOException {
        Path object = archive.object(2024);
        Path twin = archive.folder().resolve("abc/def/012").resolve(object.getFileName());
        Files.createDirectories(twin);
        try (Stream<Path> files = Files.walk(object)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = twin.resolve(object.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }

        try (Vault vault = Vault.read(archive.folder(), () -> {})) {
            assertThat(vault.damage()).extracting(Finding::sentence).contains("verify.twin");
            assertThat(vault.of(2025)).hasSize(2);
        }
    }
}

package yearbook.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yearbook.publish.SiteFolder;

/** What a writer leaves that is killed, state by state; and what no writer leaves, which is not touched. */
class MendingTest {
    private static final List<String> TWO = List.of("2024 v1 trang 2024, lần 1", "2024 v2 trang 2024, lần 2");
    private static final List<String> THREE =
            Stream.concat(TWO.stream(), Stream.of("2024 v3 trang 2024, lần 3")).toList();

    @TempDir
    Path temp;

    private SmallArchive archive;

    @BeforeEach
    void folder() {
        archive = new SmallArchive(temp.resolve("kho lưu trữ"));
    }

    /** Where OCFL's own library may stop once the third version has its name; it replaces files in place. */
    enum Cut {
        NOTHING_REPLACED(false) {
            @Override
            void hurt(Path object, Path before) throws IOException {
                put(before, object, Stock.FILE, Stock.DIGEST);
            }
        },
        INVENTORY_GONE(true) {
            @Override
            void hurt(Path object, Path before) throws IOException {
                put(before, object, Stock.DIGEST);
                Files.delete(object.resolve(Stock.FILE));
            }
        },
        INVENTORY_BEGUN(true) {
            @Override
            void hurt(Path object, Path before) throws IOException {
                put(before, object, Stock.DIGEST);
                SmallArchive.cut(object.resolve(Stock.FILE), 300);
            }
        },
        INVENTORY_EMPTY(true) {
            @Override
            void hurt(Path object, Path before) throws IOException {
                put(before, object, Stock.DIGEST);
                SmallArchive.cut(object.resolve(Stock.FILE), 0);
            }
        },
        DIGEST_OLD(true) {
            @Override
            void hurt(Path object, Path before) throws IOException {
                put(before, object, Stock.DIGEST);
            }
        },
        DIGEST_GONE(true) {
            @Override
            void hurt(Path object, Path before) throws IOException {
                Files.delete(object.resolve(Stock.DIGEST));
            }
        },
        DIGEST_BEGUN(true) {
            @Override
            void hurt(Path object, Path before) throws IOException {
                SmallArchive.cut(object.resolve(Stock.DIGEST), 60);
            }
        };

        /** Whether the object cannot be opened at all before it is mended. */
        final boolean corrupt;

        Cut(boolean corrupt) {
            this.corrupt = corrupt;
        }

        abstract void hurt(Path object, Path before) throws IOException;

        static void put(Path from, Path to, String... names) throws IOException {
            for (String name : names) {
                Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void versionThatHasAllItsFilesBecomesTheNewest(Cut cut) throws IOException {
        archive.with(2024, 3);
        Map<String, String> whole = archive.everything();
        Path object = archive.object(2024);
        cut.hurt(object, object.resolve("v2"));
        archive.noted(2024, 2);

        try (Vault vault = Vault.read(archive.folder(), () -> {})) {
            assertThat(SmallArchive.versions(vault)).isEqualTo(THREE);
        }

        assertThat(archive.everything()).isEqualTo(whole);
        assertNextIsKept(4);
    }

    @Test
    void firstVersionThatHasAllItsFilesIsKept() throws IOException {
        archive.with(2024, 1);
        Map<String, String> whole = archive.everything();
        Path object = archive.object(2024);
        Files.delete(object.resolve(Stock.FILE));
        Files.delete(object.resolve(Stock.DIGEST));

        Vault.read(archive.folder(), () -> {}).close();

        assertThat(archive.everything()).isEqualTo(whole);
    }

    @Test
    void versionThatWasBeingTakenBackIsGoneForGood() throws IOException {
        archive.with(2024, 2);
        Map<String, String> whole = archive.everything();
        archive.with(2024, 1).noted(2024, 2);
        Path object = archive.object(2024);
        Cut.NOTHING_REPLACED.hurt(object, object.resolve("v2"));
        Files.delete(object.resolve("v3/content/site/2024/index.html"));

        Vault.read(archive.folder(), () -> {}).close();

        assertThat(archive.everything()).isEqualTo(whole);
        assertNextIsKept(3);
    }

    @Test
    void versionThatLostItsInventoryFirstIsGoneToo() throws IOException {
        archive.with(2024, 3).noted(2024, 2);
        Path object = archive.object(2024);
        Cut.NOTHING_REPLACED.hurt(object, object.resolve("v2"));
        Files.delete(object.resolve("v3/inventory.json"));

        try (Vault vault = Vault.open(archive.folder())) {
            assertThat(SmallArchive.versions(vault)).isEqualTo(TWO);
        }
        assertThat(object.resolve("v3")).doesNotExist();
    }

    @Test
    void objectThatHasNoVersionYetIsGone() throws IOException {
        archive.with(2024, 2);
        Map<String, String> whole = archive.everything();
        archive.with(2025, 1).noted(2025, 0);
        Path object = archive.object(2025);
        SiteFolder.delete(object.resolve("v1"));
        Files.delete(object.resolve(Stock.FILE));
        Files.delete(object.resolve(Stock.DIGEST));

        Vault.read(archive.folder(), () -> {}).close();

        assertThat(archive.everything()).isEqualTo(whole);
    }

    @Test
    void foldersForAnObjectThatNeverCameAreGone() throws IOException {
        archive.with(2024, 2);
        Map<String, String> whole = archive.everything();
        Files.createDirectories(archive.folder().resolve("abc/def/012"));

        Vault.read(archive.folder(), () -> {}).close();

        assertThat(archive.everything()).isEqualTo(whole);
    }

    @Test
    void litterBesideTheArchiveIsClearedByTheNextWriterAlone() throws IOException {
        archive.with(2024, 1);
        Path litter = temp.resolve(".kho lưu trữ.work/một nửa/v2/content/a.html");
        Files.createDirectories(litter.getParent());
        Files.writeString(litter, "một nửa");

        Vault.read(archive.folder(), () -> {}).close();
        assertThat(litter).exists();
        Vault.open(archive.folder()).close();

        assertThat(temp.resolve(".kho lưu trữ.work")).isEmptyDirectory();
    }

    @Test
    void storageRootThatWasBeingSetUpIsSetUpAnew() throws IOException {
        Vault.open(archive.folder()).close();
        Map<String, String> whole = archive.everything();
        Set<String> parts = new TreeSet<>(whole.keySet());
        parts.remove(Register.FILE); // It comes whole or not at all.
        for (String name : parts) {
            for (int length : List.of(-1, 0, 5)) {
                hurt(archive.folder().resolve(name), length);

                Vault.open(archive.folder()).close();

                assertThat(archive.everything()).as(name).isEqualTo(whole);
            }
        }
        assertNextIsKept(1);
    }

    @Test
    void readerFindsTheStorageRootMendedToo() throws IOException {
        Vault.open(archive.folder()).close();
        Map<String, String> whole = archive.everything();
        Files.delete(archive.folder().resolve("ocfl_layout.json"));

        try (Vault vault = Vault.read(archive.folder(), () -> {})) {
            assertThat(vault.all()).isEmpty();
        }
        assertThat(archive.everything()).isEqualTo(whole);
    }

    @Test
    void emptyFolderBecomesAnArchiveAndFullOneDoesNot() throws IOException {
        Path full = Files.createDirectory(temp.resolve("tài liệu"));
        Files.writeString(full.resolve("thư.txt"), "a");
        Files.createDirectory(archive.folder());

        assertThatThrownBy(() -> Vault.open(full)).isInstanceOf(Refused.class).hasMessageStartingWith("archive.taken");
        Vault.open(archive.folder()).close();

        assertThat(Vault.isOne(archive.folder())).isTrue();
        assertThat(full.toFile().list()).containsExactly("thư.txt");
        assertThat(temp.toFile().list()).doesNotContain(".tài liệu.work");
    }

    /** What no killed writer leaves: somebody changed it, or the disk did. */
    enum Damage {
        INVENTORY_ALTERED {
            @Override
            void hurt(Path object) {
                SmallArchive.flip(object.resolve(Stock.FILE), 200);
            }
        },
        DIGEST_ALTERED {
            @Override
            void hurt(Path object) {
                SmallArchive.flip(object.resolve(Stock.DIGEST), 3);
            }
        },
        NEWEST_ALTERED_BEFORE_IT_COUNTED {
            @Override
            void hurt(Path object) throws IOException {
                Cut.NOTHING_REPLACED.hurt(object, object.resolve("v2"));
                SmallArchive.flip(object.resolve("v3/content/site/2024/index.html"), 2);
            }
        },
        NEWEST_GONE {
            @Override
            void hurt(Path object) throws IOException {
                SiteFolder.delete(object.resolve("v3"));
            }
        },
        ALL_INVENTORIES_GONE {
            @Override
            void hurt(Path object) throws IOException {
                for (String folder : List.of("", "v1/", "v2/", "v3/")) {
                    Files.delete(object.resolve(folder + Stock.FILE));
                }
            }
        },
        VERSIONS_GONE {
            @Override
            void hurt(Path object) throws IOException {
                for (String version : List.of("v1", "v2", "v3")) {
                    SiteFolder.delete(object.resolve(version));
                }
            }
        };

        abstract void hurt(Path object) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void damageIsToldAndNotTouched(Damage damage) throws IOException {
        archive.with(2024, 3);
        Path object = archive.object(2024);
        damage.hurt(object);
        Map<String, String> hurt = archive.everything();

        try (Vault vault = Vault.open(archive.folder())) {
            assertThat(vault.all()).isEmpty();
            assertThat(vault.damage()).isNotEmpty().allSatisfy(finding -> assertThat(finding.file())
                    .startsWith(archive.folder().relativize(object).toString()));
            assertThatThrownBy(() -> SmallArchive.add(vault, 2024))
                    .isInstanceOf(Refused.class)
                    .hasMessageStartingWith("archive.year-damaged");
        }

        assertThat(archive.everything()).isEqualTo(hurt);
    }

    @Test
    void fileThatWasAlteredIsNeverShown() {
        archive.with(2024, 1);
        SmallArchive.flip(archive.object(2024).resolve("v1/content/site/2024/index.html"), 2);

        try (Vault vault = Vault.read(archive.folder(), () -> {})) {
            assertThatThrownBy(() -> SmallArchive.versions(vault))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("v1/content/site/2024/index.html");
        }
    }

    @Test
    void whatWasReadIsReadOnWhenTheArchiveIsClosed() {
        archive.with(2024, 2);
        Kept kept;
        try (Vault vault = Vault.read(archive.folder(), () -> {})) {
            kept = vault.newest(2024).orElseThrow();
        }

        assertThat(kept.below(Kept.SITE)).anySatisfy(file -> assertThat(
                        new String(file.content().bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("trang 2024, lần 2"));
    }

    private void assertNextIsKept(int number) {
        archive.with(2024, 1);
        try (Vault vault = Vault.read(archive.folder(), () -> {})) {
            assertThat(vault.newest(2024).orElseThrow().memento().version()).isEqualTo(number);
        }
    }

    private static void hurt(Path file, int length) throws IOException {
        if (length < 0) {
            Files.delete(file);
        } else {
            SmallArchive.cut(file, length);
        }
    }
}

package yearbook.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.site.Cache;
import yearbook.site.SiteFile;

class ZipTest {
    @TempDir
    Path folder;

    @Test
    void everyFileComesOutAsItWentInInTheOrderOfNames() throws Exception {
        byte[] noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        List<SiteFile> files = List.of(
                file("năm/b.html", "Ữ Ễ Ậ Ỷ ".repeat(4_000).getBytes(StandardCharsets.UTF_8)),
                file("a.png", noise),
                file("empty.txt", new byte[0]));

        try (ZipFile zip = open(Zip.of("ngoai-tuyen-2024", files, Cache.NONE))) {
            assertThat(zip.stream())
                    .extracting(ZipEntry::getName)
                    .containsExactly(
                            "ngoai-tuyen-2024/a.png", "ngoai-tuyen-2024/empty.txt", "ngoai-tuyen-2024/năm/b.html");
            for (SiteFile file : files) {
                assertThat(zip.getInputStream(zip.getEntry("ngoai-tuyen-2024/" + file.path()))
                                .readAllBytes())
                        .isEqualTo(file.content().bytes());
            }
        }
    }

    @Test
    void onlyWhatBecomesSmallerIsCompressed() throws Exception {
        byte[] noise = new byte[5_000];
        new Random(7).nextBytes(noise);

        try (ZipFile zip =
                open(Zip.of("x", List.of(file("noise", noise), file("zeros", new byte[5_000])), Cache.NONE))) {
            assertThat(zip.getEntry("x/noise").getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(zip.getEntry("x/zeros").getCompressedSize()).isLessThan(50);
        }
    }

    @Test
    void noClockAndNoOrderOfFilesShows() throws Exception {
        List<SiteFile> files = IntStream.range(0, 50)
                .mapToObj(i -> file(i + ".txt", ("text " + i).repeat(i).getBytes(StandardCharsets.UTF_8)))
                .toList();
        List<SiteFile> backwards = new ArrayList<>(files);
        java.util.Collections.reverse(backwards);

        byte[] bytes = Zip.of("x", files, Cache.NONE);

        assertThat(Zip.of("x", backwards, Cache.NONE)).isEqualTo(bytes);
        try (ZipFile zip = open(bytes)) {
            assertThat(zip.stream()).allMatch(entry -> entry.getTimeLocal().equals(LocalDateTime.of(1980, 2, 1, 0, 0)));
            assertThat(zip.stream()).allMatch(entry -> entry.getExtra() == null);
        }
    }

    @Test
    void oneThatCannotBeMadeEndsIt() {
        List<SiteFile> files = IntStream.range(0, 50)
                .mapToObj(i -> i == 20 ? failing("20.txt") : file(i + ".txt", new byte[10]))
                .toList();

        assertThatThrownBy(() -> Zip.of("x", files, Cache.NONE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("20.txt is gone");
    }

    private static SiteFile failing(String path) {
        return new SiteFile(path, () -> {
            throw new UncheckedIOException(new NoSuchFileException(path + " is gone"));
        });
    }

    @Test
    void moreFilesThanTheOldFormatCountsAreFound() throws Exception {
        List<SiteFile> files = IntStream.range(0, 66_000)
                .mapToObj(i -> file("f" + i, new byte[0]))
                .toList();

        try (ZipFile zip = open(Zip.of("x", files, Cache.NONE))) {
            assertThat(zip.size()).isEqualTo(66_000);
        }
    }

    private static SiteFile file(String path, byte[] bytes) {
        return new SiteFile(path, bytes::clone);
    }

    private ZipFile open(byte[] bytes) throws Exception {
        return new ZipFile(Files.write(folder.resolve("test.zip"), bytes).toFile());
    }
}

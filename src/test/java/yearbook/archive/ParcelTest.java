package yearbook.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import yearbook.content.Json;
import yearbook.content.Sha256;
import yearbook.site.Memento;
import yearbook.site.SiteFile;

class ParcelTest {
    private static final Memento MEMENTO = new Memento(
            2024,
            1,
            Instant.parse("2025-02-03T23:05:06Z"),
            "Lưu trữ tỉnh",
            "Bản nộp lưu\nWARC-Type: không phải",
            Optional.of(new Memento.Origin("05fafcaad3b477b9b8e0cbb1aa6757a4e8e132ec", "")),
            "Yearbook 0.1.0",
            Optional.empty(),
            Instant.parse("2025-02-04T00:00:00Z"));
    private static final String HOME = "<!doctype html><html lang=\"vi\"><head><title>Báo cáo &amp; số liệu</title>"
            + "<link rel=\"canonical\" href=\"https://bao-cao.tinh.example/nam/\"><style>p{}</style></head>"
            + "<body><nav>Trang chủ</nav><main><h1>Năm 2024</h1><p>Ữ Ễ Ậ Ỷ &lt;script&gt;</p><svg><text>vẽ</text></svg></main>"
            + "</body></html>";
    private static final List<SiteFile> FILES = List.of(
            file("site/index.html", HOME),
            file("site/2024/index.html", "<title>2024</title><main><p>Hai<b>m</b>ươi</p><p>bốn</p></main>"),
            file("site/en/2024/index.html", "<html lang=\"en\"><title>The year</title><main>Year</main></html>"),
            file("site/2024/bao-cao.pdf", "%PDF-1.7 …"),
            file("site/2024/du-lieu/100% gồm cả.csv", "a,b\n"),
            file("site/2024/bieu-do.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
            file("site/assets/empty.js", ""),
            file("source/content/site.yaml", "title: x\n"));

    @TempDir
    Path folder;

    private Kept kept;

    @BeforeEach
    void keepVersion() {
        try (Vault vault = Vault.open(folder.resolve("kho"))) {
            kept = read(vault.keep(
                    MEMENTO, "https://bao-cao.tinh.example/nam/2024/", FILES, manifest -> Optional.of("signed\n")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "out/, FOLDER",
        "out, FOLDER",
        "x.zip, ZIP",
        "x.ZIP, ZIP",
        "x.zip/, FOLDER",
        "x.bag, BAG",
        "x.bag/, BAG",
        "x.wacz, WACZ",
        "bag, FOLDER"
    })
    void endingOfNameTellsTheForm(String name, Parcel form) {
        assertThat(Parcel.named(name)).isEqualTo(form);
    }

    @Test
    void folderHoldsTheWholeVersionAndSha256sumAcceptsIt() throws Exception {
        Path out = written(Parcel.FOLDER, "out");

        assertThat(filesIn(out))
                .contains("site/index.html", "source/content/site.yaml", "snapshot.json", "MANIFEST.sha256.sig")
                .hasSize(FILES.size() + 3);
        Process check = new ProcessBuilder("sha256sum", "--strict", "-c", "MANIFEST.sha256")
                .directory(out.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isZero();
        assertThat(said.lines()).hasSize(FILES.size() + 1).allMatch(line -> line.endsWith(": OK"));
    }

    @Test
    void zipHoldsTheSameInOneFolder() throws Exception {
        try (ZipFile zip = new ZipFile(written(Parcel.ZIP, "x.zip").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .hasSize(FILES.size() + 3)
                    .isSorted()
                    .allMatch(name -> name.startsWith("2024-v1/"))
                    .contains("2024-v1/MANIFEST.sha256.sig");
            assertThat(zip.getInputStream(zip.getEntry("2024-v1/site/index.html"))
                            .readAllBytes())
                    .isEqualTo(HOME.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void bagTellsWhatItIs() throws Exception {
        Path bag = written(Parcel.BAG, "x.bag");

        assertThat(Files.readString(bag.resolve("bagit.txt")))
                .isEqualTo("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        assertThat(Files.readString(bag.resolve("bag-info.txt")))
                .contains(
                        "External-Identifier: https://bao-cao.tinh.example/nam/2024/#v1\n",
                        "External-Description: Bản nộp lưu WARC-Type: không phải\n",
                        "Bagging-Date: 2025-02-03\n",
                        "Payload-Oxum: " + size(bag.resolve("data")) + "." + (FILES.size() + 3) + "\n");
        assertThat(Files.readString(bag.resolve("manifest-sha512.txt")))
                .contains("  data/site/2024/du-lieu/100%25 gồm cả.csv\n");
        assertThat(Files.readString(bag.resolve("tagmanifest-sha256.txt")).lines())
                .hasSize(4);
    }

    @Test
    void librarySaysThatTheBagIsValidAndThatAChangedOneIsNot() throws Exception {
        // That library takes %25 in a manifest for three letters of the name, against RFC 8493.
        List<SiteFile> plain =
                FILES.stream().filter(file -> !file.path().contains("%")).toList();
        try (Vault vault = Vault.open(folder.resolve("kho-2"))) {
            kept = read(vault.keep(MEMENTO, "https://bao-cao.tinh.example/nam/2024/", plain));
        }
        Path bag = written(Parcel.BAG, "x.bag");

        verify(bag);

        Files.writeString(bag.resolve("data/site/index.html"), HOME.replace("2024", "2025"));
        assertThatExceptionOfType(Exception.class).isThrownBy(() -> verify(bag));
    }

    private static void verify(Path folder) throws Exception {
        Bag bag = new BagReader().read(folder);
        try (BagVerifier verifier = new BagVerifier()) {
            verifier.isValid(bag, true);
        }
        assertThat(bag.getVersion()).hasToString("1.0");
        assertThat(bag.getPayLoadManifests()).hasSize(2);
    }

    @Test
    void everyRecordIsReadWithItsDigestByAnIndependentReader() throws Exception {
        Path records = extracted("archive/data.warc.gz");
        Map<String, String> answers = new TreeMap<>();
        Map<String, String> again = new TreeMap<>();
        try (WarcReader reader = new WarcReader(records)) {
            for (WarcRecord record : reader) {
                assertThat(record.version()).isEqualTo(MessageVersion.WARC_1_1);
                assertThat(record.date()).isEqualTo(MEMENTO.taken());
                if (record instanceof WarcResponse response) {
                    HttpResponse http = response.http();
                    byte[] body = http.body().stream().readAllBytes();
                    assertThat(record.headers().first("WARC-Payload-Digest")).contains("sha256:" + Sha256.hex(body));
                    assertThat(http.headers().first("Content-Length")).contains(String.valueOf(body.length));
                    answers.put(response.target(), http.contentType() + " " + body.length);
                } else if (record instanceof WarcRevisit revisit) {
                    again.put(
                            revisit.target(),
                            revisit.refersToTargetURI().orElseThrow().toString());
                }
            }
        }
        String base = "https://bao-cao.tinh.example/nam/";
        assertThat(answers)
                .hasSize(FILES.size() - 1)
                .containsEntry(base, "text/html;charset=utf-8 " + HOME.getBytes(StandardCharsets.UTF_8).length)
                .containsEntry(base + "2024/bao-cao.pdf", "application/pdf 12")
                .containsEntry(base + "2024/du-lieu/100%25%20g%E1%BB%93m%20c%E1%BA%A3.csv", "text/csv;charset=utf-8 4")
                .containsEntry(base + "assets/empty.js", "text/javascript;charset=utf-8 0")
                .containsKey(base + "en/2024/");
        assertThat(again)
                .containsOnly(
                        Map.entry(base + "index.html", base),
                        Map.entry(base + "2024/index.html", base + "2024/"),
                        Map.entry(base + "en/2024/index.html", base + "en/2024/"));
    }

    @Test
    void indexLeadsToTheRecordOfEveryAddress() throws Exception {
        byte[] records = Files.readAllBytes(extracted("archive/data.warc.gz"));
        List<String> lines = Files.readAllLines(extracted("indexes/index.cdxj"));

        assertThat(lines).isSorted().hasSize(FILES.size() - 1 + 3);
        for (String line : lines) {
            Map<String, String> entry =
                    Json.strings(line.substring(line.indexOf('{'))).orElseThrow();
            int offset = Integer.parseInt(entry.get("offset"));
            byte[] member = Arrays.copyOfRange(records, offset, offset + Integer.parseInt(entry.get("length")));
            try (WarcReader reader = new WarcReader(new java.io.ByteArrayInputStream(member))) {
                WarcRecord record = reader.next().orElseThrow();
                assertThat(record.headers().first("WARC-Target-URI")).contains(entry.get("url"));
                record.body().consume();
                assertThat(reader.next()).isEmpty();
            }
        }
    }

    @Test
    void pagesAreListedWithTheirTextAndHomeIsFirst() throws Exception {
        List<String> pages = Files.readAllLines(extracted("pages/pages.jsonl"));

        assertThat(pages).hasSize(4);
        assertThat(pages.get(0)).contains("\"format\":\"json-pages-1.0\"", "\"hasText\":true");
        assertThat(Json.strings(pages.get(1)).orElseThrow())
                .containsEntry("url", "https://bao-cao.tinh.example/nam/")
                .containsEntry("ts", "2025-02-03T23:05:06Z")
                .containsEntry("title", "Báo cáo & số liệu")
                .containsEntry("text", "Năm 2024 Ữ Ễ Ậ Ỷ <script>");
        assertThat(Json.strings(pages.get(2)).orElseThrow()).containsEntry("text", "Haimươi bốn");
        assertThat(Json.strings(pages.get(3)).orElseThrow())
                .containsEntry("url", "https://bao-cao.tinh.example/nam/en/2024/");
    }

    @Test
    void packageNamesTheDigestOfEveryPartAndNothingIsCompressed() throws Exception {
        try (ZipFile zip = new ZipFile(written(Parcel.WACZ, "x.wacz").toFile())) {
            assertThat(zip.stream()).allMatch(entry -> entry.getMethod() == ZipEntry.STORED);
            String about = new String(bytes(zip, "datapackage.json"), StandardCharsets.UTF_8);
            assertThat(about)
                    .contains("\"wacz_version\": \"1.1.1\"", "\"mainPageUrl\": \"https://bao-cao.tinh.example/nam/\"");
            for (String part : List.of("archive/data.warc.gz", "indexes/index.cdxj", "pages/pages.jsonl")) {
                assertThat(about).contains("\"path\": \"" + part + "\"", Sha256.hex(bytes(zip, part)));
            }
            assertThat(new String(bytes(zip, "datapackage-digest.json"), StandardCharsets.UTF_8))
                    .contains(Sha256.hex(about));
        }
    }

    /** Where a change of these bytes is meant, write the digests that the failing test tells. */
    @ParameterizedTest
    @CsvSource({"ZIP, 8b091cd821e28b58", "BAG, 351641fad3c275ee", "WACZ, a1bb1e637734372c"})
    void bytesAreTheSameInEveryZoneAndLanguage(Parcel form, String digest) throws Exception {
        kept = written();
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        String here = digestOf(written(form, "here"));
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(digestOf(written(form, "there"))).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        assertThat(here).isEqualTo(digest);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsThereAlreadyIsNeverOverwritten(Parcel form) throws IOException {
        Path there = Files.writeString(folder.resolve("there"), "mine");

        assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(() -> form.write(kept, there));

        assertThat(there).hasContent("mine");
        assertThat(filesIn(folder)).noneMatch(name -> name.startsWith(".yearbook-"));
    }

    @ParameterizedTest
    @EnumSource
    void damagedVersionDoesNotLeave(Parcel form) throws IOException {
        List<SiteFile> files = new ArrayList<>(kept.files());
        files.replaceAll(file -> file.path().equals("site/2024/index.html") ? file(file.path(), "other") : file);
        Kept damaged = new Kept(kept.memento(), kept.manifest(), kept.signature(), files, kept.bytes());

        assertThatExceptionOfType(Parcel.Damaged.class)
                .isThrownBy(() -> form.write(damaged, folder.resolve("out")))
                .withMessage("site/2024/index.html");

        assertThat(filesIn(folder)).noneMatch(name -> name.startsWith(".yearbook-") || name.startsWith("out"));
    }

    @Test
    void whatAKilledExportLeftIsClearedAwayByTheNextOneAndNothingElseIs() throws Exception {
        Path left = Files.createDirectories(folder.resolve(".yearbook-1/made")).getParent();
        Files.writeString(left.resolve("held"), "held");
        Path foreign = Files.createDirectories(folder.resolve(".yearbook-của ai"));

        try (Bench busy = Bench.in(folder)) {
            Parcel.ZIP.write(kept, folder.resolve("x.zip"));

            assertThat(busy.resolve("held")).exists();
        }

        assertThat(left).doesNotExist();
        assertThat(foreign).exists();
    }

    @Test
    void missingAndStrangeFilesAreNamed() {
        List<SiteFile> fewer = kept.files().stream()
                .filter(file -> !file.path().equals("snapshot.json"))
                .toList();
        List<SiteFile> more = new ArrayList<>(kept.files());
        more.add(file("site/../../x", "outside"));

        assertThatExceptionOfType(Parcel.Damaged.class)
                .isThrownBy(() -> Parcel.FOLDER.write(with(fewer), folder.resolve("out")))
                .withMessage("snapshot.json");
        assertThatExceptionOfType(Parcel.Damaged.class)
                .isThrownBy(() -> Parcel.FOLDER.write(with(more), folder.resolve("out")))
                .withMessage("site/../../x");
    }

    @Test
    void versionThatNamesNoAddressMakesNoWebArchive() {
        List<SiteFile> files = new ArrayList<>(FILES);
        files.set(0, file("site/index.html", "<title>x</title>"));
        try (Vault vault = Vault.open(folder.resolve("kho-3"))) {
            Kept unaddressed = vault.keep(MEMENTO, "https://bao-cao.tinh.example/nam/2024/", files);

            assertThatExceptionOfType(Parcel.Unaddressed.class)
                    .isThrownBy(() -> Parcel.WACZ.write(unaddressed, folder.resolve("x.wacz")));
        }
    }

    /** A version that never lay in an archive, so that its bytes hang on these lines alone. */
    private static Kept written() {
        List<SiteFile> files = new ArrayList<>(FILES);
        files.add(file("snapshot.json", "{}\n"));
        Manifest manifest = Manifest.of(files);
        files.add(file(Manifest.FILE, manifest.text()));
        files.add(file(Seal.FILE, "signed\n"));
        return new Kept(MEMENTO, manifest, Optional.of("signed\n"), files, 0);
    }

    private Kept with(List<SiteFile> files) {
        return new Kept(kept.memento(), kept.manifest(), kept.signature(), files, kept.bytes());
    }

    /** With its bytes in memory, for when the archive is closed. */
    private static Kept read(Kept kept) {
        List<SiteFile> files = kept.files().stream()
                .map(file -> {
                    byte[] bytes = file.content().bytes();
                    return new SiteFile(file.path(), bytes::clone);
                })
                .toList();
        return new Kept(kept.memento(), kept.manifest(), kept.signature(), files, kept.bytes());
    }

    private Path written(Parcel form, String name) throws Exception {
        Path target = folder.resolve(name);
        form.write(kept, target);
        return target;
    }

    private Path extracted(String part) throws Exception {
        Path wacz = folder.resolve("x.wacz");
        if (!Files.exists(wacz)) {
            Parcel.WACZ.write(kept, wacz);
        }
        try (ZipFile zip = new ZipFile(wacz.toFile())) {
            return Files.write(folder.resolve(part.replace('/', '-')), bytes(zip, part));
        }
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name)).readAllBytes();
    }

    private static String digestOf(Path parcel) throws Exception {
        if (Files.isRegularFile(parcel)) {
            return Sha256.hex(Files.readAllBytes(parcel)).substring(0, 16);
        }
        StringBuilder all = new StringBuilder();
        for (String name : filesIn(parcel)) {
            all.append(Sha256.hex(Files.readAllBytes(parcel.resolve(name)))).append(name);
        }
        return HexFormat.of().formatHex(Sha256.of(all.toString())).substring(0, 16);
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        for (String name : filesIn(folder)) {
            size += Files.size(folder.resolve(name));
        }
        return size;
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static SiteFile file(String path, String text) {
        return new SiteFile(path, () -> text.getBytes(StandardCharsets.UTF_8));
    }
}

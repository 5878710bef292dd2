package yearbook.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.chart.Studio;
import yearbook.problem.Call;
import yearbook.problem.Problem;
import yearbook.site.Shelf;
import yearbook.site.SmallWorkspace;

/** What the preview answers; bytes go over a socket, so that nothing on this side tidies the request. */
class PreviewTest {
    private static final String REPORT = "/2024/bao-cao/";

    @TempDir
    Path folder;

    private final List<List<Problem>> told = new CopyOnWriteArrayList<>();
    private final Studio studio = Studio.open();
    private SmallWorkspace workspace;
    private Preview preview;

    @BeforeEach
    void open() throws Exception {
        workspace = SmallWorkspace.in(folder);
        preview = opened(0);
    }

    @AfterEach
    void close() {
        preview.close();
        studio.close();
    }

    @Test
    void pageHasTheScriptOfThePreviewAndKeepsItsPolicy() throws IOException {
        String page = get(REPORT);

        assertThat(page)
                .startsWith("HTTP/1.1 200")
                .contains("<script src=\"/_preview/live.js\" data-page=\"2024/bao-cao/index.html\" data-version=\"1\"")
                .contains("default-src 'none'; style-src 'self' file:;")
                .contains("connect-src 'self'; base-uri 'none'")
                .doesNotContain("Access-Control");
    }

    @ParameterizedTest
    @CsvSource({
        "/2024/bao-cao, 302",
        "/2024/bao-cao/index.html, 200",
        "/assets/css/site.css, 200",
        "/tim-kiem/, 200",
        "/2024/bao-cao/du-lieu/kpi.csv, 200",
        "/_preview/live.js, 200",
        "/nothing/, 404",
        "/nothing.css, 404",
        "/_preview/Server.class, 404",
        "/_preview/../content/site.yaml, 404",
        "/../../etc/passwd, 404",
        "/%2e%2e/%2e%2e/etc/passwd, 404",
        "/..%2f..%2fetc/passwd, 404",
        "/content/site.yaml, 404",
        "/%00, 404",
        "/%zz, 400"
    })
    void onlyFilesOfTheSiteAndThePreviewsOwnAreServed(String path, int status) throws IOException {
        assertThat(get(path)).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void pageThatIsNotThereIsTheSitesOwnInItsLanguage() throws IOException {
        assertThat(get("/en/nothing/")).startsWith("HTTP/1.1 404").contains("<html lang=\"en\">", "/_preview/live.js");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1.evil.example", "", "localhost.evil"})
    void nameOfAnotherMachineIsRefused(String host) throws IOException {
        assertThat(send("GET", REPORT, "Host: " + host))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("Báo cáo");
    }

    @Test
    void onlyReadingIsAnswered() throws IOException {
        assertThat(send("POST", REPORT, "Host: localhost", "Content-Length: 0")).startsWith("HTTP/1.1 405");
        assertThat(send("HEAD", REPORT, "Host: localhost"))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("<html");
    }

    @Test
    void siteBelowAPathIsReachedByIt() throws IOException {
        workspace.replace("content/site.yaml", "https://example.org/", "https://example.org/bao-cao/");
        next();

        assertThat(get("/bao-cao/2024/")).startsWith("HTTP/1.1 302").contains("ocation: /2024/");
    }

    @Test
    void whatAPageAsksForComesFromTheVersionOfThePage() throws IOException {
        String from = "Referer: " + preview.address() + "2024/bao-cao/";
        workspace.with("assets/css/site.css", "/* one */");
        next();
        get(REPORT);
        workspace.with("assets/css/site.css", "/* two */");
        next();

        assertThat(part("/assets/css/site.css", from)).contains("/* one */");
        get(REPORT);
        assertThat(part("/assets/css/site.css", from)).contains("/* two */");
    }

    @Test
    void lastGoodPageIsServedWhileThereAreErrors() throws IOException {
        workspace.replace(SmallWorkspace.REPORT + "kpi.json", "\"decimals\": 1", "\"decimals\": \"1\"");
        next();

        assertThat(preview.draft().isPrintable()).isFalse();
        assertThat(get(REPORT)).startsWith("HTTP/1.1 200").contains("data-version=\"1\"");
    }

    @Test
    void templateThatFailsKeepsThePageThatWasWell() throws IOException {
        get("/2025/nhiem-vu/2025-01/");
        workspace.with("templates/task.ftl", "<#ftl output_format=\"HTML\">\n<p>${page.nothing}</p>\n");
        next();

        assertThat(get("/2025/nhiem-vu/2025-01/")).startsWith("HTTP/1.1 200").contains("Chuyển đổi số");
        assertThat(get(REPORT)).startsWith("HTTP/1.1 200");
    }

    @Test
    void templateThatFailsIsToldOnceAndThatItIsMendedToo() throws IOException {
        workspace.with("templates/task.ftl", "<#ftl output_format=\"HTML\">\n<p>${page.nothing}</p>\n");
        next();
        get("/2025/nhiem-vu/2025-01/");
        get("/en/2025/nhiem-vu/2025-01/");
        get("/2025/nhiem-vu/2025-01/");
        workspace.without("templates/task.ftl");
        next();
        get("/2025/nhiem-vu/2025-01/");
        get("/en/2025/nhiem-vu/2025-01/");

        assertThat(told).hasSize(2);
        assertThat(told.get(0)).singleElement().extracting(Problem::code).isEqualTo("template-fault");
        assertThat(told.get(1)).isEmpty();
    }

    @Test
    void workspaceThatWasTakenAwayKeepsItsPages() throws IOException {
        Files.move(folder.resolve("content"), folder.resolve("elsewhere"));
        next();

        assertThat(preview.draft().problems())
                .extracting(problem -> problem.code())
                .containsExactly("site-missing");
        assertThat(get(REPORT)).startsWith("HTTP/1.1 200");
    }

    @Test
    void textsOfTwoLanguagesStandBesideEachOther() throws IOException {
        assertThat(get("/_preview/side-by-side?page=en/2024/bao-cao/index.html"))
                .contains("src=\"/2024/bao-cao/index.html?side=1\"", "src=\"/en/2024/bao-cao/index.html?side=1\"")
                .contains("frame-src 'self'");
        for (String foreign : List.of("../../etc/passwd", "/example.org/", "a%0d%0aX: y")) {
            assertThat(get("/_preview/side-by-side?page=" + foreign))
                    .startsWith("HTTP/1.1 302")
                    .containsIgnoringCase("\nlocation: /\n");
        }
    }

    @Test
    void blocksThatDisagreeAreShownSideBySideAndNowhereElse() throws IOException {
        workspace.replace(
                SmallWorkspace.REPORT + "report.vi.md", "Phát triển hạ tầng.", "Phát triển hạ tầng, 12 dự án.");
        next();

        assertThat(get(REPORT)).doesNotContain("12 dự án");
        assertThat(get(REPORT + "?side=1")).contains("12 dự án");
    }

    @Test
    void secondPreviewOfAWorkspaceWorksAndATakenPortIsTold() throws Exception {
        int port = preview.address().getPort();
        try (Preview second = opened(0)) {
            assertThat(second.address().getPort()).isNotEqualTo(port);
        }

        Assertions.assertThatThrownBy(() -> opened(port)).isInstanceOf(BindException.class);
    }

    private Preview opened(int port) throws Exception {
        return Preview.open(
                folder,
                studio,
                new Preview.Settings(
                        InetAddress.getLoopbackAddress(),
                        Optional.of(port),
                        Optional.empty(),
                        report -> false,
                        Shelf.EMPTY,
                        told::add,
                        Call.USUAL));
    }

    private void next() {
        try {
            assertThat(preview.next()).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String get(String path) throws IOException {
        return send("GET", path, "Host: 127.0.0.1");
    }

    private String part(String path, String from) throws IOException {
        String host = "Host: 127.0.0.1:" + preview.address().getPort();
        return send("GET", path, host, "Sec-Fetch-Dest: style", from);
    }

    private String send(String method, String path, String... head) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), preview.address().getPort())) {
            String lines = String.join("\r\n", head);
            String request = method + " " + path + " HTTP/1.1\r\n" + lines + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
            return new BufferedReader(in).lines().collect(Collectors.joining("\n"));
        }
    }
}

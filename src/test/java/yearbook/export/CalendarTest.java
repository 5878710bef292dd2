package yearbook.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.page.Theme;
import yearbook.site.Site;
import yearbook.site.SiteFile;
import yearbook.site.SmallWorkspace;

class CalendarTest {
    private static final String TASKS = SmallWorkspace.REPORT + "tasks.json";
    private static final String FILE = "2024/bao-cao/du-lieu/tasks.ics";

    @TempDir
    Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void writeWorkspace() {
        workspace = SmallWorkspace.in(folder);
    }

    @Test
    void calendarIsTheGoldenOneByteForByte() throws Exception {
        assertThat(calendar()).isEqualTo(Files.readString(Path.of("src/test/resources/golden/tasks.ics")));
    }

    @Test
    void reportWhoseTasksHaveNoDeadlineHasNoCalendar() {
        workspace.replace(TASKS, ", \"deadline\": \"2025-12-31\"", "");

        assertThat(files()).extracting(SiteFile::path).doesNotContain(FILE).contains("2024/bao-cao/du-lieu/tasks.csv");
    }

    @Test
    void noLineIsLongerThanTheFormatAllowsAndNoLetterIsCut() {
        String title = "Đẩy mạnh ".repeat(30) + "😀".repeat(40);
        workspace.replace(TASKS, "\"vi\": \"Chuyển đổi số\"", "\"vi\": \"" + title + "\"");

        String text = calendar();

        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .allSatisfy(line -> assertThat(line).doesNotContain("\uFFFD").doesNotContain("\n"));
        assertThat(unfolded(text)).contains("SUMMARY;LANGUAGE=vi:" + title);
    }

    @Test
    void hostileWordsStayInTheirLine() {
        workspace.replace(TASKS, "\"vi\": \"Chuyển đổi số\"", "\"vi\": \"a;b,c\\\\d: \\\"<script>\\\" END:VEVENT\"");

        List<String> lines = List.of(unfolded(calendar()).split("\r\n"));

        assertThat(lines).contains("SUMMARY;LANGUAGE=vi:a\\;b\\,c\\\\d: \"<script>\" END:VEVENT");
        assertThat(lines).filteredOn(line -> line.equals("END:VEVENT")).hasSize(1);
    }

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }

    private String calendar() {
        byte[] bytes = files().stream()
                .filter(file -> file.path().equals(FILE))
                .findFirst()
                .orElseThrow()
                .content()
                .bytes();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private List<SiteFile> files() {
        Site site = workspace.site();
        return Exports.of(site, Theme.of(folder), List.of()).toList();
    }
}

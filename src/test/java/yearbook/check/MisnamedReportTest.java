package yearbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.content.Reader;
import yearbook.problem.Lang;
import yearbook.problem.Wording;
import yearbook.site.SmallWorkspace;

/** What is offered for the name of a report there is not. */
class MisnamedReportTest {
    private static final String ABOUT = "content/pages/about.vi.md";

    @TempDir
    Path folder;

    @Test
    void newNameIsThatOfTheRedirect() {
        SmallWorkspace workspace = linking("2023/bao-cao-nam").andReportOf(2023);
        workspace.replace(
                "content/site.yaml",
                "baseUrl",
                "redirects: [ { from: /2023/bao-cao-nam/*, to: /2023/x/* }, { from: /2023/x/*, to: /2023/bao-cao/* } ]\nbaseUrl");

        assertThat(remedy()).isEqualTo("use \"2023/bao-cao\"");
    }

    @Test
    void misspeltNameIsThatOfTheSameYear() {
        linking("2023/bao-caos").andReportOf(2023);

        assertThat(remedy()).isEqualTo("use \"2023/bao-cao\"");
    }

    @Test
    void reportOfAnotherYearIsOnlyOneOfSeveral() {
        linking("2024/nam").andReportOf(2023);

        assertThat(remedy()).isEqualTo("use one of these names: 2024/bao-cao, 2023/bao-cao");
    }

    @Test
    void reportOfAnotherYearIsNotTakenForTheOneThatIsMeant() {
        linking("2022/bao-cao").andReportOf(2023);

        assertThat(remedy()).isEqualTo("use one of these names: 2023/bao-cao, 2024/bao-cao");
    }

    private SmallWorkspace linking(String report) {
        return SmallWorkspace.in(folder).replace(ABOUT, "report:2024/bao-cao", "report:" + report);
    }

    private String remedy() {
        return Rulebook.examine(Reader.read(folder)).stream()
                .filter(problem -> problem.code().equals("report-unknown"))
                .map(Wording.in(Lang.EN)::remedy)
                .findFirst()
                .orElseThrow();
    }
}

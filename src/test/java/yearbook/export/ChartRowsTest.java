package yearbook.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.content.Kpi;
import yearbook.site.SmallWorkspace;

class ChartRowsTest {
    private static final String KPI = SmallWorkspace.REPORT + "kpi.json";

    @TempDir
    Path folder;

    @Test
    void planIsFollowedByEachResult() {
        List<List<String>> rows = rows("plan-growth", SmallWorkspace.in(folder));

        assertThat(rows)
                .extracting(row -> String.join(" ", row.get(5), row.get(6), row.get(11), row.get(14)))
                .containsExactly("plan 8  report", "result 8.7 estimate report", "result 9.32 preliminary outside");
    }

    @Test
    void outcomesAreCountedInBothLanguages() {
        List<List<String>> rows = rows("outcomes", SmallWorkspace.in(folder));

        assertThat(rows)
                .extracting(row -> String.join(" | ", row.get(1), row.get(2), row.get(6), row.get(10)))
                .containsExactly(
                        "Vượt kế hoạch | Exceeded the plan | 1 | indicators",
                        "Đạt kế hoạch | Met the plan | 1 | indicators",
                        "Không đạt kế hoạch | Did not meet the plan | 1 | indicators");
    }

    @Test
    void everyRowHasEveryColumn() {
        var workspace = SmallWorkspace.in(folder);

        assertThat(List.of("outcomes", "plan-growth")).allSatisfy(chart -> assertThat(rows(chart, workspace))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(FigureRow.COLUMNS)));
    }

    @Test
    void resultsStandInTheOrderOfTheirDatesHoweverTheyWereWritten() {
        var workspace = SmallWorkspace.in(folder)
                .replace(KPI, "\"status\": \"preliminary\",", "\"status\": \"preliminary\", \"date\": \"2024-10-01\",");

        assertThat(rows("plan-growth", workspace)).extracting(row -> row.get(6)).containsExactly("8", "9.32", "8.7");
    }

    @Test
    void aNameThatLooksLikeAFormulaIsNone() {
        var workspace = SmallWorkspace.in(folder).replace(KPI, "\"Tăng trưởng\"", "\"=HYPERLINK(1)\"");
        Kpi kpi = kpi(workspace);

        assertThat(new String(ChartRows.of("plan-growth", kpi).csv().bytes(), StandardCharsets.UTF_8))
                .contains(",'=HYPERLINK(1),")
                .doesNotContain(",=HYPERLINK");
    }

    private static List<List<String>> rows(String chart, SmallWorkspace workspace) {
        return ChartRows.of(chart, kpi(workspace)).cells();
    }

    private static Kpi kpi(SmallWorkspace workspace) {
        return workspace.site().reports().get(0).report().kpi().orElseThrow();
    }
}

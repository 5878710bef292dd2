package yearbook.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.site.SmallWorkspace;

/** The way from a page to the same in another year. */
class ThroughYearsTest {
    @TempDir
    Path folder;

    private Browse site;

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void pageLeadsToTheSameReportAndFigureOfTheOtherYear() {
        site = new Browse(SmallWorkspace.in(folder).andReportOf(2023));

        assertThat(site.page("2024/bao-cao/").select("nav.elsewhen a").attr("href"))
                .isEqualTo("../../2023/bao-cao/index.html");
        assertThat(site.page("en/2024/bao-cao/chi-tieu/growth/")
                        .select("nav.elsewhen a")
                        .attr("href"))
                .isEqualTo("../../../../2023/bao-cao/chi-tieu/growth/index.html");
    }

    @Test
    void yearWithoutTheFigureOrTaskIsNamedInWords() {
        site = new Browse(SmallWorkspace.in(folder)
                .andReportOf(2023)
                .replace("content/2023/bao-cao/kpi.json", "\"forest\"", "\"woods\""));

        Document figure = site.page("2024/bao-cao/chi-tieu/forest/");
        Document task = site.page("2025/nhiem-vu/2025-01/");

        assertThat(figure.select("nav.elsewhen").text()).isEqualTo("Năm khác: 2023 (báo cáo không nêu mục này)");
        assertThat(figure.select("nav.elsewhen a")).isEmpty();
        assertThat(task.select("nav.elsewhen").text()).isEqualTo("Năm khác: 2024 (không có nhiệm vụ này)");
    }

    @Test
    void yearsInARowWithoutItAreNamedOnce() {
        site = new Browse(SmallWorkspace.in(folder)
                .andReportOf(2020)
                .andReportOf(2022)
                .andReportOf(2023)
                .replace("content/2022/bao-cao/kpi.json", "\"forest\"", "\"woods\"")
                .replace("content/2023/bao-cao/kpi.json", "\"forest\"", "\"woods\""));

        Document figure = site.page("2024/bao-cao/chi-tieu/forest/");

        assertThat(figure.select("nav.elsewhen").text())
                .isEqualTo("Năm khác: 2020 2022–2023 (báo cáo không nêu mục này)");
        assertThat(figure.select("nav.elsewhen a").eachText()).containsExactly("2020");
    }

    @Test
    void figureOfTwoYearsIsSetSideBySideOldestFirst() {
        site = new Browse(SmallWorkspace.in(folder).andReportOf(2023));

        Document figure = site.page("2024/bao-cao/chi-tieu/growth/");

        assertThat(figure.select("table.statements tbody tr").eachText())
                .containsExactly("Năm 2023, hiện nay 8,7% ước tính –", "Năm 2024, hiện nay 8,7% ước tính –");
    }

    @Test
    void whatIsSaidOfTwoYearsIsDrawnBelowItsTable() {
        site = new Browse(SmallWorkspace.in(folder).andReportOf(2023));

        Document figure = site.page("en/2024/bao-cao/chi-tieu/growth/");

        assertThat(figure.select("#through ~ figure.chart svg[role=img]")).hasSize(2);
        assertThat(figure.select("#through ~ figure.chart svg desc").eachText()).containsOnly("2023: 8.7; 2024: 8.7.");
        assertThat(figure.select("#through ~ figure.chart figcaption").text()).contains("as stated for each year");
    }

    @Test
    void numbersOfDifferentUnitsAreNotDrawnSideBySide() {
        site = new Browse(SmallWorkspace.in(folder)
                .andReportOf(2023)
                .replace(
                        "content/2023/bao-cao/kpi.json",
                        "\"unit\": { \"vi\": \"%\", \"en\": \"%\" }",
                        "\"unit\": { \"vi\": \"điểm %\", \"en\": \"points\" }"));

        Document figure = site.page("2024/bao-cao/chi-tieu/growth/");

        assertThat(figure.select("table.statements")).hasSize(1);
        assertThat(figure.select("#through ~ figure")).isEmpty();
    }

    @Test
    void siteOfOneYearHasNoSwitch() {
        site = new Browse(SmallWorkspace.in(folder));

        assertThat(site.page("2024/bao-cao/").select("nav.elsewhen")).isEmpty();
        assertThat(site.page("2024/bao-cao/chi-tieu/growth/").select("table.statements, #through ~ figure"))
                .isEmpty();
    }
}

package yearbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.content.Manuscript;
import yearbook.content.Reader;
import yearbook.content.ReportKey;
import yearbook.site.Year.Facet;

class SiteTest {
    private static final ReportKey KEY = new ReportKey(2024, "bao-cao");

    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void readSmallWorkspace() {
        site = SmallWorkspace.in(folder).site();
    }

    @Test
    void yearsAreThoseOfReportsAndOfTheirTasksNewestFirst() {
        assertThat(site.years()).extracting(Year::year).containsExactly(2025, 2024);
    }

    @Test
    void tasksStandInTheYearTheyAreFor() {
        assertThat(site.year(2025).orElseThrow().tasks())
                .extracting(entry -> entry.task().id())
                .containsExactly("2025-01", "2025-02");
        assertThat(site.year(2024).orElseThrow().tasks()).isEmpty();
    }

    @Test
    void reportIsFoundByItsKeyAndKnowsItsTasks() {
        Edition report = site.report(KEY).orElseThrow();

        assertThat(report.tasks()).extracting(TaskEntry::year).containsOnly(2025);
        assertThat(site.report(new ReportKey(2024, "khac"))).isEmpty();
    }

    @Test
    void quoteIsTiedToTheBlockItStandsIn() {
        Edition report = site.report(KEY).orElseThrow();
        var growth = report.indicators().get(0);

        assertThat(report.blockOf(growth.results().get(0).source())).contains("i-p2");
        assertThat(report.blockOf(growth.results().get(1).source())).isEmpty();
        assertThat(report.figuresIn().get("i-p2")).extracting(f -> f.id()).containsExactly("growth", "revenue");
    }

    @Test
    void taskIsTiedToItsItemInTheText() {
        assertThat(site.year(2025).orElseThrow().tasks())
                .extracting(entry -> entry.block().orElseThrow())
                .containsExactly("ii-p1", "ii-p2");
    }

    @Test
    void facetsAreNamedOnceInOrderOfAppearance() {
        Year year = site.year(2025).orElseThrow();

        assertThat(year.themes()).extracting(Facet::slug).containsExactly("cong-nghe-doi-moi", "dau-tu");
        assertThat(year.leads()).extracting(Facet::slug).containsExactly("so-khoa-hoc");
    }

    @Test
    void offlineEditionOfAYearHoldsItsReportsAndTheTasksTheySetAndNoOther() {
        Site both = SmallWorkspace.in(folder.resolve("both")).andReportOf(2023).site();

        Site only = both.only(2024);

        assertThat(only.years()).extracting(Year::year).containsExactly(2025, 2024);
        assertThat(only.reports()).extracting(Edition::key).containsExactly(KEY);
        assertThat(only.year(2024).orElseThrow().tasks()).isEmpty();
        assertThat(both.year(2024).orElseThrow().tasks()).isNotEmpty();
        assertThat(only.pages()).isEqualTo(both.pages());
    }

    @Test
    void everyYearWithAReportHasAnOfflineEditionAndNoEditionHasOne() {
        assertThat(site.offline(2024)).contains(new Address("2024/ngoai-tuyen-2024.zip"));
        assertThat(site.offline(2025)).isEmpty();
        assertThat(site.only(2024).offline(2024)).isEmpty();
    }

    @Test
    void offlineEditionsCanBeSwitchedOff() {
        var without = SmallWorkspace.in(folder.resolve("off"))
                .replace("content/site.yaml", "languages:", "offline: false\nlanguages:");

        assertThat(without.site().offline(2024)).isEmpty();
    }

    @Test
    void siteWithoutReportsHasNoYears() {
        var bare = SmallWorkspace.in(folder.resolve("bare"))
                .without(SmallWorkspace.REPORT + "report.yaml")
                .with("content/pages/about.vi.md", "# Giới thiệu");

        Manuscript read = Reader.read(bare.folder()).manuscript().orElseThrow();

        assertThat(Site.of(read).years()).isEmpty();
    }
}

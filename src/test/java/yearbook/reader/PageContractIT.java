package yearbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PageContractIT {
    private final BuiltSite site = BuiltSite.finished();

    @Test
    void everyPageKeepsItsPromises() {
        assertThat(ContractCheck.brokenPromises(site)).isEmpty();
    }

    @Test
    void everyChartCanBeReadByEveryone() {
        assertThat(FigureCheck.unreadableCharts(site)).isEmpty();
        assertThat(site.reports()).isNotEmpty().allMatch(SitePage::hasChart);
    }

    @Test
    void everyFigureSaysThePrintedValueToMachines() {
        assertThat(FigureCheck.wrongValues(site)).isEmpty();
        assertThat(site.reports()).allMatch(report -> report.html().selectFirst("data[data-kpi]") != null);
    }
}

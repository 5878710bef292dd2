package yearbook.chart;

/**
 * What a chart shows, already in the words of one language. Numbers stay exact; the text that is printed beside each
 * comes with it.
 */
public sealed interface ChartSpec permits OutcomesChart, PlanChart, HistoryChart, CountsChart {
    String title();

    /** The whole chart in words, for those who do not see it. */
    String description();
}

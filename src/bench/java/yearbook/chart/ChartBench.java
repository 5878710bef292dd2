package yearbook.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import yearbook.HotPath;

/** One chart of a plan and its result, for a phone and for a wide screen, by an engine that is warm. */
public class ChartBench extends HotPath {
    private static final PlanChart.Plan PLAN = new PlanChart.Plan(
            Optional.of(new BigDecimal("7.5")), Optional.of(new BigDecimal("8")), "Kế hoạch: 7,5 – 8");
    private static final PlanChart.Mark RESULT = new PlanChart.Mark(
            new BigDecimal("9.32"),
            new BigDecimal("9.32"),
            "Ước tính",
            "9,32 %",
            Optional.of(OutcomesChart.Outcome.EXCEEDED),
            false);

    @Param({"V8", "RHINO"})
    private EngineChoice engine;

    private Studio studio;
    private int drawn;

    @Setup
    public void open() {
        studio = Studio.open(engine);
    }

    /** Each has a title of its own, or the studio would only remember it. */
    @Benchmark
    public Drawing plan() {
        String title = "Chỉ tiêu số " + drawn++;
        return studio.draw(new PlanChart(title, "Vượt kế hoạch.", PLAN, List.of(RESULT), "%"), NumberStyle.VI);
    }

    @TearDown
    public void close() {
        studio.close();
    }
}

package yearbook.cli;

import java.time.Duration;
import yearbook.Timings;
import yearbook.chart.Studio;

/** What a build took, as a list for its authors. */
final class TimingTable {
    private static final int KB = 1024;

    private final Timings timings;
    private final Studio.Taken charts;

    TimingTable(Timings timings, Studio.Taken charts) {
        this.timings = timings;
        this.charts = charts;
    }

    void print(Console console) {
        console.say("say.timings");
        timings.phases()
                .forEach(phase -> line(phase.took(), console.wording().say("say.timings." + phase.code()), console));
        console.say("say.timings.kinds");
        timings.kinds()
                .forEach(kind -> line(
                        kind.took(),
                        kind.ending() + ": "
                                + console.wording().say("say.timings.kind", kind.files(), kind.bytes() / KB),
                        console));
        line(charts.time(), console.wording().say("say.timings.charts", charts.drawings()), console);
    }

    private static void line(Duration took, String what, Console console) {
        String seconds = console.seconds(took, 2);
        console.print(" ".repeat(Math.max(0, 10 - seconds.length())) + seconds + "  " + what);
    }
}

package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import yearbook.Timings;
import yearbook.problem.Lang;
import yearbook.problem.Wording;

class ProgressTest {
    private final StringWriter terminal = new StringWriter();

    @Test
    void lineIsWipedAwayAtTheEnd() throws InterruptedException {
        Progress progress = Progress.at(0, Timings.untaken(), new PrintWriter(terminal, true), Wording.in(Lang.EN));
        while (terminal.toString().isEmpty()) {
            Thread.sleep(1);
        }

        progress.close();

        assertThat(terminal.toString()).startsWith("\r0 of 0 files made").endsWith("\r" + " ".repeat(17) + "\r");
    }

    @Test
    void shortWorkShowsNothing() {
        Progress.at(60_000, Timings.untaken(), new PrintWriter(terminal, true), Wording.in(Lang.EN))
                .close();

        assertThat(terminal.toString()).isEmpty();
    }

    @Test
    void nobodyIsShownAnythingWhereNobodyWatches() {
        Progress.of(Timings.untaken(), new PrintWriter(terminal, true), Wording.in(Lang.EN))
                .close();

        assertThat(terminal.toString()).isEmpty();
    }
}

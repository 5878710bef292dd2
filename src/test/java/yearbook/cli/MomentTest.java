package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import yearbook.problem.Lang;

class MomentTest {
    @Test
    void eachLanguageWritesTheDayItsOwnWay() {
        Instant moment = LocalDateTime.parse("2026-03-09T08:00")
                .atZone(ZoneId.systemDefault())
                .toInstant();

        assertThat(Moment.here(moment, Lang.VI)).startsWith("09/03/2026 08:00 ");
        assertThat(Moment.here(moment, Lang.EN)).startsWith("9 March 2026 08:00 ");
    }
}

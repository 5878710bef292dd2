package yearbook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SpecTest {
    @Test
    void planWithoutAnyBoundIsRefused() {
        assertThatThrownBy(() -> Samples.bound(null, null, "Kế hoạch")).hasMessageContaining("neither from nor to");
    }

    @Test
    void rangeThatRunsBackwardsIsRefused() {
        assertThatThrownBy(() -> Samples.bound("9", "8", "Kế hoạch")).hasMessageContaining("runs from 9 down to 8");
    }

    @Test
    void negativeCountIsRefused() {
        assertThatThrownBy(() -> new OutcomesChart.Row(OutcomesChart.Outcome.MET, "đạt", -1, "-1"))
                .hasMessageContaining("-1");
    }

    @Test
    void lettersAreComposed() {
        assertThat(SpecJson.readable("e\u0302\u0301")).isEqualTo("ế");
    }

    @Test
    void whatXmlForbidsIsReplaced() {
        assertThat(SpecJson.readable("a\u0000b\ud800c\uffffd")).isEqualTo("a\ufffdb\ufffdc\ufffdd");
    }
}

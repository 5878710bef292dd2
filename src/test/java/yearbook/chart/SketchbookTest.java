package yearbook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SketchbookTest {
    private final AtomicInteger drawn = new AtomicInteger();
    private final Sketchbook book = new Sketchbook(2);

    @Test
    void chartIsDrawnOnceHoweverManyAskAtOnce() {
        List<Drawing> drawings =
                IntStream.range(0, 50).parallel().mapToObj(i -> draw("một")).toList();

        assertThat(drawn).hasValue(1);
        assertThat(drawings).containsOnly(new Drawing("một", "1"));
    }

    @Test
    void oldestIsForgotten() {
        draw("một");
        draw("hai");
        draw("một");
        draw("ba");

        assertThat(draw("một").wide()).isEqualTo("1");
        assertThat(draw("hai").wide()).isEqualTo("4");
    }

    @Test
    void failureIsToldAndNotKept() {
        assertThatThrownBy(() -> book.get(request("một"), () -> {
                    throw new IllegalStateException("hỏng");
                }))
                .hasMessage("hỏng");

        assertThat(draw("một").wide()).isEqualTo("1");
    }

    private Drawing draw(String title) {
        return book.get(request(title), () -> new Drawing(title, String.valueOf(drawn.incrementAndGet())));
    }

    private static Sketchbook.Request request(String title) {
        return new Sketchbook.Request(new CountsChart(title, "", List.of(), ""), NumberStyle.VI);
    }
}

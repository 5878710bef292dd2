package yearbook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yearbook.site.Waiting;

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
        Sketchbook.Page page = book.open(request("một"));
        Sketchbook.Page other = book.open(request("một"));

        book.tear(page, new IllegalStateException("hỏng"));

        assertThat(other.mine()).isFalse();
        assertThatThrownBy(() -> Waiting.on(other.drawing())).hasMessage("hỏng");

        assertThat(draw("một").wide()).isEqualTo("1");
    }

    private Drawing draw(String title) {
        Sketchbook.Page page = book.open(request(title));
        if (page.mine()) {
            page.drawing().complete(new Drawing(title, String.valueOf(drawn.incrementAndGet())));
        }
        return Waiting.on(page.drawing());
    }

    private static Sketchbook.Request request(String title) {
        return new Sketchbook.Request(new CountsChart(title, "", List.of(), ""), NumberStyle.VI);
    }
}

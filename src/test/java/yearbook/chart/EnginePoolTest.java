package yearbook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class EnginePoolTest {
    private final AtomicInteger started = new AtomicInteger();

    @Test
    void nothingStartsBeforeTheFirstDrawing() {
        try (EnginePool pool = pool("return json;")) {
            assertThat(started).hasValue(0);

            pool.draw("x");
        }

        assertThat(started).hasValue(1);
    }

    @Test
    void engineServesTheNextDrawing() {
        try (EnginePool pool = pool("return String(drawn += 1);")) {
            pool.draw("x");

            assertThat(pool.draw("x")).isEqualTo("2");
        }
    }

    @Test
    void failedDrawingLeavesThePoolUsable() {
        try (EnginePool pool = pool("if (json === 'bad') throw new Error('bad'); return json;")) {
            assertThatThrownBy(() -> pool.draw("bad")).isInstanceOf(DrawingFailed.class);

            assertThat(pool.draw("good")).isEqualTo("good");
        }
    }

    private EnginePool pool(String body) {
        var script = new Script("pool.js", "var drawn = 0; function draw(json) { " + body + " }");
        var maker = new RhinoEngine.Starter(List.of(script));
        return new EnginePool(
                () -> {
                    started.incrementAndGet();
                    return maker.start();
                },
                2);
    }
}

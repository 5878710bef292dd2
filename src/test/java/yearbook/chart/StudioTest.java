package yearbook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class StudioTest {
    @Test
    void closingTwiceIsFine() {
        Studio studio = Studio.open();
        studio.draw(Samples.outcomes(), NumberStyle.VI);
        studio.close();

        assertThatCode(studio::close).doesNotThrowAnyException();
    }

    @Test
    void closedStudioDrawsNoMore() {
        Studio studio = Studio.open();
        studio.close();

        assertThatThrownBy(() -> studio.draw(Samples.outcomes(), NumberStyle.VI))
                .hasMessageContaining("closed");
    }

    @Test
    void chartThatCannotBeDrawnHurtsNoOtherAndIsToldByName() {
        ChartSpec broken = Samples.counting("vô hạn", "1e400");
        try (Studio studio = Studio.open()) {
            studio.draw(Samples.outcomes(), NumberStyle.VI, () -> Stream.of(broken, Samples.growth()));

            assertThat(studio.taken().drawings()).isEqualTo(2);
            assertThatThrownBy(() -> studio.draw(broken, NumberStyle.VI)).hasMessageContaining("1E+400");
            assertThatThrownBy(() -> studio.draw(broken, NumberStyle.VI, () -> Stream.of(Samples.growth())))
                    .hasMessageContaining("1E+400");
        }
    }

    @Test
    void failureToTellWhatComesNextIsNotWaitedFor() {
        try (Studio studio = Studio.open()) {
            assertThatThrownBy(() -> studio.draw(Samples.outcomes(), NumberStyle.VI, () -> {
                        throw new IllegalStateException("hỏng");
                    }))
                    .hasMessage("hỏng");

            assertThat(studio.draw(Samples.outcomes(), NumberStyle.VI).wide()).startsWith("<svg");
        }
    }

    @Test
    void rhinoDrawsWhenAskedFor() {
        try (Studio studio = Studio.open(EngineChoice.RHINO)) {
            assertThat(studio.engine()).startsWith("Rhino").contains("ECharts 5.");
        }
    }

    @Test
    void autoTakesRhinoWhereV8IsMissing() {
        try (Studio studio = Studio.open()) {
            assertThat(studio.engine()).startsWith(Studio.missingNative().isPresent() ? "Rhino" : "V8");
        }
    }

    @Test
    void scriptErrorSaysWhatV8Said() {
        assumeTrue(Studio.missingNative().isEmpty(), "needs V8");
        try (Engine engine = new V8Engine.Starter(broken()).start()) {
            assertThatThrownBy(() -> engine.draw("{}"))
                    .isInstanceOf(DrawingFailed.class)
                    .hasMessageContaining("no such chart");
        }
    }

    /** Where the processor has memory protection keys, a thread that V8 does not know ends the process. */
    @Test
    void v8StartsDrawsAndClosesForThreadsOlderThanIt() throws Exception {
        ExecutorService older = Executors.newFixedThreadPool(3);
        CountDownLatch there = new CountDownLatch(3);
        for (int i = 0; i < 3; i++) {
            older.execute(there::countDown);
        }
        there.await();
        assumeTrue(Studio.missingNative().isEmpty(), "needs V8");
        var echo = new V8Engine.Starter(List.of(new Script("echo.js", "function draw(json) { return json; }")));

        Engine engine = older.submit(echo::start).get();
        Future<String> drawn = older.submit(() -> engine.draw("x"));
        assertThat(drawn.get()).isEqualTo("x");
        assertThatCode(() -> older.submit(engine::close).get()).doesNotThrowAnyException();
        older.shutdown();
    }

    @Test
    void scriptErrorSaysWhatRhinoSaid() {
        try (Engine engine = new RhinoEngine.Starter(broken()).start()) {
            assertThatThrownBy(() -> engine.draw("{}"))
                    .isInstanceOf(DrawingFailed.class)
                    .hasMessageContaining("no such chart");
        }
    }

    private static List<Script> broken() {
        return List.of(new Script("broken.js", "function draw(json) { throw new Error('no such chart'); }"));
    }
}

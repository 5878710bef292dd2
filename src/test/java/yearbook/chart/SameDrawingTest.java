package yearbook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The same specification gives the same bytes, whatever else is different. */
final class SameDrawingTest {
    @Test
    void bothEnginesDrawTheSameBytes() {
        assumeTrue(Studio.missingNative().isEmpty(), "needs V8 to compare");

        assertThat(drawnBy(EngineChoice.V8, Samples.all())).isEqualTo(drawnBy(EngineChoice.RHINO, Samples.all()));
    }

    @Test
    void orderOfDrawingDoesNotMatter() {
        var backwards = new ArrayList<>(Samples.all());
        Collections.reverse(backwards);

        List<Drawing> drawings = drawnBy(EngineChoice.AUTO, backwards);

        Collections.reverse(drawings);
        assertThat(drawings).isEqualTo(drawnBy(EngineChoice.AUTO, Samples.all()));
    }

    /** One stage shows them all: nothing of one may stay for the next. */
    @Test
    void afterAnyOtherDrawingItIsTheSameAsTheFirst() {
        assumeTrue(Studio.missingNative().isEmpty(), "takes minutes without V8");
        List<String> specs = jsonOfAll();
        List<String> alone = specs.stream().map(SameDrawingTest::drawnAlone).toList();
        try (Engine engine = new V8Engine.Starter(Script.all()).start()) {
            for (String before : specs) {
                for (int i = 0; i < specs.size(); i++) {
                    engine.draw(before);
                    assertThat(engine.draw(specs.get(i))).isEqualTo(alone.get(i));
                }
            }
        }
    }

    @Test
    void afterAFailureItIsTheSameAsTheFirst() {
        assumeTrue(Studio.missingNative().isEmpty(), "needs V8");
        List<Script> scripts = new ArrayList<>(Script.all());
        scripts.add(
                new Script(
                        "failing.js",
                        """
                        var init = echarts.init, sets = 0;
                        echarts.init = function () {
                          var chart = init.apply(this, arguments), set = chart.setOption;
                          chart.setOption = function (option, how) {
                            // The first lays out the stage.
                            if (++sets === 2) option.series.push({ type: 'bar', get data() { throw new Error('half done'); } });
                            set.call(chart, option, how);
                          };
                          return chart;
                        };"""));
        String expected = drawnAlone(jsonOfAll().get(1));
        try (Engine engine = new V8Engine.Starter(scripts).start()) {
            assertThatThrownBy(() -> engine.draw(jsonOfAll().get(0))).hasMessageContaining("half done");

            assertThat(engine.draw(jsonOfAll().get(1))).isEqualTo(expected);
        }
    }

    private static List<String> jsonOfAll() {
        return Samples.all().stream()
                .map(spec -> "[" + SpecJson.of(spec, NumberStyle.VI) + "]")
                .toList();
    }

    private static String drawnAlone(String json) {
        try (Engine engine = new V8Engine.Starter(Script.all()).start()) {
            return engine.draw(json);
        }
    }

    @Test
    void manyInOneGoAreDrawnAsEachAlone() {
        List<Drawing> alone = drawnBy(EngineChoice.AUTO, Samples.all());
        try (var studio = Studio.open()) {
            Drawing first = studio.draw(Samples.all().get(0), NumberStyle.VI, Samples.all()::stream);

            assertThat(studio.taken().drawings()).isEqualTo(Samples.all().size());
            assertThat(first).isEqualTo(alone.get(0));
            assertThat(Samples.all().stream()
                            .map(spec -> studio.draw(spec, NumberStyle.VI))
                            .toList())
                    .isEqualTo(alone);
            assertThat(studio.taken().drawings()).isEqualTo(Samples.all().size());
        }
    }

    @Test
    void threadsThatDrawForEachOtherDrawTheSame() {
        List<Drawing> alone = drawnBy(EngineChoice.AUTO, Samples.all());
        for (int round = 0; round < 20; round++) {
            try (var studio = Studio.open()) {
                List<Drawing> drawn = Samples.all().parallelStream()
                        .map(spec -> studio.draw(spec, NumberStyle.VI, Samples.all()::stream))
                        .toList();

                assertThat(drawn).isEqualTo(alone);
                assertThat(studio.taken().drawings()).isEqualTo(Samples.all().size());
            }
        }
    }

    @Test
    void drawingTwiceGivesTheSame() {
        try (var studio = Studio.open()) {
            Drawing first = studio.draw(Samples.growth(), NumberStyle.VI);

            assertThat(studio.draw(Samples.growth(), NumberStyle.VI)).isEqualTo(first);
        }
    }

    @Test
    void threadsDrawTheSameAsOne() {
        List<Drawing> expected = drawnBy(EngineChoice.AUTO, Samples.all());
        try (var studio = Studio.open()) {
            List<Drawing> drawn = Collections.nCopies(4, Samples.all()).parallelStream()
                    .flatMap(List::stream)
                    .map(spec -> studio.draw(spec, NumberStyle.VI))
                    .toList();

            assertThat(drawn.subList(2 * expected.size(), 3 * expected.size())).isEqualTo(expected);
        }
    }

    @Test
    void rhinoDrawsOnSeveralThreads() {
        List<Drawing> expected = drawnBy(EngineChoice.RHINO, List.of(Samples.outcomes(), Samples.outcomes()));
        try (var studio = Studio.open(EngineChoice.RHINO)) {
            List<Drawing> drawn = Collections.nCopies(4, Samples.outcomes()).parallelStream()
                    .map(spec -> studio.draw(spec, NumberStyle.VI))
                    .toList();

            assertThat(drawn).containsOnly(expected.get(0));
        }
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    void localeAndTimeZoneDoNotMatter() {
        List<Drawing> expected = drawnBy(EngineChoice.AUTO, Samples.all());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(drawnBy(EngineChoice.AUTO, Samples.all())).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static List<Drawing> drawnBy(EngineChoice engine, List<ChartSpec> specs) {
        try (var studio = Studio.open(engine)) {
            var drawings = new ArrayList<Drawing>();
            specs.forEach(spec -> drawings.add(studio.draw(spec, NumberStyle.VI)));
            return drawings;
        }
    }
}

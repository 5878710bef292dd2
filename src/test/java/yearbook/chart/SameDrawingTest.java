package yearbook.chart;

import static org.assertj.core.api.Assertions.assertThat;
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

            assertThat(drawn.subList(20, 30)).isEqualTo(expected);
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

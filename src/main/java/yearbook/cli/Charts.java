package yearbook.cli;

import java.util.Locale;
import java.util.stream.Stream;
import yearbook.chart.EngineChoice;

/** Which JavaScript engine draws; {@code -Dyearbook.charts.engine=auto|v8|rhino} for those who must choose. */
final class Charts {
    private Charts() {}

    static EngineChoice choice() {
        String wanted = System.getProperty("yearbook.charts.engine", "auto").toUpperCase(Locale.ROOT);
        return Stream.of(EngineChoice.values())
                .filter(choice -> choice.name().equals(wanted))
                .findFirst()
                .orElse(EngineChoice.AUTO);
    }
}

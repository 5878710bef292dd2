package yearbook.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One of each kind against the drawing that a person has looked at. After a wanted change, {@code mvn test
 * -Dtest=GoldenDrawingTest -Dcharts.golden=write} writes the files anew: look at them before you commit them.
 */
final class GoldenDrawingTest {
    private static final Path FOLDER = Path.of("src/test/resources/yearbook/chart");
    private static Studio studio;

    @BeforeAll
    static void open() {
        studio = Studio.open();
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    @Test
    void outcomesLookAsBefore() throws IOException {
        assertLooksAsBefore("outcomes");
    }

    @Test
    void planLooksAsBefore() throws IOException {
        assertLooksAsBefore("plan");
    }

    @Test
    void historyLooksAsBefore() throws IOException {
        assertLooksAsBefore("history");
    }

    @Test
    void countsLookAsBefore() throws IOException {
        assertLooksAsBefore("counts");
    }

    private static void assertLooksAsBefore(String name) throws IOException {
        Drawing drawing = studio.draw(Samples.oneOfEach().get(name), NumberStyle.VI);
        assertSame(FOLDER.resolve(name + "-narrow.svg"), drawing.narrow());
        assertSame(FOLDER.resolve(name + "-wide.svg"), drawing.wide());
    }

    private static void assertSame(Path golden, String svg) throws IOException {
        // One element to a line, so that a difference can be read.
        String lines = svg.replace("><", ">\n<") + "\n";
        if ("write".equals(System.getProperty("charts.golden"))) {
            Files.writeString(golden, lines, UTF_8);
        }
        assertThat(lines).isEqualTo(Files.readString(golden, UTF_8));
    }
}

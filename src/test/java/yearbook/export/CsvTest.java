package yearbook.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Property(tries = 300)
    void readerOfRfc4180GetsBackWhatWasWritten(@ForAll @NotEmpty @Size(max = 4) List<List<Cell>> rows) {
        var csv = new Csv();
        rows.forEach(row -> csv.row(textsOf(row)));

        List<List<String>> read = parse(new String(csv.bytes(), StandardCharsets.UTF_8));

        assertThat(read).isEqualTo(rows.stream().map(CsvTest::safeTextsOf).toList());
    }

    /** Pieces that have trapped writers of CSV before. */
    enum Cell {
        PLAIN("Tăng trưởng"),
        EMPTY(""),
        QUOTE("a \"b\" c"),
        COMMA("8,7"),
        LINE("a\nb"),
        CR("a\rb"),
        LONE("\""),
        SPACE(" x "),
        NEGATIVE("-3.5");

        private final String text;

        Cell(String text) {
            this.text = text;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+84 271",
                "-a",
                "@cmd",
                "\tx",
                "\rx",
                "-3.5.1",
                "=",
                "-",
                "  =1+1",
                "\n=1+1",
                "\u00A0@cmd",
                "\u200B=1",
                "＝1+1",
                "＋84"
            })
    void textThatLooksLikeAFormulaIsLedByAnApostrophe(String hostile) {
        assertThat(parse(text(hostile))).containsExactly(List.of("'" + hostile));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3", "-3.5", "0", "1757.5", "a=b", "x-1"})
    void numberAndHarmlessTextStayAsTheyAre(String cell) {
        assertThat(parse(text(cell))).containsExactly(List.of(cell));
    }

    @Test
    void fileBeginsWithAByteOrderMarkAndEndsItsLinesAsRfc4180Says() {
        byte[] bytes = new Csv().row(List.of("a", "đ")).bytes();

        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("\uFEFFa,đ\r\n");
    }

    private static String text(String cell) {
        return new String(new Csv().row(List.of(cell)).bytes(), StandardCharsets.UTF_8);
    }

    private static List<String> textsOf(List<Cell> row) {
        return row.stream().map(cell -> cell.text).toList();
    }

    private static List<String> safeTextsOf(List<Cell> row) {
        return row.isEmpty() ? List.of("") : textsOf(row);
    }

    /** RFC 4180, as strictly as it is written. */
    static List<List<String>> parse(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 1; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"' && quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append(csv.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\r' && !quoted) {
                assertThat(csv.charAt(++i)).isEqualTo('\n');
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
            } else {
                cell.append(c);
            }
        }
        return rows;
    }
}

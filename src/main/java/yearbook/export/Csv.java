package yearbook.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * CSV as RFC 4180 has it, in UTF-8 with a byte order mark, which Excel needs to read Vietnamese. A text that a
 * spreadsheet would take for a formula, where it overlooks spaces before it or takes wide signs for narrow ones, is led
 * by an apostrophe.
 */
final class Csv {
    private static final Pattern FORMULA =
            Pattern.compile("[\\t\\r].*|[\\s\\p{Z}\\p{Cf}]*[=+\\-@＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final StringBuilder text = new StringBuilder("\uFEFF");

    Csv row(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
        }
        text.append("\r\n");
        return this;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        String safe = cell;
        if (FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches()) {
            safe = "'" + cell;
        }
        return isToQuote(safe) ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static boolean isToQuote(String cell) {
        return cell.indexOf('"') >= 0 || cell.indexOf(',') >= 0 || cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
    }
}

package yearbook.print;

import java.util.ArrayList;
import java.util.List;

/** Words set in lines of a width. */
final class Lines {
    private Lines() {}

    /** A word that is wider than a line stands in as many lines as it needs. */
    static List<String> of(String words, Face face, double size, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (face.width(longer, size) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (face.width(line, size) > width && line.codePointCount(0, line.length()) > 1) {
                int cut = fitting(line, face, size, width);
                lines.add(line.substring(0, cut));
                line = line.substring(cut);
            }
        }
        lines.add(line);
        return lines;
    }

    private static int fitting(String word, Face face, double size, double width) {
        int cut = word.offsetByCodePoints(0, 1);
        while (cut < word.length() && face.width(word.substring(0, word.offsetByCodePoints(cut, 1)), size) <= width) {
            cut = word.offsetByCodePoints(cut, 1);
        }
        return cut;
    }
}

package yearbook.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown of the guide as a terminal shows it: examples set in, lines no longer than one reads with ease. */
final class PlainPage {
    private static final int WIDTH = 88;
    private static final String MARK = " *(- |\\d+\\. )";

    private final List<String> paragraph = new ArrayList<>();
    private final StringJoiner lines = new StringJoiner("\n");
    private boolean code;

    private PlainPage() {}

    static String of(String markdown) {
        PlainPage page = new PlainPage();
        markdown.lines().forEach(page::take);
        page.endParagraph();
        return page.lines.toString();
    }

    private void take(String line) {
        if (line.startsWith("```")) {
            endParagraph();
            code = !code;
        } else if (code) {
            lines.add(("    " + line).stripTrailing());
        } else if (line.isBlank() || line.startsWith("|") || line.startsWith("#")) {
            endParagraph();
            lines.add(line);
        } else {
            if (line.matches(MARK + ".*")) {
                endParagraph();
            }
            paragraph.add(paragraph.isEmpty() ? line.stripTrailing() : line.strip());
        }
    }

    /** Sets the words of a paragraph anew; what follows a mark of a list stands under its first word. */
    private void endParagraph() {
        if (paragraph.isEmpty()) {
            return;
        }
        String text = String.join(" ", paragraph).replaceAll("(?<!`)\\*\\*([^*`]+)\\*\\*(?!`)", "$1");
        paragraph.clear();
        Matcher mark = Pattern.compile(MARK).matcher(text);
        String indent = " ".repeat(mark.lookingAt() ? mark.end() : 0);
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() >= WIDTH && !line.toString().isBlank()) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
    }
}

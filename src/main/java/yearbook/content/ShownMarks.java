package yearbook.content;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yearbook.problem.Problem;

/** Marks in the words of a block that became nothing, so that readers would see them as they were typed. */
final class ShownMarks {
    /** Stands where there is nothing that a reader sees as it was typed. */
    private static final char HIDDEN = '\0';

    /** What stands on a page as something else than its letters. */
    private static final List<Class<? extends Node>> HIDING =
            List.of(Code.class, Image.class, AutoLink.class, MailLink.class, HtmlEntity.class, HardLineBreak.class);

    private static final Pattern ESCAPED = Pattern.compile("\\\\[!-/:-@\\[-`{-~]");

    private static final Pattern BOLD = Pattern.compile("\\*\\*");
    private static final Pattern LINK = Pattern.compile("](?:\\(| \\((?=https?:|www\\.|mailto:))");
    private static final Pattern TABLE = Pattern.compile(
            "(?m)^\0*\\|?[ \t]*:?-+:?[ \t]*\\|[-:| \t\0]*$|^\0*\\|[^\n]*\\|[ \t]*\n\0*\\|[^\n]*\\|[ \t\0]*$");
    private static final Pattern HEADING =
            Pattern.compile("(?m)^\0*(#{1,6})(?:\u00A0|(?=\\p{L})|(?<=##)(?=\\d))[ \u00A0]*([^\n]*)");
    private static final Pattern ITEM = Pattern.compile(
            "\n\0*((?:\\d{1,3}[.)]|[a-zđ]\\)|[–—•·●▪■○◦➢✓✔\uF02D\uF0B7])(?=[ \u00A0\t\\p{L}])|[-+*](?=\u00A0|\\p{L}))");
    private static final Pattern TAG = Pattern.compile(
            "(?i)<!--(?:[^>]{0,60}-->)?|</?(?:a|b|big|blockquote|br|center|code|dd|div|dl|dt|em|font|"
                    + "h[1-6]|hr|i|img|li|o:p|ol|p|pre|s|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)\\b[^<>\0]*>");

    /** What each of these has in it; most blocks of a report have none. */
    private static final Pattern MARK = Pattern.compile("[*\\]|#<\n]");

    private final TextFile file;
    private final ReferenceRepository definitions;
    private final int start;
    private final char[] shown;

    private ShownMarks(TextFile file, ReferenceRepository definitions, Node block) {
        this.file = file;
        this.definitions = definitions;
        this.start = block.getStartOffset();
        this.shown = new char[block.getEndOffset() - start];
        Arrays.fill(shown, HIDDEN);
        show(block);
    }

    /** At most one of each kind: whoever mends it sees the others. */
    static List<Problem> in(TextFile file, ReferenceRepository definitions, Node block) {
        return MARK.matcher(block.getChars()).find() ? new ShownMarks(file, definitions, block).problems() : List.of();
    }

    private void show(Node parent) {
        for (Node node : parent.getChildren()) {
            if (node instanceof RefNode reference) {
                brackets(reference);
            } else if (HIDING.stream().noneMatch(kind -> kind.isInstance(node))) {
                words(node);
            }
        }
    }

    private void words(Node node) {
        if (node.hasChildren()) {
            show(node);
        } else if (!(node instanceof Link)) {
            show(node.getStartOffset(), node.getEndOffset());
        }
    }

    /** Square brackets without a link behind them are words like others. */
    private void brackets(RefNode node) {
        boolean isLink = InlineReader.definitionOf(node, definitions).isPresent();
        if (!isLink && node.hasChildren()) {
            show(node.getStartOffset(), node.getFirstChild().getStartOffset());
            show(node.getLastChild().getEndOffset(), node.getEndOffset());
        } else if (!isLink) {
            show(node.getStartOffset(), node.getEndOffset());
        }
        show(node);
    }

    private void show(int from, int to) {
        String typed = ESCAPED.matcher(file.text().substring(from, to)).replaceAll("" + HIDDEN + HIDDEN);
        typed.getChars(0, typed.length(), shown, from - start);
    }

    private List<Problem> problems() {
        String words = new String(shown);
        List<Problem> problems = new ArrayList<>();
        first(BOLD, words, found -> warning(found.start())).ifPresent(problems::add);
        first(LINK, words, found -> warning(found.start()).worded("mark-shown-link"))
                .ifPresent(problems::add);
        first(TABLE, words, found -> warning(found.start()).worded("mark-shown-table"))
                .ifPresent(problems::add);
        first(HEADING, words, found -> heading(found)).ifPresent(problems::add);
        first(ITEM, words, found -> warning(found.start(1), found.group(1)).worded("mark-shown-item"))
                .ifPresent(problems::add);
        first(TAG, words, found -> warning(found.start(), found.group()).worded("mark-shown-tag"))
                .ifPresent(problems::add);
        return problems;
    }

    private static Optional<Problem> first(Pattern pattern, String words, Function<Matcher, Problem> problem) {
        Matcher found = pattern.matcher(words);
        return found.find() ? Optional.of(problem.apply(found)) : Optional.empty();
    }

    private Problem heading(Matcher found) {
        String line = file.text()
                .substring(start + found.start(2), start + found.end(2))
                .strip();
        return warning(found.start(1), found.group(1) + " " + line).worded("mark-shown-heading");
    }

    private Problem warning(int offset, Object... args) {
        return Problem.warning("mark-shown", file.at(start + offset), args);
    }
}

package yearbook.content;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yearbook.problem.Place;

/** flexmark's inline nodes to ours, collecting the plain words on the way. */
final class InlineReader {
    /** In words that keep the backslashes of their signs: such a sign, or a figure. */
    private static final Pattern FIGURE =
            Pattern.compile("\\\\.|\\[\\[kpi:((?:\\\\[^\\[\\]]|[^\\[\\]\\\\])*)]]", Pattern.DOTALL);

    /** Within a mark that a backslash makes mere words; it stays in two pieces, so that nobody takes it for one. */
    private static final Pattern NO_MARK =
            Pattern.compile("(?<=\\\\\\{)(?=\\Q" + Body.Untranslated.MARK.substring(1) + "\\E)");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);

    private final TextFile file;
    private final ReferenceRepository definitions;
    private final PlainText plain;

    private final Set<Integer> figures = new HashSet<>();

    InlineReader(TextFile file, ReferenceRepository definitions, PlainText plain) {
        this.file = file;
        this.definitions = definitions;
        this.plain = plain;
    }

    List<Inline> read(Node parent) {
        List<Inline> pieces = new ArrayList<>();
        for (Node node : parent.getChildren()) {
            read(node, pieces);
        }
        return withFigures(joined(pieces), parent.getStartOffset()).stream()
                .flatMap(InlineReader::read)
                .toList();
    }

    private void read(Node node, List<Inline> pieces) {
        if (node instanceof Emphasis) {
            pieces.add(new Inline.Emphasis(read(node)));
        } else if (node instanceof StrongEmphasis) {
            pieces.add(new Inline.Strong(read(node)));
        } else if (node instanceof Code code) {
            pieces.add(new Inline.Code(code(code)));
        } else if (node instanceof Link link) {
            pieces.add(new Inline.Link(link.getUrl().unescape(), read(node), file.at(node.getStartOffset())));
        } else if (node instanceof AutoLink link) {
            String target = words(link.getText());
            pieces.add(new Inline.Link(target, List.of(new Inline.Text(target)), file.at(node.getStartOffset())));
        } else if (node instanceof MailLink link) {
            String target = words(link.getText());
            pieces.add(new Inline.Link(
                    "mailto:" + target, List.of(new Inline.Text(target)), file.at(node.getStartOffset())));
        } else if (node instanceof Image image) {
            pieces.add(new Inline.Picture(
                    image.getUrl().unescape(), image.getText().unescape(), file.at(node.getStartOffset())));
        } else if (node instanceof Footnote note) {
            readFootnote(note, pieces);
        } else if (node instanceof RefNode reference) {
            definitionOf(reference, definitions)
                    .ifPresentOrElse(
                            found -> readReference(reference, found, pieces), () -> readBracketed(node, pieces));
        } else {
            readWords(node, pieces);
        }
    }

    /** What a reference such as {@code [words][name]} is defined as; {@code [kpi:id]} is for figures alone. */
    static Optional<Reference> definitionOf(RefNode reference, ReferenceRepository definitions) {
        return reference.getReference().trimStart().startsWith("kpi:")
                ? Optional.empty()
                : Optional.ofNullable(reference.getReferenceNode(definitions));
    }

    private void readReference(RefNode reference, Reference found, List<Inline> pieces) {
        String target = found.getUrl().unescape();
        Place at = file.at(reference.getStartOffset());
        if (reference instanceof ImageRef) {
            BasedSequence said = reference.getText().isEmpty() ? reference.getReference() : reference.getText();
            pieces.add(new Inline.Picture(target, said.unescape(), at));
        } else {
            pieces.add(new Inline.Link(target, read(reference), at));
        }
    }

    private void readWords(Node node, List<Inline> pieces) {
        if (node instanceof HardLineBreak) {
            plain.space(node.getStartOffset());
            pieces.add(new Inline.LineBreak());
        } else if (node instanceof SoftLineBreak) {
            pieces.add(new Inline.Text(words(" ", node.getStartOffset())));
        } else if (node instanceof HtmlEntity) {
            String letter = Escaping.unescapeHtml(node.getChars());
            plain.add(letter, i -> node.getStartOffset());
            pieces.add(new Inline.Text(letter.length() == 1 && isSign(letter.charAt(0)) ? "\\" + letter : letter));
        } else {
            // Raw HTML ends here as well: it is shown as typed.
            boolean isText = node instanceof com.vladsch.flexmark.ast.Text;
            pieces.add(new Inline.Text(
                    isText ? typed(node.getChars(), InlineReader::isSign) : signed(words(node.getChars()))));
        }
    }

    /** Square brackets without a link behind them are just brackets, as in {@code [phê duyệt]}. */
    private void readBracketed(Node node, List<Inline> pieces) {
        if (!node.hasChildren()) {
            readWords(node, pieces);
            return;
        }
        int first = node.getFirstChild().getStartOffset();
        int last = node.getLastChild().getEndOffset();
        pieces.add(new Inline.Text(
                signed(words(file.text().substring(node.getStartOffset(), first), node.getStartOffset()))));
        for (Node child : node.getChildren()) {
            read(child, pieces);
        }
        pieces.add(new Inline.Text(signed(words(file.text().substring(last, node.getEndOffset()), last))));
    }

    private void readFootnote(Footnote note, List<Inline> pieces) {
        if (note.isDefined()) {
            String label = note.getFootnoteBlock().getText().toString();
            pieces.add(new Inline.FootnoteRef(label, file.at(note.getStartOffset())));
        } else {
            pieces.add(new Inline.Text(signed(words(note.getChars()))));
        }
    }

    /** Code is as it was typed, but that a bar in a table cannot be typed without a backslash. */
    private String code(Code code) {
        boolean inTable = code.getAncestorOfType(TableCell.class) != null;
        return inTable ? unescaped(typed(code.getText(), c -> c == '|')) : words(code.getText());
    }

    /**
     * As typed, with the backslashes before signs, and each other backslash before one more; the plain words go without,
     * each letter still known by its place.
     */
    private String typed(BasedSequence typed, IntPredicate isSign) {
        String written = typed.toString();
        if (written.indexOf('\\') < 0) {
            return words(typed);
        }
        StringBuilder text = new StringBuilder();
        StringBuilder kept = new StringBuilder();
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < written.length(); i++) {
            boolean escapes =
                    written.charAt(i) == '\\' && i + 1 < written.length() && isSign.test(written.charAt(i + 1));
            i += escapes ? 1 : 0;
            text.append(written.charAt(i));
            kept.append(escapes || written.charAt(i) == '\\' ? "\\" : "").append(written.charAt(i));
            offsets.add(typed.getIndexOffset(i));
        }
        plain.add(text, offsets::get);
        return kept.toString();
    }

    /** Words whose backslashes are mere signs, as if they were typed so. */
    private static String signed(String words) {
        return words.replace("\\", "\\\\");
    }

    /** At last without the backslashes. */
    private static Stream<Inline> read(Inline piece) {
        return piece instanceof Inline.Text text
                ? NO_MARK.splitAsStream(text.text()).map(words -> new Inline.Text(unescaped(words)))
                : Stream.of(piece);
    }

    private static String unescaped(String typed) {
        return typed.indexOf('\\') < 0 ? typed : ESCAPE.matcher(typed).replaceAll("$1");
    }

    private static boolean isSign(int c) {
        return c > ' ' && c < '\u007F' && !Character.isLetterOrDigit(c);
    }

    private String words(BasedSequence typed) {
        String text = typed.toString();
        int start = typed.getStartOffset();
        // The library looks each offset up; letters side by side in the file can be counted.
        boolean inOnePiece = typed.getEndOffset() - start == text.length();
        plain.add(text, inOnePiece ? i -> start + i : typed::getIndexOffset);
        return text;
    }

    private String words(String text, int offset) {
        plain.add(text, offset);
        return text;
    }

    /** Texts side by side are one; a paragraph may have thousands of them. */
    private static List<Inline> joined(List<Inline> pieces) {
        List<Inline> joined = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Inline piece : pieces) {
            if (piece instanceof Inline.Text text) {
                words.append(text.text());
            } else {
                end(words, joined);
                joined.add(piece);
            }
        }
        end(words, joined);
        return joined;
    }

    private static void end(StringBuilder words, List<Inline> joined) {
        if (!words.isEmpty()) {
            joined.add(new Inline.Text(words.toString()));
            words.setLength(0);
        }
    }

    private List<Inline> withFigures(List<Inline> pieces, int start) {
        List<Inline> found = new ArrayList<>();
        for (Inline piece : pieces) {
            if (piece instanceof Inline.Text text && text.text().contains("[[kpi:")) {
                splitFigures(text.text(), start, found);
            } else {
                found.add(piece);
            }
        }
        return List.copyOf(found);
    }

    private void splitFigures(String text, int start, List<Inline> found) {
        Matcher figure = FIGURE.matcher(text);
        int end = 0;
        while (figure.find()) {
            if (figure.group(1) == null) {
                continue;
            }
            if (figure.start() > end) {
                found.add(new Inline.Text(text.substring(end, figure.start())));
            }
            int offset = file.text().indexOf(figure.group(), start);
            while (offset >= 0 && (isEscaped(offset) || !figures.add(offset))) {
                offset = file.text().indexOf(figure.group(), offset + 1);
            }
            String id = unescaped(figure.group(1)).strip();
            found.add(new Inline.FigureRef(id, file.at(Math.max(start, offset))));
            end = figure.end();
        }
        if (end < text.length()) {
            found.add(new Inline.Text(text.substring(end)));
        }
    }

    private boolean isEscaped(int offset) {
        int before = offset;
        while (before > 0 && file.text().charAt(before - 1) == '\\') {
            before--;
        }
        return (offset - before) % 2 == 1;
    }
}

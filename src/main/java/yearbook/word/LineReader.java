package yearbook.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yearbook.word.Setting.Fate;

/** Reads a paragraph: its letters and how they look, its links and notes; tells the story what it has to leave. */
final class LineReader {
    private final Book book;
    private final Story story;
    private final Fields fields = new Fields();
    private final Pictures pictures;
    private Links links;
    private List<Piece> pieces = new ArrayList<>();
    private boolean inNote;

    LineReader(Book book, Links links, Story story) {
        this.book = book;
        this.links = links;
        this.story = story;
        this.pictures = new Pictures(book, story, this);
    }

    Links links() {
        return links;
    }

    /** The paragraph with all its letters as they come, not joined yet, and without its number. */
    Line read(Xml paragraph) {
        List<Piece> outer = pieces;
        pieces = new ArrayList<>();
        Line shape = shape(paragraph);
        if (shape.heading() > 0) {
            fields.endContents();
        }
        story.gap();
        children(paragraph, new Setting(book.styles().styleOf(paragraph), "", Fate.SHOWN));
        fields.endLine();
        List<Piece> read = pieces;
        pieces = outer;
        return shape.with(read);
    }

    /** A paragraph but for its letters and its number. */
    Line shape(Xml paragraph) {
        String align =
                paragraph.child("w:pPr").flatMap(look -> look.value("w:jc")).orElse("");
        Styles styles = book.styles();
        return new Line(List.of(), Label.NONE, styles.headingLevel(paragraph), styles.isTitle(paragraph), align);
    }

    /** What stands before a paragraph; with each question it is counted on. */
    Label label(Xml paragraph) {
        return book.numbering().next(paragraph);
    }

    /** The words of paragraphs that stand apart from the text, such as those of a text box. */
    String words(Xml holder) {
        return Line.folded(
                String.join(" ", lines(holder).stream().map(Line::words).toList()));
    }

    /** The same where they are in a part of their own. */
    String words(Xml holder, Links own) {
        Links outer = links;
        links = own;
        String words = words(holder);
        links = outer;
        return words;
    }

    List<Line> lines(Xml holder) {
        return new Joiner(this).all(holder);
    }

    private void children(Xml parent, Setting setting) {
        parent.children().forEach(child -> inline(child, setting));
    }

    private void inline(Xml part, Setting setting) {
        switch (part.name()) {
            case "w:pPr", "w:sdtPr", "w:sdtEndPr", "w:smartTagPr", "w:customXmlPr" -> {}
            case "w:r" -> new RunReader(book, story, fields, this, part, setting).read();
            case "w:ins", "w:moveTo" -> children(part, setting.inserted());
            case "w:del", "w:moveFrom" -> children(part, setting.deleted());
            case "w:hyperlink" -> children(part, setting.linkedTo(target(part)));
            case "w:fldSimple" -> {
                mark("begin", setting);
                fields.write(part.get("w:instr"));
                mark(part.children().isEmpty() ? "" : "separate", setting);
                children(part, setting);
                mark("end", setting);
            }
            case "m:oMath" -> formula(part, setting);
            default -> children(part, setting);
        }
    }

    /** The beginning, middle or end of a field. */
    void mark(String kind, Setting setting) {
        switch (kind) {
            case "begin" -> fields.begin();
            case "separate" -> told(fields.separate(), "word-field", setting);
            case "end" -> told(fields.end(), "word-field-lost", setting);
            default -> {}
        }
    }

    private void told(Optional<String> field, String code, Setting setting) {
        field.filter(name -> !setting.isDeleted()).ifPresent(name -> story.leave(code, name));
    }

    private String target(Xml link) {
        return Links.at(links.address(link.get("r:id")).orElse(""), link.get("w:anchor"));
    }

    private void formula(Xml math, Setting setting) {
        if (setting.isDeleted()) {
            story.leaveWords("word-deleted", Line.folded(Formula.of(math)));
            return;
        }
        Formula.deleted(math).forEach(words -> story.leaveWords("word-deleted", words));
        String text = Line.folded(Formula.of(Formula.kept(math)));
        if (!text.isEmpty()) {
            story.leave("word-equation", text);
            add(new Piece.Text(text, false, false, ""));
        }
    }

    void add(Piece piece) {
        pieces.add(piece);
    }

    /** The last letter so far, or a blank. */
    char last() {
        String letters =
                !pieces.isEmpty() && pieces.get(pieces.size() - 1) instanceof Piece.Text text ? text.text() : "";
        return letters.isEmpty() ? ' ' : letters.charAt(letters.length() - 1);
    }

    Pictures pictures() {
        return pictures;
    }

    /** A note of the foot of the page or of the end, read where it is referred to. */
    void note(Book.Side notes, String id, boolean deleted) {
        Xml note = notes.byId().get(id);
        if (note == null || inNote) {
            return;
        }
        Links outer = links;
        links = notes.links();
        inNote = true;
        List<Line> lines = lines(note).stream().filter(line -> !line.isEmpty()).toList();
        inNote = false;
        links = outer;
        if (deleted) {
            lines.forEach(line -> story.leaveWords("word-deleted", " " + line.words()));
        } else if (!lines.isEmpty()) {
            int number = story.notes().size() + 1;
            story.notes().put(number, lines);
            pieces.add(new Piece.Note(number));
        }
    }

    void comment(String id) {
        Optional.ofNullable(book.comments().byId().get(id))
                .ifPresent(comment -> story.leaveThing(
                        "word-comment", words(comment, book.comments().links()), comment.get("w:author")));
    }

    /** What a link of a run leads to: its own, else that of the field it is in. */
    String linkOf(Setting setting) {
        return setting.link().isEmpty() ? fields.link().orElse("") : setting.link();
    }
}

package yearbook.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the text of a Word file from its first paragraph to its last. */
final class BodyReader {
    private final Book book;
    private final Links links;
    private final Story story = new Story();
    private final LineReader lines;
    private final Joiner joiner;
    private final Set<String> margins = new HashSet<>();

    private BodyReader(Book book) {
        this.book = book;
        this.links = Links.of(book.main(), book.docx());
        this.lines = new LineReader(book, links, story);
        this.joiner = new Joiner(lines);
    }

    static Story read(Docx docx) {
        Book book = Book.open(docx);
        BodyReader reader = new BodyReader(book);
        try (XmlReader text = docx.reader(book.main())) {
            if (!text.goTo("w:body")) {
                throw new Refused("word-damaged");
            }
            for (Optional<Xml> next = text.nextChild(); next.isPresent(); next = text.nextChild()) {
                reader.block(next.get());
            }
        }
        reader.end();
        return reader.story;
    }

    private void block(Xml block) {
        switch (block.name()) {
            case "w:p" -> paragraph(block);
            case "w:tbl" -> table(block);
            case "w:sdt" -> control(block);
            case "w:tc" -> cell(block);
            case "w:altChunk", "w:subDoc" -> story.leave("word-embedded");
            case "w:sectPr" -> margins(block);
            case "w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr", "w:sdtPr", "w:sdtEndPr", "w:customXmlPr" -> {}
            default -> block.children().forEach(this::block);
        }
    }

    private void paragraph(Xml paragraph) {
        int told = story.told();
        Optional<Line> line = joiner.next(paragraph);
        if (line.filter(Line::isEmpty).isPresent()) {
            story.moveBack(told);
        }
        line.ifPresent(this::add);
        paragraph.child("w:pPr", "w:sectPr").ifPresent(this::margins);
    }

    private void add(Line line) {
        if (!line.isEmpty()) {
            if (line.title()) {
                story.leave("word-title");
            }
            story.add(new Part.Paragraph(line));
        }
    }

    private void table(Xml table) {
        joiner.rest().ifPresent(this::add);
        TableReader reader = new TableReader(book, story, lines);
        if (!reader.isLayout(table)) {
            reader.read(table);
            return;
        }
        int before = story.here();
        int told = story.told();
        for (Xml row : TableReader.all(table, "w:tr")) {
            if (row.child("w:trPr", "w:del").isPresent()) {
                story.leaveWords("word-deleted", lines.words(row));
            } else {
                row.children().forEach(this::block);
            }
        }
        if (story.here() > before) {
            story.leftovers().add(told, new Leftover("word-layout-table", before, List.of(), ""));
        }
    }

    /** A cell of a table for looks: no paragraph goes on in the next cell. */
    private void cell(Xml cell) {
        cell.children().forEach(this::block);
        joiner.rest().ifPresent(this::add);
    }

    /** A table of contents, or anything else that Word keeps in a frame of its own. */
    private void control(Xml control) {
        boolean contents = control.child("w:sdtPr", "w:docPartObj")
                .flatMap(part -> part.value("w:docPartGallery"))
                .filter(name -> name.equals("Table of Contents"))
                .isPresent();
        Optional<Xml> content = control.child("w:sdtContent");
        if (contents) {
            content.map(this::apart).ifPresent(words -> story.leaveWords("word-contents", words));
        } else {
            content.ifPresent(found -> found.children().forEach(this::block));
        }
    }

    /** The words of something that is left out as a whole, with all that is left out of it already. */
    private String apart(Xml content) {
        Story aside = new Story();
        List<String> words = new ArrayList<>();
        words.add(new LineReader(book, links, aside).words(content));
        aside.leftovers().forEach(left -> words.add(left.words()));
        return Line.folded(String.join(" ", words));
    }

    /** What stands on every page of a section. */
    private void margins(Xml section) {
        for (Xml reference : section.children()) {
            if (reference.is("w:headerReference") || reference.is("w:footerReference")) {
                links.part(reference.get("r:id")).ifPresent(part -> margin(reference.is("w:headerReference"), part));
            }
        }
    }

    private void margin(boolean header, String part) {
        Story aside = new Story();
        Links own = Links.of(part, book.docx());
        String words = book.docx()
                .tree(part)
                .map(root -> new LineReader(book, own, aside).words(root))
                .orElse("");
        if (words.codePoints().anyMatch(Character::isLetter) && margins.add(words)) {
            story.leaveMargin(header ? "word-header" : "word-footer", words);
        }
        aside.leftovers().stream()
                .filter(Leftover::standsAlone)
                .filter(left -> margins.add(left.code() + left.words() + left.args()))
                .forEach(left ->
                        story.leaveMargin(left.code(), left.words(), left.args().toArray(new String[0])));
    }

    private void end() {
        joiner.rest().ifPresent(this::add);
        book.numbering().unknown().forEach(format -> story.leave("word-number-format", format));
        book.numbering().legacy().forEach(story::legacy);
    }
}

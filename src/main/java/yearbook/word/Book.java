package yearbook.word;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of a Word file that its text refers to.
 *
 * @param main the name of the part with the text
 */
record Book(Docx docx, String main, Styles styles, Numbering numbering, Side footnotes, Side endnotes, Side comments) {
    /** A part that holds things by their ids, and what it refers to itself. */
    record Side(Map<String, Xml> byId, Links links) {}

    static Book open(Docx docx) {
        String main = Links.of("", docx).first("officeDocument").orElse("word/document.xml");
        String declared = docx.has("mimetype") ? docx.text("mimetype") : "";
        FileKind.requireWord(declared, main);
        if (!docx.has(main)) {
            throw new Refused("word-damaged");
        }
        Links links = Links.of(main, docx);
        Styles styles = Styles.of(
                links.first("styles").flatMap(docx::tree), links.first("theme").flatMap(docx::tree));
        Numbering numbering = Numbering.of(links.first("numbering").flatMap(docx::tree), styles);
        return new Book(
                docx,
                main,
                styles,
                numbering,
                side("footnotes", "w:footnote", links, docx),
                side("endnotes", "w:endnote", links, docx),
                side("comments", "w:comment", links, docx));
    }

    private static Side side(String kind, String element, Links links, Docx docx) {
        Optional<String> part = links.first(kind);
        Map<String, Xml> byId = new HashMap<>();
        part.flatMap(docx::tree)
                .ifPresent(root -> root.all(element).forEach(found -> byId.put(found.get("w:id"), found)));
        return new Side(byId, Links.of(part.orElse("none"), docx));
    }
}

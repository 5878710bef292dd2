package yearbook.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What floats in a text or stands in it as a picture: none of it is carried over, all of it is told. */
final class Pictures {
    private final Book book;
    private final Story story;
    private final LineReader line;

    Pictures(Book book, Story story, LineReader line) {
        this.book = book;
        this.story = story;
        this.line = line;
    }

    /** A drawing of either kind, or something of another program. */
    void read(Xml drawing) {
        if (drawing.is("w:object")) {
            String program = drawing.find("o:OLEObject")
                    .map(object -> object.get("ProgID"))
                    .orElse("");
            story.leave("word-object", program);
        } else {
            visit(drawing, alternative(drawing));
        }
    }

    private void visit(Xml part, String alternative) {
        switch (part.name()) {
            case "w:txbxContent" -> box(line.words(part));
            case "v:textpath" -> box(part.get("string"));
            case "pic:pic", "v:imagedata" -> story.leave("word-picture", alternative);
            case "c:chart" -> story.leave("word-chart", alternative);
            case "dgm:relIds" -> story.leaveThing("word-diagram", diagram(part));
            default -> part.children().forEach(child -> visit(child, alternative));
        }
    }

    private void box(String words) {
        if (!words.isBlank()) {
            story.leaveThing("word-textbox", Line.folded(words));
        }
    }

    /** What its author wrote for those who do not see it. */
    private static String alternative(Xml drawing) {
        List<String> found = new ArrayList<>();
        drawing.walk(part -> Stream.of("descr", "title", "alt", "o:title", "name")
                .filter(name -> part.is("wp:docPr") || part.name().startsWith("v:"))
                .map(part::get)
                .filter(text -> !text.isBlank())
                .forEach(found::add));
        return found.isEmpty() ? "" : Line.folded(found.get(0));
    }

    private String diagram(Xml ids) {
        List<String> words = new ArrayList<>();
        line.links()
                .part(ids.get("r:dm"))
                .flatMap(book.docx()::tree)
                .ifPresent(data -> data.walk(part -> {
                    if (part.is("a:t")) {
                        words.add(part.text());
                    }
                }));
        return Line.folded(String.join(" ", words));
    }
}

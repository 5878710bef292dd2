package yearbook.word;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small Word file made of XML that a test can read. */
public final class TestDocx {
    static final String SPACES =
            """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
            xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
            xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" \
            xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
            xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
            xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office\"""";

    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder links = new StringBuilder();

    private TestDocx() {
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.put("_rels/.rels", links(link("rId1", "officeDocument", "word/document.xml", "")));
    }

    /** With this text: what stands in {@code w:body}. */
    public static TestDocx of(String... body) {
        return new TestDocx()
                .part(
                        "document",
                        "<w:document " + SPACES + "><w:body>" + String.join("", body) + "</w:body></w:document>");
    }

    /** Of a folder that holds the parts as they stand in {@code word/}. */
    static TestDocx of(Path folder) {
        TestDocx docx = new TestDocx();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString().replace(".xml", "");
                String xml = Files.readString(file).replace("SPACES", SPACES);
                if (name.equals("document")) {
                    docx.part(name, xml);
                } else {
                    docx.with(name.replaceAll("\\d", ""), name, xml);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return docx;
    }

    TestDocx styles(String... styles) {
        return with("styles", "styles", "<w:styles " + SPACES + ">" + String.join("", styles) + "</w:styles>");
    }

    TestDocx theme(String major, String minor) {
        String fonts = "<a:%1$s><a:latin typeface=\"%2$s\"/></a:%1$s>";
        return with(
                "theme",
                "theme1",
                "<a:theme " + SPACES + "><a:themeElements><a:fontScheme>" + fonts.formatted("majorFont", major)
                        + fonts.formatted("minorFont", minor) + "</a:fontScheme></a:themeElements></a:theme>");
    }

    TestDocx numbering(String... lists) {
        return with(
                "numbering", "numbering", "<w:numbering " + SPACES + ">" + String.join("", lists) + "</w:numbering>");
    }

    TestDocx footnote(String... paragraphs) {
        return notes("footnote", "", paragraphs);
    }

    TestDocx endnote(String... paragraphs) {
        return notes("endnote", "", paragraphs);
    }

    TestDocx comment(String author, String... paragraphs) {
        return notes("comment", " w:author=\"" + author + "\"", paragraphs);
    }

    /** One thing with the id 1. */
    private TestDocx notes(String kind, String more, String... paragraphs) {
        String root = "w:" + kind + "s";
        return with(
                kind + "s",
                kind + "s",
                "<" + root + " " + SPACES + "><w:" + kind + " w:id=\"1\"" + more + ">" + String.join("", paragraphs)
                        + "</w:" + kind + "></" + root + ">");
    }

    TestDocx header(String... paragraphs) {
        return with("header", "header1", "<w:hdr " + SPACES + ">" + String.join("", paragraphs) + "</w:hdr>");
    }

    TestDocx footer(String... paragraphs) {
        return with("footer", "footer1", "<w:ftr " + SPACES + ">" + String.join("", paragraphs) + "</w:ftr>");
    }

    TestDocx diagram(String... words) {
        StringBuilder texts = new StringBuilder();
        for (String word : words) {
            texts.append("<a:p><a:r><a:t>").append(word).append("</a:t></a:r></a:p>");
        }
        return with("diagramData", "data1", "<dgm:dataModel " + SPACES + ">" + texts + "</dgm:dataModel>");
    }

    /** A link outside, with an id of its own. */
    TestDocx address(String id, String target) {
        links.append(link(id, "hyperlink", target, " TargetMode=\"External\""));
        return this;
    }

    TestDocx without(String part) {
        parts.remove(part);
        return this;
    }

    TestDocx raw(String part, String text) {
        parts.put(part, text);
        return this;
    }

    private TestDocx with(String kind, String name, String xml) {
        links.append(link(name, kind, name + ".xml", ""));
        return part(name, xml);
    }

    private TestDocx part(String name, String xml) {
        parts.put("word/" + name + ".xml", xml);
        return this;
    }

    private static String link(String id, String kind, String target, String more) {
        return "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"%s/>".formatted(id, TYPES, kind, target, more);
    }

    private static String links(String links) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + links
                + "</Relationships>";
    }

    public Path in(Path file) {
        parts.putIfAbsent("word/_rels/document.xml.rels", links(links.toString()));
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** What comes of it as the Vietnamese text of a report. */
    Conversion read(Path folder) {
        return read(folder, "content/2024/bao-cao/report.vi.md");
    }

    Conversion read(Path folder, String target) {
        return WordReader.read(in(folder.resolve("bao-cao.docx")), "bao-cao.docx", target);
    }

    /** A paragraph of plain letters. */
    public static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    /** A paragraph of runs, with properties. */
    static String p(String properties, String... runs) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + String.join("", runs) + "</w:p>";
    }

    static String styled(String style, String text) {
        return p("<w:pStyle w:val=\"" + style + "\"/>", r(text));
    }

    static String listed(int list, int level, String text) {
        return p("<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>".formatted(level, list), r(text));
    }

    static String bold(String text) {
        return "<w:p>" + r(text, "<w:b/>") + "</w:p>";
    }

    static String r(String text, String... looks) {
        return "<w:r><w:rPr>" + String.join("", looks) + "</w:rPr>" + t(text) + "</w:r>";
    }

    static String t(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<w:t xml:space=\"preserve\">" + escaped + "</w:t>";
    }

    /** A table with lines, of rows of cells of paragraphs. */
    static String table(String... rows) {
        return "<w:tbl><w:tblPr><w:tblBorders><w:top w:val=\"single\"/></w:tblBorders></w:tblPr>"
                + String.join("", rows) + "</w:tbl>";
    }

    static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String cell(String... paragraphs) {
        return "<w:tc>" + String.join("", paragraphs) + "</w:tc>";
    }

    static String level(int depth, String format, String text, String... more) {
        return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/>%s</w:lvl>"
                .formatted(depth, format, text, String.join("", more));
    }

    static String list(int id, String... levels) {
        return "<w:abstractNum w:abstractNumId=\"%1$d\">%2$s</w:abstractNum><w:num w:numId=\"%1$d\"><w:abstractNumId w:val=\"%1$d\"/></w:num>"
                .formatted(id, String.join("", levels));
    }

    static String style(String id, String name, String... more) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>%s</w:style>"
                .formatted(id, name, String.join("", more));
    }
}

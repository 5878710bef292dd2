package yearbook.word;

import static org.assertj.core.api.Assertions.assertThat;
import static yearbook.word.TestDocx.r;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever one types into Word, every word of it stands in the Markdown, in its order, or in the list of what was left. */
class LosslessTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private record Run(String text, String looks, boolean deleted) {
        String xml() {
            return deleted
                    ? "<w:del>" + r(text).replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>") + "</w:del>"
                    : r(text, looks);
        }
    }

    @Property(tries = 100)
    void everyWordComesThroughInItsOrder(@ForAll("texts") List<List<Run>> paragraphs) throws IOException {
        Conversion conversion = read(paragraphs.stream()
                .map(runs -> "<w:p>" + runs.stream().map(Run::xml).collect(Collectors.joining()) + "</w:p>")
                .collect(Collectors.joining()));

        List<String> kept = new ArrayList<>();
        for (List<Run> runs : paragraphs) {
            kept.addAll(words(join(runs, false)));
        }
        String markdown = conversion.markdown().orElse("");
        assertThat(letters(markdown)).isEqualTo(String.join("", kept));
        assertThat(conversion.remarks().stream()
                        .filter(remark -> remark.problem().code().equals("word-deleted"))
                        .map(Conversion.Remark::words)
                        .map(LosslessTest::letters)
                        .collect(Collectors.joining()))
                .isEqualTo(paragraphs.stream()
                        .map(runs -> letters(join(runs, true)))
                        .collect(Collectors.joining()));
        assertThat(kept.isEmpty() || conversion.tally().isProven()).isTrue();
    }

    @Property(tries = 60)
    void everyWordOfATableComesThrough(@ForAll("texts") List<List<Run>> cells) throws IOException {
        String row = cells.stream()
                .map(runs ->
                        TestDocx.cell("<w:p>" + runs.stream().map(Run::xml).collect(Collectors.joining()) + "</w:p>"))
                .collect(Collectors.joining());
        Conversion conversion = read(TestDocx.table(TestDocx.row(row), TestDocx.row(row)));

        List<String> once = cells.stream()
                .flatMap(runs -> words(join(runs, false)).stream())
                .toList();
        List<String> twice = new ArrayList<>(once);
        twice.addAll(once);
        assertThat(letters(conversion.markdown().orElse(""))).isEqualTo(String.join("", twice));
        assertThat(twice.isEmpty() || conversion.tally().isProven()).isTrue();
    }

    @Property(tries = 60)
    void everyWordOfANoteComesThrough(@ForAll("texts") List<List<Run>> paragraphs) throws IOException {
        String reference = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
        String note = paragraphs.stream()
                .map(runs -> "<w:p>" + runs.stream().map(Run::xml).collect(Collectors.joining()) + "</w:p>")
                .collect(Collectors.joining());
        String text = paragraphs.get(0).stream().map(Run::xml).collect(Collectors.joining());

        Conversion conversion =
                read(TestDocx.of("<w:p>" + reference + text + r("x") + "</w:p>").footnote(note));

        List<String> kept = new ArrayList<>(words(join(paragraphs.get(0), false) + "x"));
        paragraphs.forEach(runs -> kept.addAll(words(join(runs, false))));
        String markdown = conversion.markdown().orElse("").replaceAll("(?<!\\\\)\\[\\^1]", "");
        assertThat(letters(markdown)).isEqualTo(String.join("", kept));
        assertThat(conversion.tally().isProven()).isTrue();
    }

    @Provide
    Arbitrary<List<List<Run>>> texts() {
        Arbitrary<String> letters = Arbitraries.of(
                "Kết quả",
                "đạt",
                "8,7%",
                "1. ",
                "A. ",
                "- ",
                "+ ",
                "# ",
                "> ",
                "*",
                "**",
                "_",
                "__",
                "`",
                "[",
                "]",
                "(x)",
                "![a](b)",
                "[[kpi:x]]",
                "{untranslated}",
                "[^1]",
                "[a]: b",
                "<b>",
                "&amp;",
                "\\",
                "|",
                "---",
                "===",
                "~~~",
                "!",
                ":",
                "“",
                "”",
                " ",
                "  ",
                "1) ",
                "10. ",
                "http://a.b/c",
                "<http://a.b>",
                "\u0301",
                "Phước",
                "…",
                "./.");
        Arbitrary<String> text = letters.list().ofMinSize(1).ofMaxSize(5).map(list -> String.join("", list));
        Arbitrary<String> looks = Arbitraries.of("", "", "<w:b/>", "<w:i/>", "<w:b/><w:i/>");
        Arbitrary<Run> runs = Combinators.combine(text, looks, Arbitraries.of(false, false, false, false, true))
                .as(Run::new);
        return runs.list().ofMinSize(1).ofMaxSize(5).list().ofMinSize(1).ofMaxSize(5);
    }

    private static String join(List<Run> runs, boolean deleted) {
        return runs.stream()
                .filter(run -> run.deleted() == deleted)
                .map(Run::text)
                .collect(Collectors.joining());
    }

    /** A mark alone, and a mark on a sign, are no words. */
    private static List<String> words(String text) {
        String composed = Normalizer.normalize(text, Form.NFC);
        return WORD.matcher(composed.replace("\u0301", ""))
                .results()
                .map(match -> match.group())
                .toList();
    }

    /** Marks may stand within a word, so that the letters alone tell; where words end, the tally's proof tells. */
    private static String letters(String markdown) {
        return String.join("", words(markdown));
    }

    private static Conversion read(String body) throws IOException {
        return read(TestDocx.of(body));
    }

    private static Conversion read(TestDocx docx) throws IOException {
        Path folder = Files.createTempDirectory("lossless");
        try {
            return docx.read(folder);
        } finally {
            Files.deleteIfExists(folder.resolve("bao-cao.docx"));
            Files.deleteIfExists(folder);
        }
    }
}

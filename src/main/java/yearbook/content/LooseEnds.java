package yearbook.content;

import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteRepository;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import yearbook.problem.Problem;

/** What a text refers to and never defines, and what it defines and never refers to, so that no reader would see it. */
final class LooseEnds {
    private final TextFile file;
    private final List<Node> nodes = new ArrayList<>();
    private final ReferenceRepository definitions;
    private final FootnoteRepository footnotes;
    private final List<Problem> problems = new ArrayList<>();

    private LooseEnds(TextFile file, Document document) {
        this.file = file;
        this.definitions = Parser.REFERENCES.get(document);
        this.footnotes = FootnoteExtension.FOOTNOTES.get(document);
        document.getDescendants().forEach(nodes::add);
    }

    /** In a text that is translated in parts, what is not translated yet may refer to it. */
    static List<Problem> in(TextFile file, Document document, boolean hasGaps) {
        LooseEnds ends = new LooseEnds(file, document);
        ends.addresses(hasGaps);
        ends.footnotes(hasGaps);
        return ends.problems;
    }

    private void addresses(boolean hasGaps) {
        Set<Reference> used = of(RefNode.class).stream()
                .flatMap(node -> InlineReader.definitionOf(node, definitions).stream())
                .collect(Collectors.toSet());
        for (Reference definition : of(Reference.class)) {
            String name = definition.getReference().toString();
            Reference first = definitions.get(definitions.normalizeKey(name));
            if (first != definition) {
                warn(
                        "link-twice",
                        definition,
                        name,
                        file.at(first.getStartOffset()).line());
            } else if (!used.contains(definition) && !hasGaps) {
                warn("link-unused", definition, name, definition.getUrl());
            }
        }
    }

    private void footnotes(boolean hasGaps) {
        List<Footnote> references = of(Footnote.class);
        references.stream()
                .filter(reference -> !reference.isDefined())
                .forEach(reference -> warn("footnote-missing", reference, reference.getText()));
        Set<FootnoteBlock> used =
                references.stream().map(Footnote::getFootnoteBlock).collect(Collectors.toSet());
        for (FootnoteBlock note : of(FootnoteBlock.class)) {
            String label = note.getText().toString();
            FootnoteBlock first = footnotes.get(footnotes.normalizeKey(label));
            if (first != note) {
                warn(
                        "footnote-twice",
                        note,
                        label,
                        file.at(first.getStartOffset()).line());
            } else if (!used.contains(note) && !hasGaps) {
                warn("footnote-unused", note, label);
            }
        }
    }

    private <T extends Node> List<T> of(Class<T> kind) {
        return nodes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private void warn(String code, Node node, Object... args) {
        problems.add(Problem.warning(code, file.at(node.getStartOffset()), args));
    }
}

package yearbook.content;

import java.util.List;
import yearbook.problem.Place;

/** A piece of a line of text. Raw HTML is text: what an author types is what a reader sees. */
public sealed interface Inline {
    record Text(String text) implements Inline {}

    record Emphasis(List<Inline> content) implements Inline {}

    record Strong(List<Inline> content) implements Inline {}

    record Code(String text) implements Inline {}

    record Link(String target, List<Inline> content, Place at) implements Inline {}

    /** {@code ![description](chart:id)}, or an image of the workspace. */
    record Picture(String target, String description, Place at) implements Inline {}

    /** {@code [[kpi:id]]}: the figure's current value with its unit. */
    record FigureRef(String id, Place at) implements Inline {}

    /** {@code [^label]}, where the text has a footnote of that label. */
    record FootnoteRef(String label, Place at) implements Inline {}

    record LineBreak() implements Inline {}
}

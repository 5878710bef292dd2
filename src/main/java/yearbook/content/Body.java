package yearbook.content;

import java.util.List;

/** What a block is made of. */
public sealed interface Body {
    record Heading(int level, List<Inline> content) implements Body {}

    record Paragraph(List<Inline> content) implements Body {}

    /**
     * One item of a list; where the items stand apart, each is a block of its own.
     *
     * @param number as its author typed it, 0 where the list has none
     */
    record Item(boolean ordered, int number, List<Body> content) implements Body {}

    /** A list whose items stand close together, one block as a whole. */
    record Items(boolean ordered, List<Item> items) implements Body {}

    record Quotation(List<Body> content) implements Body {}

    record Code(String text) implements Body {}

    record Table(List<Alignment> columns, List<List<List<Inline>>> head, List<List<List<Inline>>> rows)
            implements Body {}

    record Rule() implements Body {}

    /**
     * The place of a block that has no translation yet: its author wrote {@value #MARK} and nothing else.
     *
     * @param level of the heading it was written as, 0 where it was none
     */
    record Untranslated(int level) implements Body {
        public static final String MARK = "{untranslated}";
    }

    record Footnote(String label, List<Body> content) implements Body {}

    /** Whether only the original of this block is there to be read. */
    default boolean isUntranslated() {
        return this instanceof Untranslated;
    }

    enum Alignment {
        START,
        CENTER,
        END
    }

    /** What kind of block this is, told apart as far as the two languages must agree. */
    default String kind() {
        if (this instanceof Heading heading) {
            return "heading-" + heading.level();
        } else if (this instanceof Paragraph) {
            return "paragraph";
        } else if (this instanceof Item item) {
            return item.ordered() ? "numbered-item" : "bullet-item";
        } else if (this instanceof Items items) {
            return items.ordered() ? "numbered-list" : "bullet-list";
        } else if (this instanceof Quotation) {
            return "quotation";
        } else if (this instanceof Code) {
            return "code";
        } else if (this instanceof Table) {
            return "table";
        } else if (this instanceof Footnote) {
            return "footnote";
        } else if (this instanceof Untranslated) {
            return "untranslated";
        }
        return "rule";
    }
}

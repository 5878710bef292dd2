package yearbook.content;

import yearbook.problem.Place;

/**
 * One block of a text: what stands between two blank lines.
 *
 * @param id made of its place in the document, the same in every language: {@code a-i-4-p2}; unique in its text
 * @param plain its words without marks
 */
public record Block(String id, Body body, Plain plain, Place at) {
    public String kind() {
        return body.kind();
    }

    public boolean isUntranslated() {
        return body.isUntranslated();
    }

    /** Whether this says it stands in the place of any block, or is of the same kind as the other. */
    public boolean isLike(Block other) {
        return isUntranslated() || other.isUntranslated() || kind().equals(other.kind());
    }

    /** Its words, the description of each chart with what it shows, and where each link leads: all that readers get of it. */
    public String told() {
        StringBuilder told = new StringBuilder(plain.text());
        Inlines.in(body, inline -> {
            if (inline instanceof Inline.Picture picture) {
                told.append(' ').append(picture.description()).append(" (" + picture.target() + ")");
            } else if (inline instanceof Inline.Link link) {
                told.append(" (" + link.target() + ")");
            }
        });
        return Prose.folded(told.toString());
    }

    Block named(String name) {
        return new Block(name, body, plain, at);
    }
}

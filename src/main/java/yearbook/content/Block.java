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

    Block named(String name) {
        return new Block(name, body, plain, at);
    }
}

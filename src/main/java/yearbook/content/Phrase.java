package yearbook.content;

import yearbook.problem.Place;

/** Words an author wrote, and where. */
public record Phrase(String text, Place at) {
    @Override
    public String toString() {
        return text;
    }
}

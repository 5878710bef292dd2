package yearbook.content;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The footnotes of a text in the order they are first referred to, which is how readers count them. */
public final class Footnotes {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Inline.FootnoteRef> first = new HashMap<>();

    private Footnotes() {}

    public static Footnotes in(List<Block> blocks) {
        Footnotes notes = new Footnotes();
        Set<String> labels = blocks.stream()
                .flatMap(block -> labels(block.body()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        blocks.forEach(block -> Inlines.in(block.body(), inline -> {
            if (inline instanceof Inline.FootnoteRef reference && labels.contains(reference.label())) {
                notes.first.putIfAbsent(reference.label(), reference);
                notes.count(reference.label());
            }
        }));
        // Those that nothing refers to come last.
        labels.forEach(notes::count);
        return notes;
    }

    private static Stream<String> labels(Body body) {
        if (body instanceof Body.Footnote note) {
            return Stream.concat(
                    Stream.of(note.label()), note.content().stream().flatMap(Footnotes::labels));
        } else if (body instanceof Body.Item item) {
            return item.content().stream().flatMap(Footnotes::labels);
        } else if (body instanceof Body.Items items) {
            return items.items().stream().flatMap(Footnotes::labels);
        } else if (body instanceof Body.Quotation quotation) {
            return quotation.content().stream().flatMap(Footnotes::labels);
        }
        return Stream.of();
    }

    private void count(String label) {
        numbers.putIfAbsent(label, numbers.size() + 1);
    }

    /** Nothing for a label that no footnote of this text has. */
    public Optional<Integer> number(String label) {
        return Optional.ofNullable(numbers.get(label));
    }

    public boolean isReferredTo(Body.Footnote note) {
        return first.containsKey(note.label());
    }

    /** Whether this is where one comes back to from the footnote. */
    public boolean isFirst(Inline.FootnoteRef reference) {
        return reference.equals(first.get(reference.label()));
    }
}

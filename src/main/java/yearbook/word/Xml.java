package yearbook.word;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An element of a Word file.
 *
 * @param name with the usual prefix of its name space, whatever the file calls it: {@code w:p}
 * @param attributes by their names, with the usual prefixes too: {@code w:val}
 * @param text what it holds, where it has no elements in it
 */
record Xml(String name, Map<String, String> attributes, List<Xml> children, String text) {
    boolean is(String other) {
        return name.equals(other);
    }

    String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    Optional<Xml> child(String wanted) {
        for (Xml child : children) {
            if (child.is(wanted)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    Optional<Xml> child(String outer, String inner) {
        return child(outer).flatMap(found -> found.child(inner));
    }

    /** What a child says in its {@code w:val}. */
    Optional<String> value(String wanted) {
        return child(wanted).map(child -> child.get("w:val"));
    }

    List<Xml> all(String wanted) {
        return children.stream().filter(child -> child.is(wanted)).toList();
    }

    /** An on or off, as Word writes it: the element alone means on. */
    Optional<Boolean> flag(String wanted) {
        return value(wanted).map(value -> !value.equals("0") && !value.equals("false") && !value.equals("off"));
    }

    /** A whole number, or nothing where it is none. */
    Optional<Integer> number(String wanted) {
        return value(wanted).flatMap(Xml::wholeNumber);
    }

    static Optional<Integer> wholeNumber(String written) {
        return written.matches("-?\\d{1,9}") ? Optional.of(Integer.valueOf(written)) : Optional.empty();
    }

    /** This element and all in it, in the order of the file. */
    void walk(Consumer<Xml> visit) {
        visit.accept(this);
        children.forEach(child -> child.walk(visit));
    }

    /** The first of this name, however deep. */
    Optional<Xml> find(String wanted) {
        if (is(wanted)) {
            return Optional.of(this);
        }
        for (Xml child : children) {
            Optional<Xml> found = child.find(wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}

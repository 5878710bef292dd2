package yearbook.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What has been read of a Word file so far: its parts, its notes, and what was left. */
final class Story {
    private final List<Part> parts = new ArrayList<>();
    private final List<Leftover> leftovers = new ArrayList<>();
    private final Map<Integer, List<Line>> notes = new LinkedHashMap<>();
    private final Map<String, Set<Integer>> looks = new TreeMap<>();
    private final StringBuilder growing = new StringBuilder();
    private boolean gap;
    private final Set<String> fonts = new LinkedHashSet<>();

    List<Part> parts() {
        return parts;
    }

    List<Leftover> leftovers() {
        settle();
        return leftovers;
    }

    /** How many things have been left so far. */
    int told() {
        return leftovers.size();
    }

    /** Words that are still growing become those of the last leftover. */
    private void settle() {
        int last = leftovers.size() - 1;
        if (growing.length() > 0) {
            Leftover left = leftovers.get(last);
            leftovers.set(last, new Leftover(left.code(), left.part(), left.args(), left.words() + growing));
            growing.setLength(0);
        }
    }

    private void add(Leftover left) {
        settle();
        leftovers.add(left);
    }

    /** The notes at the foot of the pages and at the end, by their number in reading order. */
    Map<Integer, List<Line>> notes() {
        return notes;
    }

    void add(Part part) {
        parts.add(part);
    }

    /** Where one is. */
    int here() {
        return parts.size();
    }

    void leave(String code, String... args) {
        add(new Leftover(code, here(), List.of(args), ""));
    }

    /** The same, unless it was the last thing told. */
    void leaveOnce(String code, String... args) {
        Leftover next = new Leftover(code, here(), List.of(args), "");
        if (leftovers.isEmpty() || !leftovers.get(leftovers.size() - 1).equals(next)) {
            add(next);
        }
    }

    /** Something with words of its own, each told by itself. */
    void leaveThing(String code, String words, String... args) {
        add(new Leftover(code, here(), List.of(args), words));
        gap = true;
    }

    /** Something that stands on every page. */
    void leaveMargin(String code, String words, String... args) {
        add(new Leftover(code, 0, List.of(args), words));
    }

    /** What was left in a paragraph without words stood after the one before. */
    void moveBack(int told) {
        for (int i = told; i < leftovers.size(); i++) {
            Leftover left = leftovers.get(i);
            if (left.part() == here() && here() > 0 && left.standsAlone()) {
                leftovers.set(i, new Leftover(left.code(), here() - 1, left.args(), left.words()));
            }
        }
    }

    /** Another paragraph begins: words left out here do not run on from those before. */
    void gap() {
        gap = true;
    }

    /** Words left out, or to be looked at; what follows at once of the same kind is one thing with it. */
    void leaveWords(String code, String words, String... args) {
        if (words.isEmpty()) {
            return;
        }
        Leftover next = new Leftover(code, here(), List.of(args), words);
        int last = leftovers.size() - 1;
        if (last >= 0 && leftovers.get(last).isContinuedBy(next)) {
            growing.append(gap ? " " : "").append(words);
        } else {
            add(next);
        }
        gap = false;
    }

    /** A look that is lost here, told once with the number of paragraphs it was in. */
    void lose(String look) {
        lose(look, here());
    }

    /** The same of a part that was read before. */
    void lose(String look, int part) {
        looks.computeIfAbsent(look, none -> new TreeSet<>()).add(part);
    }

    /** All looks that are lost, by their code, with the numbers of the parts. */
    Map<String, Set<Integer>> looks() {
        return looks;
    }

    /** Said once for each font. */
    void legacy(String font) {
        if (fonts.add(font)) {
            leave("word-legacy-font", font);
        }
    }
}

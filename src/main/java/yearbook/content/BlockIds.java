package yearbook.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives each block of a text its id: the labels of the sections it stands in, then its number in that section. The
 * second paragraph under "A.", "I.", "4." is {@code a-i-4-p2}. Headings without a label count as {@code s1}, {@code s2}.
 */
final class BlockIds {
    private static final Pattern LABEL =
            Pattern.compile("(?:\\p{L}+ )?([A-ZĐ]|[IVXLC]+|\\d+(?:\\.\\d+)*+)[.)/:](?:\\s|$).*");

    private record Section(int level, String path) {}

    private final Deque<Section> open = new ArrayDeque<>();
    private final Map<String, Integer> blocksIn = new HashMap<>();
    private final Map<String, Integer> unlabelledIn = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    String next(Body body, Plain plain) {
        if (body instanceof Body.Heading heading) {
            return heading(heading.level(), plain.text());
        }
        String path = path();
        return unique(join(path, "p" + blocksIn.merge(path, 1, Integer::sum)));
    }

    private String heading(int level, String text) {
        while (!open.isEmpty() && open.peek().level() >= level) {
            open.pop();
        }
        String path = path();
        String id = unique(join(path, label(text, path)));
        open.push(new Section(level, id));
        return id;
    }

    private String label(String text, String path) {
        Matcher label = LABEL.matcher(text);
        return label.matches()
                ? label.group(1).toLowerCase(Locale.ROOT).replace('.', '-').replace("đ", "dd")
                : "s" + unlabelledIn.merge(path, 1, Integer::sum);
    }

    private String path() {
        return open.isEmpty() ? "" : open.peek().path();
    }

    private static String join(String path, String last) {
        return path.isEmpty() ? last : path + "-" + last;
    }

    private String unique(String id) {
        String free = id;
        for (int i = 2; !used.add(free); i++) {
            free = id + "-" + i;
        }
        return free;
    }
}

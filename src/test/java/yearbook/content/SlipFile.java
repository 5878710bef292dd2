package yearbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import yearbook.problem.Problem;

/**
 * A file that is good but for one line of it, which a test writes.
 *
 * @param form the other lines, with {@code %s} for the one
 * @param problems what was told of the file
 */
record SlipFile(String name, String form, BiConsumer<TextFile, List<Problem>> reader, List<Problem> problems) {
    SlipFile(String name, String form, BiConsumer<TextFile, List<Problem>> reader) {
        this(name, form, reader, new ArrayList<>());
    }

    void read(String line) {
        reader.accept(new TextFile(name, form.replace("%s", line)), problems);
    }

    /** What is told first of the wrong line; with the right one in its place, nothing is. */
    Problem mended(String wrong, String right) {
        read(wrong);
        Problem told = problems.get(0);
        problems.clear();

        read(right);

        assertThat(problems).isEmpty();
        return told;
    }
}

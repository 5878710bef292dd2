package yearbook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import yearbook.problem.Lang;
import yearbook.problem.Problem;

/**
 * What files said when they were last read, for whoever reads a workspace again and again: a file whose path and text are
 * the same says the same to a site of the same languages. It holds the files of two readings and forgets the others.
 */
public final class Memory {
    private record Key(String path, String text, List<Lang> languages) {}

    /** What came of a file. */
    private record Read(Optional<?> value, List<Problem> problems) {}

    private Map<Key, Read> before = new ConcurrentHashMap<>();
    private Map<Key, Read> now = new ConcurrentHashMap<>();

    /** A new reading begins. */
    synchronized void turn() {
        before = now;
        now = new ConcurrentHashMap<>();
    }

    // A file of one path is always read as one kind of value.
    @SuppressWarnings("unchecked")
    <T> Optional<T> recall(
            TextFile file, List<Lang> languages, List<Problem> problems, Function<List<Problem>, Optional<T>> parse) {
        Key key = new Key(file.path(), file.text(), languages);
        Read known = before.get(key);
        Read read = known == null ? read(parse) : known;
        now.put(key, read);
        problems.addAll(read.problems());
        return (Optional<T>) read.value();
    }

    private static <T> Read read(Function<List<Problem>, Optional<T>> parse) {
        List<Problem> problems = new ArrayList<>();
        Optional<T> value = parse.apply(problems);
        return new Read(value, List.copyOf(problems));
    }
}

package yearbook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import yearbook.problem.Lang;
import yearbook.problem.Problem;

/**
 * What files said when they were last read, and what was worked out of that, for whoever reads a workspace again and again:
 * a file whose path and text are the same says the same to a site of the same languages. It holds two readings and forgets
 * the others.
 */
public final class Memory {
    private record Key(String path, String text, List<Lang> languages) {}

    /** What came of a file. */
    private record Read(Optional<?> value, List<Problem> problems) {}

    private record Work(String kind, List<Thing> of) {}

    private Map<Object, Object> before = new ConcurrentHashMap<>();
    private Map<Object, Object> now = new ConcurrentHashMap<>();

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
        Read read = (Read) recall(key, () -> read(parse));
        problems.addAll(read.problems());
        return (Optional<T>) read.value();
    }

    private static <T> Read read(Function<List<Problem>, Optional<T>> parse) {
        List<Problem> problems = new ArrayList<>();
        Optional<T> value = parse.apply(problems);
        return new Read(value, List.copyOf(problems));
    }

    /**
     * What is worked out of these very things, and of nothing else; things that come of the same files as before are the
     * same ones. An empty optional is a thing too.
     *
     * @param kind names the work
     */
    // Work of one kind always gives one kind of value.
    @SuppressWarnings("unchecked")
    public <T> T derive(String kind, List<?> of, Supplier<T> work) {
        List<Thing> things = of.stream()
                .map(thing -> thing instanceof Optional<?> optional ? optional.orElse(null) : thing)
                .map(Thing::new)
                .toList();
        return (T) recall(new Work(kind, things), work);
    }

    private Object recall(Object key, Supplier<?> make) {
        Object known = before.get(key);
        Object value = known == null ? make.get() : known;
        now.put(key, value);
        return value;
    }

    /** Told by which one it is, as to compare a report word by word takes as long as to read it; a short text by what it says. */
    private static final class Thing {
        private final Object thing;

        Thing(Object thing) {
            this.thing = thing;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Thing that
                    && (thing == that.thing || (thing instanceof String text && text.equals(that.thing)));
        }

        @Override
        public int hashCode() {
            return thing instanceof String text ? text.hashCode() : System.identityHashCode(thing);
        }
    }
}

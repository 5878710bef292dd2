package yearbook.content;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
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
    private interface OfFile {
        String path();
    }

    private record Key(String path, String text, List<Lang> languages) implements OfFile {}

    /** A file as it lies there. */
    private record Lying(String path, long size, FileTime modified, Object which) implements OfFile {}

    /** What came of a file. */
    private record Read(Optional<?> value, List<Problem> problems) {}

    private record Work(String kind, List<Thing> of) {}

    private Map<Object, Object> before = new ConcurrentHashMap<>();
    private Map<Object, Object> now = new ConcurrentHashMap<>();

    /** Another one that knows what this one knows now, for whoever goes on by itself. */
    public synchronized Memory copy() {
        Memory copy = new Memory();
        copy.now.putAll(now);
        return copy;
    }

    /** As if no file of a report had been read yet. */
    public synchronized void forget(Report report) {
        String folder = report.folder() + "/";
        now.keySet().removeIf(key -> key instanceof OfFile file && file.path().startsWith(folder));
    }

    /** A new reading begins. */
    synchronized void turn() {
        before = now;
        now = new ConcurrentHashMap<>();
    }

    <T> Optional<T> recall(
            TextFile file, List<Lang> languages, List<Problem> problems, Function<List<Problem>, Optional<T>> parse) {
        return recall(new Key(file.path(), file.text(), languages), problems, parse);
    }

    /** The same for a file that has not been opened yet; {@code lying} was asked before it is, so that a later change shows. */
    <T> Optional<T> recall(
            String path, BasicFileAttributes lying, List<Problem> problems, Function<List<Problem>, Optional<T>> read) {
        return recall(
                new Lying(path, lying.size(), lying.lastModifiedTime(), String.valueOf(lying.fileKey())),
                problems,
                read);
    }

    // A file of one path is always read as one kind of value.
    @SuppressWarnings("unchecked")
    private <T> Optional<T> recall(Object key, List<Problem> problems, Function<List<Problem>, Optional<T>> parse) {
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

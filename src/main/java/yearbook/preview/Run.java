package yearbook.preview;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yearbook.content.Bytes;
import yearbook.page.TemplateFault;
import yearbook.problem.Place;
import yearbook.problem.Problem;

/**
 * The versions of one run of the preview, and which of them each page was last shown from: what a page asks for comes from
 * the version the page itself came from, so that no reader sees parts of two.
 */
final class Run {
    private static final int MOST_VERSIONS = 8;
    private static final int MOST_PAGES = 1_000;

    private final Deque<Version> kept = new ArrayDeque<>();
    private final Map<String, Shown> shown = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Shown> eldest) {
            return size() > MOST_PAGES;
        }
    };

    /** The version a file was last served from, and what it asked for since. */
    private record Shown(int version, Set<String> parts) {}

    /** How a page differs between two versions, with all that it asked for. */
    enum Change {
        NONE,
        /** Only style sheets differ, which a page can exchange while it stands. */
        STYLE,
        PAGE
    }

    synchronized void keep(Version version) {
        if (kept.stream().noneMatch(same -> same == version)) {
            kept.addFirst(version);
        }
        while (kept.size() > MOST_VERSIONS) {
            kept.removeLast();
        }
    }

    synchronized Optional<Version> version(int number) {
        return kept.stream().filter(version -> version.number() == number).findFirst();
    }

    /** Versions from the newest to the oldest that is kept. */
    synchronized List<Version> newestFirst() {
        return List.copyOf(kept);
    }

    /** Notes that a reader now looks at a page of this version, before it asks for anything. */
    synchronized void shows(String page, Version version) {
        shown.put(page, new Shown(version.number(), new LinkedHashSet<>()));
    }

    /** Notes that a page asked for a part, which may itself ask for others. */
    synchronized void asks(String page, String part, Version version) {
        Optional.ofNullable(shown.get(page)).ifPresent(asking -> asking.parts().add(part));
        shown.putIfAbsent(part, new Shown(version.number(), new LinkedHashSet<>()));
        shown.computeIfPresent(part, (path, old) -> new Shown(version.number(), old.parts()));
    }

    /** The version whose parts belong to a page; nothing where nobody has looked at the page, or long ago. */
    synchronized Optional<Version> shownBy(String page) {
        return Optional.ofNullable(shown.get(page)).map(Shown::version).flatMap(this::version);
    }

    private synchronized Set<String> partsOf(String page) {
        return Optional.ofNullable(shown.get(page))
                .map(asking -> Set.copyOf(asking.parts()))
                .orElse(Set.of());
    }

    /** How a page that is open differs from the same page of a newer version; a template that fails throws. */
    Change between(String page, int open, Version newer) {
        if (open == newer.number()) {
            return Change.NONE;
        }
        Optional<Version> older = version(open);
        if (older.isEmpty() || !same(page, older.get(), newer)) {
            return Change.PAGE;
        }
        List<String> different = partsOf(page).stream()
                .filter(part -> !same(part, older.get(), newer))
                .toList();
        if (different.isEmpty()) {
            moveOn(page, newer);
            return Change.NONE;
        }
        return different.stream().allMatch(part -> part.endsWith(".css")) ? Change.STYLE : Change.PAGE;
    }

    private static boolean same(String path, Version older, Version newer) {
        Optional<Bytes> bytes = newer.file(path);
        return older.file(path).equals(bytes);
    }

    /** A page that is the same in a newer version belongs to that one from now on, with all it asked for. */
    synchronized void moveOn(String page, Version newer) {
        shown.computeIfPresent(page, (path, old) -> new Shown(newer.number(), old.parts()));
        partsOf(page)
                .forEach(part -> shown.computeIfPresent(part, (path, old) -> new Shown(newer.number(), old.parts())));
    }

    /** Why a page of a version cannot be made; nothing where it can. */
    static List<Problem> faultsOf(String page, Version version) {
        try {
            version.file(page);
            return List.of();
        } catch (TemplateFault fault) {
            return List.of(fault.problem());
        } catch (RuntimeException fault) {
            return List.of(problem(fault));
        }
    }

    /** A fault of the program, told among those of the content: a preview outlives both. */
    static Problem problem(RuntimeException fault) {
        Throwable cause = fault instanceof UncheckedIOException && fault.getCause() != null ? fault.getCause() : fault;
        return Problem.error(
                "program-fault",
                Place.startOf("content"),
                cause.getClass().getSimpleName() + ": " + cause.getMessage());
    }
}

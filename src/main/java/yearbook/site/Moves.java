package yearbook.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import yearbook.content.SiteInfo;
import yearbook.content.SiteInfo.Redirect;
import yearbook.problem.Lang;
import yearbook.problem.Nearest;
import yearbook.problem.Problem;

/**
 * The redirects of {@code site.yaml} as they are built: which file of the site leads to which other one, in every
 * language. A redirect to a redirect leads to where that one leads.
 */
public final class Moves {
    private final SiteInfo info;
    private final NavigableSet<String> files;
    /** Names of files, and of the folders they lie in, in small letters: some file systems hold them for one. */
    private final Set<String> names = new HashSet<>();

    private final Set<String> folders = new HashSet<>();
    private final SortedMap<String, String> steps = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Moves(SiteInfo info, NavigableSet<String> files) {
        this.info = info;
        this.files = files;
        files.forEach(this::take);
    }

    /** Those of a site that has these pages and files without them, each by its path. */
    public static Moves of(SiteInfo info, NavigableSet<String> files) {
        Moves moves = new Moves(info, files);
        List<Redirect> sound = info.redirects().stream().filter(moves::isSound).toList();
        sound.stream().filter(redirect -> !redirect.tree()).forEach(moves::one);
        // A tree may lead to another tree, so what the one brings is there for the other.
        for (int i = 0; i < sound.size(); i++) {
            sound.stream().filter(Redirect::tree).forEach(moves::tree);
        }
        sound.forEach(moves::follow);
        return moves;
    }

    /** Each file that leads elsewhere, and the file it leads to. */
    public SortedMap<String, String> all() {
        SortedMap<String, String> all = new TreeMap<>();
        steps.forEach((from, to) -> end(from).ifPresent(end -> all.put(from, end)));
        return all;
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void take(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        names.add(name);
        folders.addAll(parents(name));
    }

    private boolean isSound(Redirect redirect) {
        Optional<Problem> fault = fault(redirect);
        fault.ifPresent(problems::add);
        return fault.isEmpty();
    }

    private Optional<Problem> fault(Redirect redirect) {
        String from = redirect.from();
        String to = redirect.to();
        if (from.contains("*") || to.contains("*")) {
            return Optional.of(star(redirect));
        }
        for (Lang lang : info.languages()) {
            String code = lang.code() + "/";
            if (lang != info.defaultLang() && (from.startsWith(code) || to.startsWith(code))) {
                return Optional.of(Problem.error("redirect-language", redirect.at(), "/" + code));
            }
        }
        boolean within = redirect.tree() && isWithin(from, to);
        if (from.equals(to) || within) {
            Problem loop = Problem.error("redirect-loop", redirect.at(), "/" + from, "/" + to);
            return Optional.of(from.equals(to) ? loop : loop.worded("redirect-loop-within"));
        }
        if (!new Address(from).isPage() && !ending(from).equals(ending(to))) {
            return Optional.of(Problem.error("redirect-kind", redirect.at(), "/" + from, "/" + to, ending(from)));
        }
        return Optional.empty();
    }

    /** Trees that lie one within the other cannot lead to each other, so there a page is meant. */
    private static Problem star(Redirect redirect) {
        String from = folder(redirect.from());
        String to = folder(redirect.to());
        if (isWithin(from, to)) {
            String page = "{ from: /" + from + ", to: /" + to + " }";
            return Problem.error("redirect-star", redirect.at(), page).worded("redirect-star-within");
        }
        return Problem.error("redirect-star", redirect.at(), "{ from: /" + from + "*, to: /" + to + "* }");
    }

    private static boolean isWithin(String from, String to) {
        return from.startsWith(to) || to.startsWith(from);
    }

    private static String folder(String written) {
        return written.replaceFirst("\\*$", "");
    }

    /** What tells the kind of a file: {@code .csv}. */
    private static String ending(String file) {
        int dot = file.lastIndexOf('.');
        return dot > file.lastIndexOf('/') ? file.substring(dot) : "";
    }

    private void one(Redirect redirect) {
        Address from = new Address(redirect.from());
        Address to = new Address(redirect.to());
        if (steps.containsKey(from.file())) {
            problems.add(Problem.error("redirect-twice", redirect.at(), from));
        } else if (isTaken(from.file())) {
            problems.add(Problem.error("redirect-over", redirect.at(), from));
        } else {
            for (Lang lang : info.languages()) {
                String there = to.in(lang, info.defaultLang()).file();
                boolean own = lang == info.defaultLang() || from.isPage() || files.contains(there);
                if (own) {
                    lead(from.in(lang, info.defaultLang()).file(), files.contains(there) ? there : inAny(to, lang));
                }
            }
        }
    }

    private void lead(String from, String to) {
        steps.put(from, to);
        take(from);
    }

    /** The same page in the default language where this one does not have it; unless it is itself a redirect. */
    private String inAny(Address to, Lang lang) {
        return files.contains(to.file())
                ? to.file()
                : to.in(lang, info.defaultLang()).file();
    }

    private boolean isTaken(String from) {
        String name = from.toLowerCase(Locale.ROOT);
        return names.contains(name)
                || folders.contains(name)
                || parents(name).stream().anyMatch(names::contains);
    }

    private static List<String> parents(String file) {
        List<String> parents = new ArrayList<>();
        for (int end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
            parents.add(file.substring(0, end));
        }
        return parents;
    }

    private void tree(Redirect redirect) {
        NavigableSet<String> all = new TreeSet<>(files);
        all.addAll(steps.keySet());
        for (Lang lang : info.languages()) {
            String code = lang == info.defaultLang() ? "" : lang.code() + "/";
            String to = code + redirect.to();
            for (String file : all.tailSet(to)) {
                if (!file.startsWith(to)) {
                    break;
                }
                String from = code + redirect.from() + file.substring(to.length());
                if (!isTaken(from)) {
                    lead(from, file);
                }
            }
        }
    }

    /** Whether it leads somewhere, and not back to where it began. */
    private void follow(Redirect redirect) {
        String from = new Address(redirect.from()).file();
        if (redirect.tree()) {
            boolean some = steps.entrySet().stream()
                    .anyMatch(step -> step.getKey().startsWith(redirect.from())
                            && end(step.getKey()).isPresent());
            if (!some) {
                problems.add(missing(redirect));
            }
        } else if (steps.containsKey(from) && end(from).isEmpty()) {
            problems.add(
                    isRound(from)
                            ? Problem.error("redirect-loop", redirect.at(), "/" + redirect.from(), "/" + redirect.to())
                            : missing(redirect));
        }
    }

    private boolean isRound(String from) {
        Set<String> seen = new HashSet<>();
        String here = from;
        while (here != null && seen.add(here)) {
            here = steps.get(here);
        }
        return here != null;
    }

    private Problem missing(Redirect redirect) {
        List<String> addresses = files.stream().map(Moves::address).toList();
        String near = Nearest.to("/" + redirect.to(), addresses).orElse("/");
        return Problem.error("redirect-target", redirect.at(), "/" + redirect.to(), near);
    }

    /** As one writes it: {@code /2024/bao-cao-nam/}. */
    static String address(String file) {
        return "/" + file.replaceFirst("(^|/)index\\.html$", "$1");
    }

    private Optional<String> end(String from) {
        String here = from;
        for (int i = 0; i <= steps.size() && here != null; i++) {
            if (files.contains(here)) {
                return Optional.of(here);
            }
            here = steps.get(here);
        }
        return Optional.empty();
    }
}

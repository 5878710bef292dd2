package yearbook.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import yearbook.content.SiteInfo;
import yearbook.problem.Lang;
import yearbook.problem.Nearest;
import yearbook.problem.Place;
import yearbook.problem.Problem;
import yearbook.problem.Problem.Paste;

/** What was once published is still there, or leads to where it is now. */
public final class AddressLedger {
    private final SiteInfo info;
    private final Map<String, String> publishedMoves;
    private final NavigableSet<String> now = new TreeSet<>();
    private final NavigableSet<String> fresh = new TreeSet<>();
    private final NavigableSet<String> lost = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private AddressLedger(SiteInfo info, Map<String, String> publishedMoves) {
        this.info = info;
        this.publishedMoves = publishedMoves;
    }

    /**
     * A problem for each published address that leads nowhere now, with the redirect to write. Those that have moved
     * together are told once.
     *
     * @param published the files that were published, without those that led elsewhere
     * @param files the files there are now, likewise
     */
    public static List<Problem> problems(
            SiteInfo info,
            NavigableSet<String> published,
            Map<String, String> publishedMoves,
            NavigableSet<String> files,
            Set<String> moves) {
        AddressLedger ledger = new AddressLedger(info, publishedMoves);
        files.forEach(file -> ledger.now.add(ledger.address(file)));
        Set<String> then = new TreeSet<>();
        published.forEach(file -> then.add(ledger.address(file)));
        ledger.fresh.addAll(ledger.now);
        ledger.fresh.removeAll(then);
        published.forEach(file -> ledger.note(file, files, moves));
        publishedMoves.keySet().forEach(file -> ledger.note(file, files, moves));
        ledger.tell();
        return ledger.problems;
    }

    private void note(String file, Set<String> files, Set<String> moves) {
        if (!files.contains(file) && !moves.contains(file)) {
            lost.add(address(file));
        }
    }

    /** Without its language, as redirects are the same in all. */
    private String address(String file) {
        for (Lang lang : info.languages()) {
            if (lang != info.defaultLang() && file.startsWith(lang.code() + "/")) {
                return Moves.address(file.substring(lang.code().length() + 1));
            }
        }
        return Moves.address(file);
    }

    private void tell() {
        while (!lost.isEmpty()) {
            String first = lost.first();
            List<String> below = lost.tailSet(first).stream()
                    .takeWhile(address -> address.startsWith(first))
                    .toList();
            Optional<String> moved = first.endsWith("/") && below.size() > 1 ? moved(first, below) : Optional.empty();
            if (moved.isPresent()) {
                List<String> covered = below.stream()
                        .filter(address -> isUnder(moved.get(), first, address))
                        .toList();
                add(first, covered.size(), line(first + "*", moved.get() + "*"));
                lost.removeAll(covered);
            } else {
                add(first, 1, target(first).map(to -> line(first, to)).orElse(""));
                lost.remove(first);
            }
        }
    }

    /** The new folder that holds most of what lay below the old one. */
    private Optional<String> moved(String folder, List<String> below) {
        return fresh.stream()
                .filter(address -> address.endsWith("/") && parent(address).equals(parent(folder)))
                .max(Comparator.comparingLong((String address) -> below.stream()
                                .filter(old -> isUnder(address, folder, old))
                                .count())
                        .thenComparing(Comparator.reverseOrder()))
                .filter(address -> isUnder(address, folder, folder)
                        && below.stream()
                                        .filter(old -> isUnder(address, folder, old))
                                        .count()
                                > 1);
    }

    private boolean isUnder(String moved, String folder, String address) {
        return now.contains(moved + address.substring(folder.length()));
    }

    /** Where a reader of the old address is best served: by what has a like name, else by what it belonged to. */
    private Optional<String> target(String address) {
        Optional<String> before = Optional.ofNullable(publishedMoves.get(
                        address.endsWith("/") ? address.substring(1) + "index.html" : address.substring(1)))
                .map(this::address)
                .filter(now::contains);
        if (before.isPresent()) {
            return before;
        }
        String ending = ending(address);
        List<String> beside = fresh.stream()
                .filter(other -> parent(other).equals(parent(address)) && other.endsWith(ending))
                .filter(other -> !isCounted(other, address))
                .toList();
        return Nearest.to(address, beside).or(() -> above(address, ending)).or(() -> elsewhere(address, ending));
    }

    /** Whether two addresses differ in their numbers alone: another task, and not the same one renamed. */
    private static boolean isCounted(String left, String right) {
        return left.replaceAll("[0-9]+", "0").equals(right.replaceAll("[0-9]+", "0"));
    }

    /** A new file of the same kind as deep in the site, the one whose address begins most alike: that of a report that moved. */
    private Optional<String> elsewhere(String address, String ending) {
        return fresh.stream()
                .filter(other -> !ending.equals("/") && other.endsWith(ending))
                .filter(other -> other.split("/", -1).length == address.split("/", -1).length)
                .max(Comparator.comparingInt((String other) -> sameStart(other, address))
                        .thenComparing(Comparator.reverseOrder()))
                .filter(other -> sameStart(other, address) > 1);
    }

    private static int sameStart(String left, String right) {
        int i = 0;
        while (i < Math.min(left.length(), right.length()) && left.charAt(i) == right.charAt(i)) {
            i++;
        }
        return i;
    }

    /** The nearest page above a page; for a file the table of all figures, which holds what it held. */
    private Optional<String> above(String address, String ending) {
        for (String folder = parent(address); !folder.isEmpty(); folder = parent(folder)) {
            String found = ending.equals("/") ? folder : folder + "kpi" + ending;
            if (now.contains(found)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static String ending(String address) {
        int dot = address.indexOf('.', address.lastIndexOf('/'));
        return address.endsWith("/") ? "/" : dot < 0 ? "" : address.substring(dot);
    }

    /** The folder an address lies in; of the top one none. */
    private static String parent(String address) {
        int end = address.lastIndexOf('/', address.length() - 2);
        return end < 0 ? "" : address.substring(0, end + 1);
    }

    private static String line(String from, String to) {
        return "- { from: " + quoted(from) + ", to: " + quoted(to) + " }";
    }

    private static String quoted(String address) {
        return address.matches("[A-Za-z0-9/._*-]+") ? address : "'" + address.replace("'", "''") + "'";
    }

    private void add(String address, int count, String line) {
        Place at =
                info.redirects().isEmpty() ? info.at() : info.redirects().get(0).at();
        Problem problem = Problem.error("address-lost", at, address, count, new Paste(line), ending(address));
        Optional<String> off = switchedOff(ending(address));
        if (line.isEmpty() && off.isPresent()) {
            problems.add(Problem.error("address-lost", at, address, off.get(), new Paste(off.get() + ": true"))
                    .worded("address-lost-setting"));
        } else if (line.isEmpty()) {
            problems.add(problem.worded("address-lost-file"));
        } else {
            problems.add(problem.worded(count > 1 ? "address-lost-tree" : "address-lost"));
        }
    }

    /** The setting that makes files of this kind, where the site has it switched off. */
    private Optional<String> switchedOff(String ending) {
        return switch (ending) {
            case ".pdf" -> Optional.of("pdf").filter(setting -> !info.printing().pdf());
            case ".zip" -> Optional.of("offline").filter(setting -> !info.offline());
            default -> Optional.empty();
        };
    }
}

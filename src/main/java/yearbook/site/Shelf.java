package yearbook.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.history.Difference;
import yearbook.history.Differences;
import yearbook.problem.Lang;

/** The archive as the site shows it: the versions of each year, and which of them have which page. */
public final class Shelf {
    public static final Shelf EMPTY = new Shelf(List.of());

    private final List<Volume> volumes;
    private final Map<String, List<Volume>> byPage = new HashMap<>();

    public Shelf(List<Volume> versions) {
        volumes = versions.stream()
                .sorted(Comparator.comparing((Volume volume) -> volume.memento().year())
                        .thenComparing(volume -> volume.memento().version()))
                .toList();
        volumes.forEach(volume -> pagesOf(volume).forEach(page -> byPage.computeIfAbsent(page, p -> new ArrayList<>())
                .add(volume)));
    }

    public boolean isEmpty() {
        return volumes.isEmpty();
    }

    /** Every version, year by year, oldest first. */
    public List<Volume> all() {
        return volumes;
    }

    /** What the readers of every version see, byte for byte, where the site on the web keeps it. */
    public Stream<SiteFile> frozen(Addresses addresses) {
        return volumes.stream().flatMap(volume -> volume.pages().entrySet().stream()
                .map(file -> new SiteFile(
                        addresses.inVersion(volume.memento(), file.getKey()).path(),
                        file.getValue().content())));
    }

    /** The years it has, newest first. */
    public List<Integer> years() {
        return volumes.stream()
                .map(volume -> volume.memento().year())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The versions of a year, oldest first. */
    public List<Volume> of(int year) {
        return volumes.stream()
                .filter(volume -> volume.memento().year() == year)
                .toList();
    }

    /** The versions that have a page, told by its file such as {@code en/2024/index.html}. */
    public List<Volume> having(String page) {
        return byPage.getOrDefault(page, List.of());
    }

    /** The one of them that tells of the latest moment. */
    public Optional<Volume> newest(String page) {
        return having(page).stream()
                .max(Comparator.comparing(volume -> volume.memento().taken()));
    }

    /** The files of all pages that some version of a year has. */
    public SortedSet<String> pages(int year) {
        return of(year).stream()
                .flatMap(volume -> pagesOf(volume).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a version says otherwise than the one before it; nothing where there is none, or one cannot be read. */
    public Optional<List<Difference>> changes(Volume volume) {
        return before(volume).flatMap(Volume::said).flatMap(old -> volume.said()
                .map(now -> Differences.between(old.manuscript(), now.manuscript())));
    }

    public Optional<Volume> before(Volume volume) {
        return of(volume.memento().year()).stream()
                .filter(other -> other.memento().version() < volume.memento().version())
                .reduce((one, next) -> next);
    }

    /** All pages but those a version has about itself: these stand in the archive alone. */
    private static Set<String> pagesOf(Volume volume) {
        Set<String> own = volume.said().stream()
                .flatMap(said -> said.languages().stream()
                        .map(lang -> said.addresses().archive().in(lang, said.defaultLang())))
                .map(Address::file)
                .collect(Collectors.toSet());
        return volume.pages().keySet().stream()
                .filter(file -> file.endsWith("index.html") && !own.contains(file))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where a page stands in a version, in a language if the version has it so. */
    public static Optional<Address> page(Volume volume, Address page, Lang lang, Addresses addresses) {
        Lang first = volume.said().map(Site::defaultLang).orElse(lang);
        String file = page.in(lang, first).file();
        return Optional.of(file).filter(volume::has).map(found -> addresses.inVersion(volume.memento(), found));
    }
}

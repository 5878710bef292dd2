package yearbook.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import yearbook.content.Numbers;
import yearbook.history.Difference;
import yearbook.page.View.Also;
import yearbook.page.View.ArchivePage;
import yearbook.page.View.ArchiveYear;
import yearbook.page.View.ArchiveYearPage;
import yearbook.page.View.Changed;
import yearbook.page.View.Compared;
import yearbook.page.View.KeptVersion;
import yearbook.page.View.Link;
import yearbook.problem.Lang;
import yearbook.site.Address;
import yearbook.site.Memento;
import yearbook.site.Moves;
import yearbook.site.Shelf;
import yearbook.site.Signature;
import yearbook.site.Volume;

/** The archive on the site: every version of every year, and what changed from each to the next. */
final class ArchivePages {
    private static final long KB = 1024;
    private static final long MB = KB * KB;

    private final Desk desk;
    private final Words words;
    private final Shelf shelf;

    ArchivePages(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
        this.shelf = desk.site().shelf();
    }

    ArchivePage all() {
        Frame frame = Frames.of(desk)
                .describedAs(words.say("archive.description", publisher()))
                .titled(words.say("archive.title"));
        return new ArchivePage(frame, shelf.years().stream().map(this::year).toList());
    }

    private ArchiveYear year(int year) {
        return new ArchiveYear(
                "y" + year,
                words.say("year.title", year),
                desk.link(desk.addresses().archive(year), words.say("archive.changes", year)),
                newestFirst(year).stream().map(this::version).toList());
    }

    private List<Volume> newestFirst(int year) {
        return shelf.of(year).stream()
                .sorted(Comparator.comparing((Volume volume) -> volume.memento().version())
                        .reversed())
                .toList();
    }

    private KeptVersion version(Volume volume) {
        Memento memento = volume.memento();
        return new KeptVersion(
                "v" + memento.year() + "-" + memento.version(),
                new Link(read(volume), words.say("version.name", memento.version())),
                memento.taken().toString(),
                words.moment(memento.taken().atOffset(ZoneOffset.UTC)),
                memento.reason(),
                Foreign.langOf(memento.reason(), desk.lang()),
                memento.by(),
                size(volume.seal().bytes()),
                volume.seal().digest(),
                signature(volume.seal().signature()),
                Optional.of(volume.seal().signature().key()).filter(key -> !key.isEmpty()),
                take(volume));
    }

    /** What it is worth, as it was found when the site was built. */
    private String signature(Signature signature) {
        String state = signature.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.say("version.signature." + state, signature.signer());
    }

    /** Its home in this page's language, where it has one. */
    private String read(Volume volume) {
        Address home = desk.addresses().home();
        Address root = desk.addresses().inVersion(volume.memento(), home.file());
        return desk.toFile(
                Shelf.page(volume, home, desk.lang(), desk.addresses()).orElse(root));
    }

    private List<Link> take(Volume volume) {
        Link whole = new Link(desk.toFile(desk.addresses().wholeVersion(volume.memento())), words.say("version.whole"));
        Stream<Link> proofs = volume.proofs().stream()
                .map(file ->
                        new Link(desk.toFile(desk.addresses().inVersion(volume.memento(), file.path())), file.path()));
        return Stream.concat(Stream.of(whole), proofs).toList();
    }

    private String size(long bytes) {
        BigDecimal exact = BigDecimal.valueOf(bytes);
        return bytes < MB
                ? Numbers.print(exact.divide(BigDecimal.valueOf(KB), 0, RoundingMode.HALF_UP), 0, desk.lang()) + " KB"
                : Numbers.print(exact.divide(BigDecimal.valueOf(MB), 1, RoundingMode.HALF_UP), 1, desk.lang()) + " MB";
    }

    /** {@code today} are the files of all pages that the site has now. */
    ArchiveYearPage of(int year, Set<String> today) {
        Frame frame = Frames.of(desk)
                .of(year)
                .trail(desk.addresses().archive(), words.say("archive.title"))
                .describedAs(words.say("archive.year.description", year))
                .titled(words.say("archive.of-year", year));
        return new ArchiveYearPage(
                frame, newestFirst(year).stream().map(this::compared).toList(), gone(year, today));
    }

    private Compared compared(Volume volume) {
        KeptVersion version = version(volume);
        Optional<Volume> before = shelf.before(volume);
        if (before.isEmpty()) {
            return new Compared(
                    version,
                    words.say("changes.title.first"),
                    Optional.of(words.say("changes.first")),
                    List.of(),
                    List.of());
        }
        int older = before.get().memento().version();
        ChangedViews changes = new ChangedViews(desk, before.get(), volume);
        Optional<List<Difference>> differences = shelf.changes(volume);
        List<Changed> figures = differences.map(changes::figures).orElse(List.of());
        List<Also> also = differences.map(changes::also).orElse(List.of());
        Optional<String> note = differences.isEmpty()
                ? Optional.of(words.say("changes.unreadable"))
                : Optional.of(words.say("changes.none", older)).filter(none -> figures.isEmpty() && also.isEmpty());
        return new Compared(version, words.say("changes.title", older), note, figures, also);
    }

    /** Pages some version has that lead nowhere now, each in the newest version that has it. */
    private List<Link> gone(int year, Set<String> today) {
        Set<String> known = new TreeSet<>(today);
        known.addAll(Moves.of(desk.site().info(), new TreeSet<>(today)).all().keySet());
        return shelf.pages(year).stream()
                .filter(this::isInThisLanguage)
                .filter(page -> !known.contains(page))
                .flatMap(page -> newest(shelf.having(page), year)
                        .map(volume -> new Link(
                                desk.toFile(desk.addresses().inVersion(volume.memento(), page)),
                                "/" + page.replaceFirst("(^|/)index\\.html$", "$1")))
                        .stream())
                .toList();
    }

    private static Optional<Volume> newest(Collection<Volume> versions, int year) {
        return versions.stream()
                .filter(volume -> volume.memento().year() == year)
                .max(Comparator.comparing(volume -> volume.memento().version()));
    }

    private boolean isInThisLanguage(String page) {
        Lang of = desk.site().languages().stream()
                .filter(lang -> lang != desk.site().defaultLang() && page.startsWith(lang.code() + "/"))
                .findFirst()
                .orElse(desk.site().defaultLang());
        return of == desk.lang();
    }

    private String publisher() {
        return desk.site().info().publisher().text(desk.lang());
    }
}

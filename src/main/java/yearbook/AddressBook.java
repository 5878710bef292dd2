package yearbook;

import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.Yearbook.Terms;
import yearbook.chart.Studio;
import yearbook.content.Manuscript;
import yearbook.export.Exports;
import yearbook.history.Published;
import yearbook.page.Pages;
import yearbook.page.Proofs;
import yearbook.page.Theme;
import yearbook.print.Prints;
import yearbook.problem.Problem;
import yearbook.site.AddressLedger;
import yearbook.site.Moves;
import yearbook.site.Site;
import yearbook.site.SiteFile;

/**
 * The addresses a site gives its readers: its pages, its data, its prints. What only its pages load (style, scripts, the
 * index of the search) is not among them, as nobody links to it.
 */
final class AddressBook {
    private final Theme theme;
    private final Studio studio;
    private final Terms terms;

    AddressBook(Theme theme, Studio studio, Terms terms) {
        this.theme = theme;
        this.studio = studio;
        this.terms = terms;
    }

    /** What is wrong with the redirects, and which published addresses lead nowhere now. */
    List<Problem> problems(Manuscript manuscript, Optional<Manuscript> published) {
        NavigableSet<String> files = files(Site.of(manuscript, terms.now()).with(terms.shelf()));
        Moves moves = Moves.of(manuscript.site(), files);
        Stream<Problem> lost = published.stream().flatMap(then -> {
            Instant moment = terms.published().flatMap(Published::moment).orElse(terms.now());
            NavigableSet<String> old = files(Site.of(then, moment));
            SortedMap<String, String> oldMoves = Moves.of(then.site(), old).all();
            return AddressLedger.problems(
                    manuscript.site(), old, oldMoves, files, moves.all().keySet())
                    .stream();
        });
        return Stream.concat(moves.problems().stream(), lost).toList();
    }

    NavigableSet<String> files(Site site) {
        Proofs proofs = Proofs.of(site, theme, studio);
        Stream<String> prints = site.years().stream()
                .flatMap(year -> Stream.concat(
                        Prints.of(site, year, proofs).map(SiteFile::path),
                        site.offline(year.year()).map(address -> address.path()).stream()));
        Stream<String> read = Stream.concat(Pages.of(site, theme, studio), Exports.of(site, theme, List.of()))
                .map(SiteFile::path);
        return Stream.concat(read, prints)
                .filter(path -> !path.matches(".*\\.(svg|png)"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which file of a site leads to which other one. */
    SortedMap<String, String> moves(Site site) {
        return site.info().redirects().isEmpty()
                ? new TreeMap<>()
                : Moves.of(site.info(), files(site)).all();
    }
}

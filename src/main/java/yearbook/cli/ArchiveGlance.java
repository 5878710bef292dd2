package yearbook.cli;

import java.util.List;
import java.util.Optional;
import yearbook.Yearbook.Draft;
import yearbook.Yearbook.Terms;
import yearbook.archive.Lending;
import yearbook.archive.Lending.Loan;
import yearbook.archive.Place;
import yearbook.archive.Refused;
import yearbook.content.Manuscript;
import yearbook.problem.Problem;
import yearbook.site.Addresses;
import yearbook.site.Shelf;

/**
 * What a check sees of the archive: whether it opens, and which addresses its versions have. What is far is not asked for,
 * and who only writes may well be where the archive is not; then nothing is said of addresses in it.
 *
 * @param said the sentence about it; nothing where no archive is named
 * @param place what the sentence names
 * @param loan what it would lend to a site, none of its pages read
 */
record ArchiveGlance(Optional<String> said, String place, Optional<Loan> loan) {
    static final ArchiveGlance NONE = new ArchiveGlance(Optional.empty(), "", Optional.of(Loan.NOTHING));

    static ArchiveGlance unseen(String sentence, Object place) {
        return new ArchiveGlance(Optional.of(sentence), String.valueOf(place), Optional.empty());
    }

    static ArchiveGlance of(Place place, Console console) {
        if (!place.isThere()) {
            return unseen("archive.glance-none", place);
        }
        try {
            Loan loan = Lending.glance(place, () -> console.say("archive.queue"));
            return new ArchiveGlance(Optional.of("archive.glance"), place.toString(), Optional.of(loan));
        } catch (Refused refused) {
            Faults.tell(refused, console);
            return unseen("archive.glance-closed", place);
        }
    }

    Terms on(Terms terms) {
        return loan.map(seen -> terms.with(seen.shelf())).orElse(terms);
    }

    /** Without what only the archive could tell: a redirect into it leads nowhere one sees. */
    Draft over(Draft draft) {
        if (loan.isPresent()) {
            return draft;
        }
        String archive = draft.reading()
                .manuscript()
                .map(Manuscript::site)
                .map(site -> "/" + new Addresses(site.paths()).archive().path())
                .orElse("/");
        List<Problem> problems = draft.problems().stream()
                .filter(problem -> !problem.code().equals("redirect-target")
                        || !String.valueOf(problem.args().get(0)).startsWith(archive))
                .toList();
        return new Draft(draft.reading(), problems, draft.files());
    }

    boolean isDamaged() {
        return loan.filter(seen -> !seen.damage().isEmpty()).isPresent();
    }

    /** What is damaged, and what was looked at and what not. */
    void tell(Console console) {
        Damage damage = new Damage(loan.map(Loan::damage).orElse(List.of()), console);
        if (!damage.isNone()) {
            damage.tell();
            damage.sum("archive.others-damaged");
        }
        Shelf shelf = loan.map(Loan::shelf).orElse(Shelf.EMPTY);
        said.ifPresent(sentence ->
                console.say(sentence, place, shelf.years().size(), shelf.all().size()));
    }
}

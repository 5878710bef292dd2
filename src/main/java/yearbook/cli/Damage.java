package yearbook.cli;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import yearbook.archive.Finding;
import yearbook.archive.Finding.Where;
import yearbook.problem.Problem.Paste;
import yearbook.problem.Wording;

/** Says what is wrong with an archive, where, and what to do. */
final class Damage {
    /** Of one year; all of them are for {@code verify}. */
    private static final int MOST_NAMED = 5;

    private final List<Finding> findings;
    private final Console console;

    Damage(List<Finding> findings, Console console) {
        this.findings = List.copyOf(findings);
        this.console = console;
    }

    boolean isNone() {
        return findings.isEmpty();
    }

    /** The places of each year, but not all where there are many. */
    void tell() {
        SortedMap<String, List<Finding>> years =
                findings.stream().collect(Collectors.groupingBy(Damage::whose, TreeMap::new, Collectors.toList()));
        years.forEach((year, all) -> {
            all.stream().limit(MOST_NAMED).forEach(finding -> tell(finding, console));
            if (all.size() > MOST_NAMED) {
                console.complain("archive.more-damage", all.size() - MOST_NAMED, year);
            }
        });
    }

    private static String whose(Finding finding) {
        return finding.where().year().stream()
                .mapToObj(String::valueOf)
                .findFirst()
                .orElse("");
    }

    /** One sentence about all of it, and what to do. */
    void sum(String sentence) {
        console.complain(sentence, places());
        console.complain(sentence + "-fix", places());
    }

    /** The years it is in; where that is not known, the folder. */
    String places() {
        return findings.stream()
                .map(finding -> finding.where().year().isEmpty()
                        ? finding.file()
                        : console.wording()
                                .say("verify.where-year", finding.where().year().getAsInt()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static void tell(Finding finding, Console console) {
        Object[] args = finding.args().toArray();
        Wording wording = console.wording();
        String place = place(finding.where(), wording);
        console.complain(
                place.isEmpty() ? "verify.line" : "verify.line-where",
                whole(finding.file()),
                new Paste(wording.say(finding.sentence(), args)),
                new Paste(place));
        console.complain("verify.line-fix", new Paste(wording.say(finding.sentence() + "-fix", args)));
    }

    /** The name of a file, which is looked for by all of it, however long; and in one line. */
    private static Paste whole(String name) {
        return new Paste(name.replaceAll("\\p{Cntrl}", " "));
    }

    private static String place(Where where, Wording wording) {
        if (where.year().isEmpty()) {
            return "";
        }
        String versions = where.versions().stream().map(number -> "v" + number).collect(Collectors.joining(", "));
        String key = versions.isEmpty()
                ? "verify.where-year"
                : where.path().isEmpty() ? "verify.where-version" : "verify.where-file";
        return wording.say(key, where.year().getAsInt(), new Paste(versions), whole(where.path()));
    }
}

package yearbook.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yearbook.problem.Lang;
import yearbook.problem.Place;

/** What a report says of itself, {@code report.yaml}. */
public record ReportInfo(
        Bilingual title,
        Optional<String> number,
        LocalDate issued,
        Optional<Bilingual> place,
        Optional<Signer> signer,
        Optional<Original> source,
        List<Point> points,
        List<Waiver> waivers,
        Optional<Release> release,
        Place at) {

    public record Signer(String name, Bilingual position) {}

    /** The file the text was taken from, kept beside it, and its SHA-256 in lower-case hexadecimal. */
    public record Original(Phrase file, Phrase sha256) {}

    /** A number that rightly stands in one language only. */
    public record Waiver(Phrase block, Lang lang, Phrase number, Bilingual reason, Place at) {}

    public ReportInfo {
        points = List.copyOf(points);
        waivers = List.copyOf(waivers);
    }
}

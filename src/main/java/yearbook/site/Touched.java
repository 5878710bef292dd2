package yearbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yearbook.content.ReportKey;
import yearbook.content.SiteInfo;
import yearbook.content.Subject;
import yearbook.history.Difference;

/** The pages that show a difference, the nearest first, in each language it touches. */
public final class Touched {
    private final SiteInfo info;
    private final Addresses addresses;
    private final Optional<Integer> newestYear;

    /** Home leads with the newest year. */
    public Touched(SiteInfo info, Optional<Integer> newestYear) {
        this.info = info;
        this.addresses = new Addresses(info.paths());
        this.newestYear = newestYear;
    }

    public List<String> by(Difference difference) {
        List<String> pages = new ArrayList<>();
        info.languages().stream().filter(difference.languages()::contains).forEach(lang -> of(difference)
                .map(page -> page.address().in(lang, info.defaultLang()) + page.part())
                .forEach(pages::add));
        return pages;
    }

    /** A page, and the place on it. */
    private record At(Address address, String part) {
        At(Address address) {
            this(address, "");
        }
    }

    private Stream<At> of(Difference difference) {
        Optional<ReportKey> key = difference.report().map(report -> report.key());
        if (key.isEmpty()) {
            return Stream.of(new At(addresses.page(difference.owner()), "#" + difference.id()));
        }
        ReportKey report = key.get();
        return switch (difference.kind()) {
            case REPORT -> Stream.concat(Stream.of(new At(addresses.report(report))), ofYear(report));
            case DETAIL -> Stream.of(new At(addresses.report(report)));
            case POINT -> Stream.concat(Stream.of(new At(addresses.report(report), "#points")), ofYear(report));
            case OUTCOMES ->
                Stream.concat(
                        Stream.of(new At(addresses.report(report)), new At(addresses.indicators(report))),
                        ofYear(report));
            case FIGURE -> Stream.concat(ofFigure(report, difference.subject()), ofYear(report));
            case ERRATA -> Stream.of(new At(addresses.errata(report), "#" + difference.id()));
            case CORRECTION ->
                Stream.concat(
                        Stream.of(new At(addresses.errata(report), "#" + difference.id())),
                        ofFigure(report, difference.subject().filter(s -> s.kind() == Subject.Kind.FIGURE)));
            case TASK -> ofTask(difference);
            case BLOCK -> Stream.of(new At(addresses.report(report), "#" + difference.id()));
            case PAGE -> Stream.of(new At(addresses.page(difference.owner()), "#" + difference.id()));
        };
    }

    private Stream<At> ofFigure(ReportKey report, Optional<Subject> subject) {
        return subject.stream()
                .flatMap(figure -> Stream.of(
                        new At(addresses.figure(report, figure.id())),
                        new At(addresses.indicators(report)),
                        new At(addresses.report(report))));
    }

    private Stream<At> ofYear(ReportKey report) {
        Stream<At> year = Stream.of(new At(addresses.year(report.year())));
        boolean leads = newestYear.equals(Optional.of(report.year()));
        return leads ? Stream.concat(year, Stream.of(new At(addresses.home()))) : year;
    }

    private Stream<At> ofTask(Difference difference) {
        int year = difference
                .report()
                .flatMap(report -> report.tasks())
                .map(list -> list.year())
                .orElse(0);
        return year == 0
                ? Stream.empty()
                : Stream.of(
                        new At(addresses.task(year, difference.id())),
                        new At(addresses.tasks(year)),
                        new At(addresses.year(year)));
    }
}

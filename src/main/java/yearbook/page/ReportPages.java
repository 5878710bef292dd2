package yearbook.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import yearbook.chart.Studio;
import yearbook.content.Errata;
import yearbook.content.Phrase;
import yearbook.content.Prose;
import yearbook.content.ReportInfo;
import yearbook.page.View.Correction;
import yearbook.page.View.ErrataPage;
import yearbook.page.View.Link;
import yearbook.page.View.Original;
import yearbook.page.View.ReportPage;
import yearbook.site.Edition;
import yearbook.site.Rendition;

/** A report's text, and how it differs from the signed document. */
final class ReportPages {
    private final Desk desk;
    private final Words words;
    private final Edition edition;
    private final ReportInfo info;

    ReportPages(Desk desk, Edition edition) {
        this.desk = desk;
        this.words = desk.words();
        this.edition = edition;
        this.info = edition.report().info();
    }

    ReportPage report(Studio studio) {
        Rendition text = edition.rendition(desk.lang());
        Charts charts = new Charts(desk, edition, studio);
        TextView view = new TextView(desk, text, Optional.of(edition), Optional.of(charts));
        Frame frame = Frames.of(desk)
                .within(edition)
                .trail(desk.addresses().year(year()), words.say("year.title", year()))
                .describedAs(words.say("report.description", title(), desk.origin(info)))
                .fact(LinkedData.report(desk, edition))
                .renditionOf(text)
                .inOtherYears(new ThroughYears(desk).ofReport(edition.key()))
                .apart(new Titles(desk).report(edition))
                .titled(title());
        return new ReportPage(
                frame,
                words.say("report.kind"),
                desk.site().info().publisher().text(desk.lang()),
                info.place().map(place -> place.text(desk.lang())),
                info.issued().toString(),
                words.date(info.issued()),
                info.signer()
                        .map(signer ->
                                words.say("report.signed", signer.position().text(desk.lang()), signer.name())),
                info.number(),
                actions(),
                view.waiting(),
                new MainPoints(desk, edition).all(),
                view.shows("outcomes") ? Optional.empty() : charts.outcomes(),
                view.contents(),
                view.preamble(),
                view.body());
    }

    private String title() {
        return info.title().text(desk.lang());
    }

    private List<Link> actions() {
        List<Link> actions = new ArrayList<>();
        if (edition.report().kpi().isPresent()) {
            actions.add(desk.link(desk.addresses().indicators(edition.key()), words.say("report.indicators")));
        }
        if (!edition.tasks().isEmpty()) {
            int next = edition.tasks().get(0).year();
            actions.add(desk.link(
                    desk.addresses().tasks(next),
                    words.count("count.tasks", edition.tasks().size()) + " " + words.say("for-year", next)));
        }
        if (desk.site().info().printing().pdf()) {
            actions.add(desk.link(desk.addresses().pdf(edition.key()), words.say("report.pdf")));
        }
        int corrected = errata(Errata::applied).size();
        actions.add(desk.link(
                desk.addresses().errata(edition.key()),
                corrected == 0 ? words.say("nav.errata") : words.count("count.errata", corrected)));
        return actions;
    }

    /** How the text differs from the signed document; a report without a list of differences has the page too. */
    ErrataPage errata() {
        String title = words.say("errata.title");
        Frame frame = Frames.of(desk)
                .within(edition)
                .trail(desk.addresses().year(year()), words.say("year.title", year()))
                .trail(desk.addresses().report(edition.key()), words.say("nav.report"))
                .describedAs(words.say("errata.description", title()))
                .apart(new Titles(desk).within(edition))
                .titled(title);
        return new ErrataPage(
                frame,
                summary(errata(Errata::applied).size(), errata(Errata::noted).size()),
                new Amendments(desk, edition).all(),
                errata(Errata::applied).stream().map(this::applied).toList(),
                errata(Errata::formatOnly).stream().map(this::formatOnly).toList(),
                errata(Errata::noted).stream().map(this::noted).toList(),
                original());
    }

    private <T> List<T> errata(Function<Errata, List<T>> part) {
        return edition.report().errata().map(part).orElse(List.of());
    }

    private String summary(int corrected, int noted) {
        String summary = corrected == 0 ? words.say("errata.none") : words.count("errata.count.applied", corrected);
        return noted == 0 ? summary : summary + " " + words.count("errata.count.noted", noted);
    }

    private Correction applied(Errata.Applied entry) {
        Prose text = edition.report().text(desk.site().defaultLang()).orElseThrow();
        List<Link> blocks = text.find(entry.corrected().text()).stream()
                .map(passage -> block(passage.block().id()))
                .toList();
        return new Correction(
                entry.id(),
                entry.line(),
                Optional.of(entry.original().replaceAll("\\n+", " ⏎ ")),
                Optional.of(entry.corrected().text()),
                Foreign.quoted(entry.reason().text(desk.lang()), desk.lang()),
                blocks);
    }

    private Correction formatOnly(Errata.FormatChange entry) {
        return new Correction(
                entry.id(),
                entry.line(),
                Optional.empty(),
                Optional.empty(),
                Foreign.quoted(entry.change().text(desk.lang()), desk.lang()),
                List.of());
    }

    private Correction noted(Errata.Noted entry) {
        List<Link> blocks =
                entry.blocks().stream().map(Phrase::text).map(this::block).toList();
        return new Correction(
                entry.id(),
                entry.line(),
                entry.asPrinted(),
                Optional.empty(),
                Foreign.quoted(entry.note().text(desk.lang()), desk.lang()),
                blocks);
    }

    private Link block(String id) {
        return new Link(desk.toBlock(edition.key(), id), words.say("block.name", id));
    }

    private Optional<Original> original() {
        return edition.report()
                .original()
                .map(file -> new Original(
                        new Link(desk.toFile(desk.addresses().data(edition.key(), file.name())), file.name()),
                        file.sha256()));
    }

    private int year() {
        return edition.key().year();
    }
}

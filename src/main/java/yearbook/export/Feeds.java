package yearbook.export;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yearbook.content.Correction;
import yearbook.content.Kpi;
import yearbook.content.Kpi.OutcomeCounts;
import yearbook.content.Outcome;
import yearbook.content.ReportInfo;
import yearbook.page.Amendment;
import yearbook.page.Words;
import yearbook.problem.Lang;
import yearbook.site.Address;
import yearbook.site.Addresses;
import yearbook.site.Edition;
import yearbook.site.Site;

/**
 * The Atom feed of one language (RFC 4287): its reports, newest first, each followed by the tasks it sets. Dates are the
 * reports' own; what has none in the source, such as errata, is no entry. Corrections made since come first.
 */
final class Feeds {
    private final Voice voice;
    private final Lang lang;
    private final Xml xml = new Xml();

    private Feeds(Voice voice, Lang lang) {
        this.voice = voice;
        this.lang = lang;
    }

    static Address address(Site site, Lang lang) {
        return new Address("feed.xml").in(lang, site.defaultLang());
    }

    static String atom(Voice voice, Lang lang) {
        return new Feeds(voice, lang).write();
    }

    private String write() {
        Site site = voice.site();
        String publisher = site.info().publisher().text(lang);
        xml.line("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" + lang + "\">")
                .element("id", voice.absolute(site.addresses().home(), lang))
                .element("title", site.info().title().text(lang))
                .element("subtitle", voice.in(lang).say("home.description", publisher))
                .element("updated", newest(site).orElse(LocalDate.EPOCH) + "T00:00:00Z")
                .line("<author><name>" + Xml.escape(publisher) + "</name></author>")
                .element("icon", site.info().baseUrl() + "assets/favicon.svg");
        site.languages().forEach(this::home);
        link(
                "self",
                "application/atom+xml",
                lang,
                site.info().baseUrl() + address(site, lang).path());
        site.reports().forEach(this::entries);
        return xml.line("</feed>").toString();
    }

    private void home(Lang language) {
        link(
                "alternate",
                "text/html",
                language,
                voice.absolute(voice.site().addresses().home(), language));
    }

    private void link(String rel, String type, Lang language, String href) {
        xml.line("<link rel=\"%s\" type=\"%s\" hreflang=\"%s\" href=\"%s\"/>"
                .formatted(rel, type, language, Xml.escape(href)));
    }

    private void entries(Edition edition) {
        Addresses addresses = voice.site().addresses();
        ReportInfo info = edition.report().info();
        Optional<Address> pdf = Optional.of(addresses.pdf(edition.key()))
                .filter(file -> voice.site().info().printing().pdf());
        corrections(edition);
        entry(addresses.report(edition.key()), info.title().text(lang), reportSummary(edition), info.issued(), pdf);
        if (!edition.tasks().isEmpty()) {
            int year = edition.tasks().get(0).year();
            String title = voice.in(lang).say("tasks.title", year);
            entry(addresses.tasks(year), title, tasksSummary(edition), info.issued(), Optional.empty());
        }
    }

    /** Newest first, each with the address of its entry on the page of corrections. */
    private void corrections(Edition edition) {
        List<Amendment> told = Amendment.of(voice.site(), voice.words(), edition, lang);
        Address page = voice.site().addresses().errata(edition.key());
        for (int i = told.size() - 1; i >= 0; i--) {
            Amendment one = told.get(i);
            String title = voice.in(lang).say("correction.feed", one.entry().id(), one.what());
            entry(
                    page,
                    "#" + one.entry().id(),
                    title,
                    one.summary(),
                    one.entry().date(),
                    Optional.empty());
        }
    }

    private void entry(Address page, String title, String summary, LocalDate day, Optional<Address> pdf) {
        entry(page, "", title, summary, day, pdf);
    }

    private void entry(Address page, String part, String title, String summary, LocalDate day, Optional<Address> pdf) {
        xml.line("<entry>")
                .element("id", voice.absolute(page, lang) + part)
                .element("title", title)
                .element("updated", day + "T00:00:00Z")
                .element("published", day + "T00:00:00Z");
        voice.site()
                .languages()
                .forEach(language -> link("alternate", "text/html", language, voice.absolute(page, language) + part));
        pdf.ifPresent(file -> link("enclosure", "application/pdf", lang, voice.absolute(file, lang)));
        xml.element("summary", summary).line("</entry>");
    }

    /** How the year went, where the report counts it. */
    private String reportSummary(Edition edition) {
        return edition.report().kpi().flatMap(Kpi::outcomes).map(this::sentence).orElseGet(() -> edition.report()
                .info()
                .title()
                .text(lang));
    }

    private String sentence(OutcomeCounts counts) {
        Words words = voice.in(lang);
        return words.say(
                "outcomes.sentence",
                words.count("count.main", counts.sum()),
                words.say("outcomes.exceeded", counts.of(Outcome.EXCEEDED)),
                words.say("outcomes.met", counts.of(Outcome.MET)),
                words.say("outcomes.missed", counts.of(Outcome.MISSED)));
    }

    private String tasksSummary(Edition edition) {
        Words words = voice.in(lang);
        String count = words.count("count.tasks", edition.tasks().size());
        return edition.tasks()
                .get(0)
                .addressees()
                .map(to -> words.say(
                        "tasks.sentence.to",
                        edition.key().year(),
                        count,
                        to.name().text(lang)))
                .orElseGet(() -> words.say("tasks.sentence", edition.key().year(), count));
    }

    static Optional<LocalDate> newest(Site site) {
        return site.reports().stream()
                .flatMap(edition -> Stream.concat(
                        Stream.of(edition.report().info().issued()),
                        edition.report().corrected().stream().map(Correction::date)))
                .max(Comparator.naturalOrder());
    }
}

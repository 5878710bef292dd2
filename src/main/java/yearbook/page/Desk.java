package yearbook.page;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import yearbook.content.ReportInfo;
import yearbook.content.ReportKey;
import yearbook.problem.Lang;
import yearbook.site.Address;
import yearbook.site.Addresses;
import yearbook.site.Site;

/** What one needs to write one page: the site, the language, its words, and links from where the page stands. */
final class Desk {
    private final Site site;
    private final Lang lang;
    private final Map<Lang, Words> words;
    private final ThroughYears.Memo memo;
    private final Charts.Progress drawn;
    private final Address here;
    private final Address localHere;

    /** What every link starts with, where none can be relative. */
    private final Optional<String> start;

    private Desk(
            Site site,
            Lang lang,
            Map<Lang, Words> words,
            ThroughYears.Memo memo,
            Charts.Progress drawn,
            Address here,
            Optional<String> start) {
        this.site = site;
        this.lang = lang;
        this.words = words;
        this.memo = memo;
        this.drawn = drawn;
        this.here = here;
        this.localHere = here.in(lang, site.defaultLang());
        this.start = start;
    }

    static Desk of(Site site, Theme theme) {
        Map<Lang, Words> words = new EnumMap<>(Lang.class);
        site.languages().forEach(lang -> words.put(lang, Words.in(lang, theme)));
        return of(site, words);
    }

    static Desk of(Site site, Map<Lang, Words> words) {
        return new Desk(
                site,
                site.defaultLang(),
                words,
                new ThroughYears.Memo(),
                new Charts.Progress(),
                site.addresses().home(),
                Optional.empty());
    }

    /** The same desk, for a page at another address or in another language. */
    Desk at(Address address, Lang language) {
        return new Desk(site, language, words, memo, drawn, address, start);
    }

    /** The same desk, for what is printed and leaves the site: its links name the whole address. */
    Desk onPaper() {
        return new Desk(
                site, lang, words, memo, drawn, here, Optional.of(site.info().baseUrl()));
    }

    /** The same desk, for a page that a server shows at any address: its links name the path from the server's root. */
    Desk onServer() {
        String root = URI.create(site.info().baseUrl()).getRawPath();
        return new Desk(site, lang, words, memo, drawn, here, Optional.of(root));
    }

    Site site() {
        return site;
    }

    Lang lang() {
        return lang;
    }

    ThroughYears.Memo memo() {
        return memo;
    }

    /** How far the charts of this site have been drawn ahead of its pages. */
    Charts.Progress drawn() {
        return drawn;
    }

    Words words() {
        return words.get(lang);
    }

    Words words(Lang language) {
        return words.get(language);
    }

    Addresses addresses() {
        return site.addresses();
    }

    /** This page's address without its language. */
    Address here() {
        return here;
    }

    /** This page's address on disk. */
    Address localHere() {
        return localHere;
    }

    /** Link to a page in this page's language. */
    String to(Address page) {
        return to(page, lang);
    }

    String to(Address page, Lang language) {
        Address target = page.in(language, site.defaultLang());
        return link(target);
    }

    private String link(Address target) {
        return start.map(place -> place + target.path()).orElseGet(() -> localHere.to(target));
    }

    /** Link to a file that is the same for every language: data, assets. */
    String toFile(Address file) {
        return link(file);
    }

    String absolute(Address page, Lang language) {
        return site.info().baseUrl() + page.in(language, site.defaultLang()).path();
    }

    /** Within the report's own page the fragment alone, or a browser would load the page again. */
    String toBlock(ReportKey report, String block) {
        Address page = addresses().report(report);
        return (page.equals(here) ? "" : to(page)) + "#" + block;
    }

    /** Where and when a report was issued; the date alone where no place is stated. */
    String origin(ReportInfo info) {
        String date = words().date(info.issued());
        return info.place()
                .map(place -> words().say("report.place-and-date", place.text(lang), date))
                .orElse(date);
    }

    View.Link link(Address page, String text) {
        return new View.Link(to(page), text);
    }

    /** What leads to the root of the site; empty for a page that stands there. */
    Optional<String> root() {
        if (start.isPresent()) {
            return start;
        }
        String file = localHere().file();
        int depth = (int) file.chars().filter(c -> c == '/').count();
        return depth == 0 ? Optional.empty() : Optional.of("../".repeat(depth));
    }
}

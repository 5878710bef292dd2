package yearbook.export;

import yearbook.content.ReportInfo;
import yearbook.problem.Lang;
import yearbook.site.Address;
import yearbook.site.Addresses;
import yearbook.site.Edition;
import yearbook.site.Site;

/** The Atom feed of one language (RFC 4287): its reports, newest first. Dates are the reports' own. */
final class Feeds {
    private Feeds() {}

    static String atom(Site site, Lang lang) {
        String home = absolute(site, site.addresses().home(), lang);
        Xml xml = new Xml()
                .line("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" + lang + "\">")
                .element("id", home)
                .element("title", site.info().title().text(lang))
                .element("updated", newest(site))
                .line("<author><name>" + Xml.escape(site.info().publisher().text(lang)) + "</name></author>")
                .line("<link rel=\"alternate\" type=\"text/html\" href=\"" + Xml.escape(home) + "\"/>")
                .line("<link rel=\"self\" type=\"application/atom+xml\" href=\"" + Xml.escape(home + "feed.xml")
                        + "\"/>");
        site.reports().forEach(edition -> entry(site, edition, lang, xml));
        return xml.line("</feed>").toString();
    }

    private static void entry(Site site, Edition edition, Lang lang, Xml xml) {
        ReportInfo info = edition.report().info();
        Addresses addresses = site.addresses();
        String page = absolute(site, addresses.report(edition.key()), lang);
        xml.line("<entry>")
                .element("id", page)
                .element("title", info.title().text(lang))
                .element("updated", info.issued() + "T00:00:00Z")
                .element("published", info.issued() + "T00:00:00Z")
                .line("<link rel=\"alternate\" type=\"text/html\" href=\"" + Xml.escape(page) + "\"/>")
                .element("summary", info.title().text(lang))
                .line("</entry>");
    }

    private static String newest(Site site) {
        return site.reports().stream()
                        .map(edition -> edition.report().info().issued())
                        .max(java.util.Comparator.naturalOrder())
                        .map(Object::toString)
                        .orElse("1970-01-01")
                + "T00:00:00Z";
    }

    static String absolute(Site site, Address page, Lang lang) {
        return site.info().baseUrl() + page.in(lang, site.defaultLang()).path();
    }
}

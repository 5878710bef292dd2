package yearbook.export;

import java.util.List;
import java.util.stream.Stream;
import yearbook.problem.Lang;
import yearbook.site.Address;
import yearbook.site.Site;

/** {@code sitemap.xml} with the alternates of every page; {@code robots.txt} that names it. */
final class Sitemap {
    private Sitemap() {}

    static String of(Voice voice, List<Address> pages) {
        Site site = voice.site();
        Xml xml = new Xml()
                .line("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                        + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">");
        pages.forEach(page -> site.languages().forEach(lang -> url(voice, page, lang, xml)));
        return xml.line("</urlset>").toString();
    }

    private static void url(Voice voice, Address page, Lang lang, Xml xml) {
        xml.line("<url>").element("loc", voice.absolute(page, lang));
        Site site = voice.site();
        Stream<String> codes = site.languages().size() == 1
                ? Stream.of()
                : Stream.concat(site.languages().stream().map(Lang::code), Stream.of("x-default"));
        codes.forEach(code -> {
            Lang language = Lang.of(code).orElse(site.defaultLang());
            String href = Xml.escape(voice.absolute(page, language));
            xml.line("<xhtml:link rel=\"alternate\" hreflang=\"%s\" href=\"%s\"/>".formatted(code, href));
        });
        xml.line("</url>");
    }

    static String robots(Site site) {
        return "User-agent: *\nAllow: /\nSitemap: " + site.info().baseUrl() + "sitemap.xml\n";
    }
}

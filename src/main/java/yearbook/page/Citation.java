package yearbook.page;

import yearbook.problem.Lang;
import yearbook.site.Address;
import yearbook.site.Edition;
import yearbook.site.Site;

/** How to cite a page of a report: publisher, what, where, when, and its address on the web. */
public final class Citation {
    private Citation() {}

    public static String of(String what, Address page, Edition edition, Site site, Words words) {
        Lang lang = words.lang();
        return words.say(
                "citation",
                site.info().publisher().text(lang),
                what,
                edition.report().info().title().text(lang),
                words.date(edition.report().info().issued()),
                site.info().baseUrl() + page.in(lang, site.defaultLang()).path());
    }
}

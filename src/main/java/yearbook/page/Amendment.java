package yearbook.page;

import java.util.List;
import java.util.Map;
import yearbook.content.Correction;
import yearbook.page.View.Amended;
import yearbook.problem.Lang;
import yearbook.site.Edition;
import yearbook.site.Site;

/**
 * A correction in the words of one language, for rooms that write no pages.
 *
 * @param before empty where the entry only explains, as {@code after}
 * @param summary both and the reason, in whole sentences
 */
public record Amendment(Correction entry, String what, String before, String after, String summary) {

    /** Those of a report, oldest first. */
    public static List<Amendment> of(Site site, Map<Lang, Words> words, Edition edition, Lang lang) {
        Desk desk = Desk.of(site, words).at(site.addresses().errata(edition.key()), lang);
        Amendments amendments = new Amendments(desk, edition);
        return edition.report().corrected().stream()
                .map(entry -> {
                    Amended told = amendments.amended(entry);
                    return new Amendment(
                            entry, told.subject().text(), told.before(), told.after(), amendments.summary(entry));
                })
                .toList();
    }
}

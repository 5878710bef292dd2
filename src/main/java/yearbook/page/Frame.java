package yearbook.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every page has around its content.
 *
 * @param path the page's address, such as {@code en/2024/}
 * @param root relative link to the site's top folder, such as {@code ../../}; empty at the top
 * @param tab the title of the document, which no other page of the site has in its language
 * @param title the page's name alone
 * @param canonical absolute address; absent on pages that have none (404)
 * @param alternates the page in every language, for search engines
 * @param switches the page in the other languages, for readers
 * @param search the search page
 * @param citation how to cite the page; absent where it is none to cite
 * @param texts every word of the interface
 * @param data JSON-LD, the text of a script element; the page's policy lets it in by its digest
 * @param share what is shown of the page where a link to it is shared
 * @param manifest the web manifest, which home names; absent from what is read off the web
 * @param frozen that the page is one of a version of the archive, and where it stands today
 * @param archived which versions of the archive have the page
 * @param years the same in other years
 */
public record Frame(
        String lang,
        String path,
        String root,
        String tab,
        String title,
        String description,
        String site,
        String publisher,
        Optional<String> canonical,
        List<Alternate> alternates,
        List<Switch> switches,
        List<Link> sections,
        Link search,
        List<Link> trail,
        List<Notice> notices,
        List<Link> colophon,
        String source,
        Optional<String> citation,
        String feed,
        Map<String, String> texts,
        Optional<Data> data,
        Share share,
        Optional<String> manifest,
        Optional<Frozen> frozen,
        Optional<Archived> archived,
        List<OtherYear> years) {

    /**
     * What a page of a version tells its readers. It names neither the version nor its moment, so that a page that did not
     * change stays the same bytes from one version to the next.
     *
     * @param about the version's page about itself; absent on that page
     * @param today the page on the web as it is now
     * @param timemap the list of all versions of the page; absent where it stands in the archive alone
     */
    public record Frozen(Optional<String> about, String today, String todayText, Optional<String> timemap) {}

    /**
     * The versions that have a page.
     *
     * @param timemaps lists of them for machines
     * @param newest the page in the newest of them, and the moment that tells of, as HTTP writes it
     * @param versions for readers: the newest, and where all are
     */
    public record Archived(List<String> timemaps, String newest, String datetime, List<Link> versions) {}

    /** The same in another year; without an address where the report of that year has none. */
    public record OtherYear(Optional<String> href, String text) {}

    /**
     * A page as other sites show it.
     *
     * @param type {@code website} or {@code article}
     * @param locale of the page, such as {@code vi_VN}
     * @param otherLocales those of its other languages
     */
    public record Share(String type, String locale, List<String> otherLocales, Optional<Picture> picture) {}

    /** The card of a report, by its whole address; {@code text} is what it shows, in words. */
    public record Picture(String address, String text) {}

    /** A data block, and the SHA-256 of its text in Base64. */
    public record Data(Html text, String digest) {}

    public record Alternate(String lang, String href) {}

    public record Switch(String lang, String name, String href) {}

    /**
     * A link of the frame.
     *
     * @param current the value of aria-current, empty where it is none
     * @param lang the language of its text, where it is not the page's
     */
    public record Link(String href, String text, String current, Optional<String> lang) {
        Link(String href, String text, String current) {
            this(href, text, current, Optional.empty());
        }
    }

    /** A notice to readers; {@code kind} is the value of data-notice. */
    public record Notice(String kind, String title, Html text) {}
}

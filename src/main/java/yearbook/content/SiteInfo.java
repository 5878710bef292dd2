package yearbook.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yearbook.problem.Lang;
import yearbook.problem.Place;

/**
 * The settings of the whole site, {@code site.yaml}. The first language is the default.
 *
 * @param pathWords the words that addresses are made of, by what they stand for
 * @param offline whether each year can be taken away whole, to read without a network
 * @param archive where the archive lies: a folder, seen from the workspace
 */
public record SiteInfo(
        Bilingual title,
        Bilingual publisher,
        Optional<Successor> successor,
        Optional<Contact> contact,
        List<Lang> languages,
        String baseUrl,
        Map<String, Phrase> pathWords,
        Budget budget,
        boolean offline,
        Printing printing,
        List<Redirect> redirects,
        Keep keep,
        Optional<Phrase> archive,
        Place at) {

    /** Which files are printed beside the pages: PDF editions, PNG pictures. */
    public record Printing(boolean pdf, boolean pictures) {}

    /** How long releases are kept: so many of the newest, and all of the last so many days. */
    public record Keep(int releases, int days) {}

    /** The authority that has taken over from the publisher. */
    public record Successor(
            Bilingual name, Optional<LocalDate> since, Optional<Bilingual> note, Optional<String> url) {}

    /**
     * How much a page may weigh before the first click, in KB as compressed for the way to the reader.
     *
     * @param report a report with all it loads
     * @param page any other page with all it loads
     * @param html the page itself, where it is no report and has no chart
     */
    public record Budget(int report, int page, int html, Place at) {}

    /**
     * An address that was published and now leads to another, both without their language. Where {@code tree} is set, all
     * that lies below the one leads to the same below the other.
     *
     * @param from as written, without the slash before it; a {@code *} that only one of the two ends in is still there
     */
    public record Redirect(String from, String to, boolean tree, Place at) {
        /** Where it leads this address, written as {@code from} is. */
        public Optional<String> target(String address) {
            boolean leads = tree ? address.startsWith(from) : address.equals(from);
            return leads ? Optional.of(to + address.substring(from.length())) : Optional.empty();
        }
    }

    /** How to reach the publisher; each only where it is known. */
    public record Contact(Optional<String> email, Optional<String> phone, Optional<String> url) {}

    public SiteInfo {
        languages = List.copyOf(languages);
        pathWords = Map.copyOf(pathWords);
        redirects = List.copyOf(redirects);
    }

    /** The words that addresses are made of, without their places. */
    public Map<String, String> paths() {
        return pathWords.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, word -> word.getValue()
                .text()));
    }

    public Lang defaultLang() {
        return languages.get(0);
    }
}

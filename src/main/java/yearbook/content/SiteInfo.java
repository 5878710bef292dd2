package yearbook.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yearbook.problem.Lang;
import yearbook.problem.Place;

/** The settings of the whole site, {@code site.yaml}. The first language is the default. */
public record SiteInfo(
        Bilingual title,
        Bilingual publisher,
        Optional<Successor> successor,
        Optional<Contact> contact,
        List<Lang> languages,
        String baseUrl,
        Map<String, String> paths,
        Place at) {

    /** The authority that has taken over from the publisher. */
    public record Successor(
            Bilingual name, Optional<LocalDate> since, Optional<Bilingual> note, Optional<String> url) {}

    /** How to reach the publisher; each only where it is known. */
    public record Contact(Optional<String> email, Optional<String> phone, Optional<String> url) {}

    public SiteInfo {
        languages = List.copyOf(languages);
        paths = Map.copyOf(paths);
    }

    public Lang defaultLang() {
        return languages.get(0);
    }
}

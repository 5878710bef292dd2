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
        List<Lang> languages,
        String baseUrl,
        Map<String, String> paths,
        Printing printing,
        Place at) {

    /** The authority that has taken over from the publisher. */
    public record Successor(
            Bilingual name, Optional<LocalDate> since, Optional<Bilingual> note, Optional<String> url) {}

    /** Which files are printed beside the pages: PDF editions, PNG pictures. */
    public record Printing(boolean pdf, boolean pictures) {}

    public SiteInfo {
        languages = List.copyOf(languages);
        paths = Map.copyOf(paths);
    }

    public Lang defaultLang() {
        return languages.get(0);
    }
}

package yearbook.preview;

import java.util.List;
import java.util.Optional;
import yearbook.content.Manuscript;
import yearbook.page.Html;
import yearbook.problem.Lang;
import yearbook.problem.Wording;
import yearbook.site.Address;

/** A page in two languages beside each other, whose scrolling is kept in step. */
final class SideBySide {
    private SideBySide() {}

    /** The file of a page in each language of the site, the default one first. */
    static List<String> pages(String page, Manuscript manuscript) {
        List<Lang> languages = manuscript.site().languages();
        Lang first = manuscript.site().defaultLang();
        String bare = languages.stream()
                .filter(lang -> lang != first && page.startsWith(lang.code() + "/"))
                .findFirst()
                .map(lang -> page.substring(lang.code().length() + 1))
                .orElse(page);
        return languages.stream()
                .map(lang -> new Address(bare).in(lang, first).file())
                .toList();
    }

    static String of(List<String> pages, Manuscript manuscript, Wording words, Lang lang, Version version, String run) {
        return Markup.of(
                        """
                        <!doctype html>
                        <html lang="%s">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>%s</title>
                        <link rel="stylesheet" href="/_preview/live.css">
                        <link rel="stylesheet" href="/_preview/side.css">
                        <script src="/_preview/live.js" data-page="%s" data-side data-version="%s" data-run="%s" data-lost="%s" defer></script>
                        <script src="/_preview/marks.js" data-none="%s" data-some="%s" defer></script>
                        <script src="/_preview/side.js" defer></script>
                        </head>
                        <body class="pair">
                        <header class="top"><h1>%s</h1><a href="/%s" data-back>%s</a>\
                        <details class="marks" data-marks><summary aria-live="polite"></summary><ol class="list"></ol></details></header>
                        <main class="texts">%s</main>
                        </body>
                        </html>
                        """,
                        lang,
                        words.say("preview.side-title"),
                        String.join(" ", pages),
                        version.number(),
                        run,
                        words.say("preview.lost"),
                        words.say("preview.marks-none"),
                        words.say("preview.marks"),
                        words.say("preview.side-title"),
                        pages.get(0),
                        words.say("preview.side-back"),
                        frames(pages, manuscript.site().languages(), words))
                .markup();
    }

    private static Html frames(List<String> pages, List<Lang> languages, Wording words) {
        StringBuilder frames = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            String language = languages.get(i).code();
            frames.append(Markup.of(
                            """
                            <iframe class="text" data-lang="%s" title="%s" src="/%s?side=1"></iframe>
                            """,
                            language, words.say("lang." + language), pages.get(i))
                    .markup());
        }
        return new Html(frames.toString());
    }

    /** Whether there is anything to set side by side. */
    static boolean isPair(List<String> pages, Optional<Version> version) {
        return pages.size() > 1
                && version.filter(shown -> pages.stream().allMatch(shown::has)).isPresent();
    }
}

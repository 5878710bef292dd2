package yearbook.export;

import java.util.List;
import yearbook.content.Json;
import yearbook.problem.Lang;
import yearbook.site.Address;
import yearbook.site.Site;

/**
 * {@code manifest.webmanifest} of one language: name and pictures for a home screen. A report is not an app, so it opens
 * in the browser as it is. Addresses are relative, so that the site may stand in any folder.
 *
 * <p>The pictures in {@code assets/icons} are {@code assets/favicon.svg} as Chromium draws it at 32, 180, 192 and 512
 * pixels; the maskable one stands on a full square, at four fifths of its size.
 */
final class WebManifest {
    private WebManifest() {}

    static Address address(Site site, Lang lang) {
        return new Address("manifest.webmanifest").in(lang, site.defaultLang());
    }

    static Json of(Voice voice, Lang lang) {
        Site site = voice.site();
        return Json.object()
                .put("name", site.info().title().text(lang))
                .put("short_name", voice.in(lang).say("site.short"))
                .put("lang", lang.code())
                .put("dir", "ltr")
                .put("start_url", "./")
                .put("scope", "./")
                .put("display", "browser")
                .put("background_color", "#fffdf8")
                .put("theme_color", "#8f1d14")
                .put(
                        "icons",
                        List.of(
                                icon(site, lang, "icons/icon-192.png", "192x192", "any"),
                                icon(site, lang, "icons/icon-512.png", "512x512", "any"),
                                icon(site, lang, "icons/maskable-512.png", "512x512", "maskable")));
    }

    private static Json icon(Site site, Lang lang, String file, String sizes, String purpose) {
        return Json.object()
                .put("src", address(site, lang).to(new Address("assets/" + file)))
                .put("sizes", sizes)
                .put("type", "image/png")
                .put("purpose", purpose);
    }
}

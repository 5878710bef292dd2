package yearbook.reader;

import com.microsoft.playwright.Page;
import java.util.List;

/** How a reader gets about: by links that can be seen. */
final class Walk {
    private static final String VISIBLE_LINK =
            """
            url => {
                const plain = address => address.replace(/index\\.html(?=$|#)/, "");
                const links = [...document.links].filter(link => plain(link.href) === plain(url));
                const index = links.findIndex(link => link.checkVisibility({ visibilityProperty: true }));
                return index < 0 ? -1 : [...document.querySelectorAll("a[href]")].indexOf(links[index]);
            }""";

    private Walk() {}

    /** Clicks the first visible link to an address, written with or without {@code index.html}. */
    static void follow(Page page, String url) {
        var index = (int) page.evaluate(VISIBLE_LINK, url);
        if (index < 0) {
            throw new AssertionError("%s has no visible link to %s".formatted(page.url(), url));
        }
        page.locator("a[href]").nth(index).click();
        page.waitForURL(at -> plain(at).equals(plain(url)));
        if (page.url().startsWith("file:") && page.url().endsWith("/")) {
            throw new AssertionError("a folder does not open its index.html: " + page.url());
        }
    }

    static String plain(String url) {
        return url.replaceFirst("index\\.html(?=$|#)", "");
    }

    /** What a script finds on a page: a list of texts. */
    static List<String> texts(Page page, String script) {
        return ((List<?>) page.evaluate(script)).stream().map(Object::toString).toList();
    }
}

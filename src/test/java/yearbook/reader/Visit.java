package yearbook.reader;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What happened when a reader opened one page: the addresses it asked for, and everything that went wrong. */
record Visit(String url, List<String> requests, List<String> faults) {
    private static final Set<String> QUIET = Set.of("log", "info", "debug");

    /** Opens a page in a browser that has seen nothing yet. */
    static Visit to(Browser browser, String url) {
        try (var context = browser.newContext()) {
            var visit = new Visit(url, new ArrayList<>(), new ArrayList<>());
            var page = context.newPage();
            visit.listenTo(page);
            page.navigate(url);
            visit.lookAround(context, page);
            return visit;
        }
    }

    /** Keeps noting what the page asks for and complains of. */
    void listenTo(Page page) {
        page.onRequest(this::note);
        page.onRequestFailed(request -> faults.add("failed: " + request.url() + " " + request.failure()));
        page.onResponse(response -> {
            if (response.status() >= 400) {
                faults.add(response.status() + ": " + response.url());
            }
        });
        page.onPageError(error -> faults.add("script: " + error));
        page.onConsoleMessage(message -> {
            if (!QUIET.contains(message.type())) {
                faults.add("console: " + message.text());
            }
        });
    }

    /** Style sheets that did not load, and cookies that were left. */
    void lookAround(BrowserContext context, Page page) {
        var dead =
                "() => [...document.querySelectorAll('link[rel~=stylesheet]')].filter(l => !l.sheet).map(l => l.href)";
        ((List<?>) page.evaluate(dead)).forEach(sheet -> faults.add("style sheet not loaded: " + sheet));
        context.cookies().forEach(cookie -> faults.add("cookie: " + cookie.name));
    }

    private void note(Request request) {
        var host = URI.create(url).getHost();
        var address = request.url();
        requests.add(address);
        if (!address.startsWith("data:")
                && !address.startsWith("blob:")
                && !java.util.Objects.equals(URI.create(address).getHost(), host)) {
            faults.add("leaves the host: " + address);
        }
    }
}

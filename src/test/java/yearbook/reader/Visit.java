package yearbook.reader;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happened when a reader opened one page: the addresses it asked for, and everything that went wrong. */
record Visit(String url, List<String> requests, List<String> faults) {
    private static final Set<String> QUIET = Set.of("log", "info", "debug");

    /** Opens a page in a tab that has shown nothing yet. */
    static Visit to(Page page, String url) {
        var visit = new Visit(url, new ArrayList<>(), new ArrayList<>());
        visit.listenTo(page);
        page.navigate(url);
        visit.lookAround(page);
        return visit;
    }

    /** Visits to every page of the finished site, and the address it was served from. */
    record Tour(String home, List<Visit> visits) {
        private static Optional<Tour> taken = Optional.empty();

        /** Made once, as one look at each page serves several tests. */
        static synchronized Tour of(Chromium chromium) {
            if (taken.isEmpty()) {
                var site = BuiltSite.finished();
                try (var server = new SiteServer(site.root())) {
                    taken = Optional.of(new Tour(server.url(), toAll(chromium, site, server.url())));
                }
            }
            return taken.get();
        }
    }

    /** Each of the site's pages in turn. */
    static List<Visit> toAll(Chromium chromium, BuiltSite site, String home) {
        return chromium.each(site.pages(), new Browser.NewContextOptions(), (tab, page) -> {
            try (var fresh = tab.context().newPage()) {
                return to(fresh, home + page.path());
            }
        });
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
    void lookAround(Page page) {
        var dead =
                "() => [...document.querySelectorAll('link[rel~=stylesheet]')].filter(l => !l.sheet).map(l => l.href)";
        ((List<?>) page.evaluate(dead)).forEach(sheet -> faults.add("style sheet not loaded: " + sheet));
        page.context().cookies().forEach(cookie -> faults.add("cookie: " + cookie.name));
    }

    /** The faults, each after the address it befell. */
    List<String> told() {
        return faults.stream().map(fault -> url + ": " + fault).toList();
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

package yearbook.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import yearbook.content.Bytes;
import yearbook.content.Manuscript;
import yearbook.page.Html;
import yearbook.problem.Lang;
import yearbook.problem.Problem;
import yearbook.problem.Wording;

/**
 * Answers browsers on this machine: the files of the site as they were drafted, and the preview's own below {@code
 * /_preview/}. It knows no file system, so no path leads out of the site.
 */
final class Server implements AutoCloseable {
    private static final String OWN = "_preview/";
    private static final Set<String> OWN_FILES =
            Set.of("live.js", "live.css", "side.js", "marks.js", "side.css", "frame.css");
    private static final int TRIES = 50;

    private final HttpServer http;
    private final ExecutorService threads;
    private final Run run;
    private final Tabs tabs;
    private final Board board;
    private final FaultNews news;
    private final Supplier<State> state;
    /** Told apart from the run of another day, whose pages may still be open. */
    private final String name = Long.toString(System.nanoTime(), Character.MAX_RADIX);

    private Server(HttpServer http, Run run, Tabs tabs, Board board, FaultNews news, Supplier<State> state) {
        this.http = http;
        this.run = run;
        this.tabs = tabs;
        this.board = board;
        this.news = news;
        this.state = state;
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "preview-answer");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Listens at a port, or from it on at the first that is free. */
    static Server open(
            InetAddress at,
            int port,
            boolean orNext,
            Run run,
            Tabs tabs,
            Board board,
            FaultNews news,
            Supplier<State> state)
            throws IOException {
        // Without it each small answer waits 40 ms for the acknowledgement of its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Server server = new Server(bound(at, port, orNext ? TRIES : 1), run, tabs, board, news, state);
        server.http.setExecutor(server.threads);
        server.http.createContext("/", server::answer);
        server.http.start();
        return server;
    }

    private static HttpServer bound(InetAddress at, int first, int tries) throws IOException {
        for (int port = first; ; port++) {
            try {
                return HttpServer.create(new InetSocketAddress(at, port), 0);
            } catch (BindException taken) {
                if (port == first + tries - 1) {
                    throw taken;
                }
            }
        }
    }

    URI address() {
        InetAddress at = http.getAddress().getAddress();
        String host = at.isAnyLocalAddress() ? "127.0.0.1" : at.getHostAddress();
        return URI.create("http://%s:%s/"
                .formatted(
                        host.contains(":") ? "[" + host + "]" : host,
                        http.getAddress().getPort()));
    }

    @Override
    public void close() {
        tabs.close();
        http.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Asked asked;
        try {
            asked = Asked.of(exchange);
        } catch (IllegalArgumentException notAnAddress) {
            send(exchange, Answer.text(400, "400"));
            return;
        }
        if (!asked.isToThisMachine()) {
            send(
                    exchange,
                    Answer.text(
                            403,
                            "403: " + "http://127.0.0.1:" + http.getAddress().getPort() + "/"));
        } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            send(exchange, Answer.text(405, "405").with("Allow", "GET, HEAD"));
        } else if (asked.path().equals(OWN + "events")) {
            listen(exchange, asked);
        } else {
            send(exchange, answer(asked));
        }
    }

    private Answer answer(Asked asked) {
        try {
            return asked.path().startsWith(OWN) ? own(asked) : site(asked);
        } catch (RuntimeException fault) {
            // The last stop: a fault of ours ends in a sentence, and the preview goes on.
            return Answer.page(500, board.instead(state.get(), Html.NONE, List.of(Run.problem(fault))));
        }
    }

    private Answer own(Asked asked) {
        String file = asked.path().substring(OWN.length());
        if (OWN_FILES.contains(file)) {
            return Answer.file(200, file, resource(file));
        }
        return file.equals("side-by-side") ? sideBySide(asked) : Answer.text(404, "404");
    }

    private static Bytes resource(String file) {
        try (InputStream in = Server.class.getResourceAsStream(file)) {
            return Bytes.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private Answer sideBySide(Asked asked) {
        State now = state.get();
        Optional<Version> version = now.shown(true);
        String page = fileOf(asked.first("page").orElse(""));
        if (version.isEmpty()) {
            return first(now, page, List.of());
        } else if (!version.get().has(page)) {
            // What was asked for may be anything, and an answer sends nobody to another host.
            return Answer.moved("/");
        } else if (now.manuscript().isEmpty()) {
            return Answer.moved("/" + page);
        }
        Manuscript manuscript = now.manuscript().get();
        List<String> pages = SideBySide.pages(page, manuscript);
        if (!SideBySide.isPair(pages, version)) {
            return Answer.moved("/" + page);
        }
        Lang lang = board.lang(now);
        String html = SideBySide.of(pages, manuscript, Wording.in(lang), lang, version.get(), name);
        return Answer.page(200, html)
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self';"
                                + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    private Answer site(Asked asked) {
        State now = state.get();
        String file = fileOf(asked.path());
        Optional<Version> wanted = wanted(asked, file, now);
        if (wanted.isEmpty()) {
            return first(now, file, List.of());
        }
        Version version = wanted.get();
        if (!version.has(file)) {
            return missing(asked, file, version, now);
        }
        return file.endsWith(".html") ? page(200, file, file, version, asked, now) : part(asked, file, version);
    }

    /** What a page asks for comes from the version the page came from; what a reader goes to, from the newest. */
    private Optional<Version> wanted(Asked asked, String file, State now) {
        return run.version(asked.number("v"))
                .or(() -> asked.from().map(Server::fileOf).flatMap(run::shownBy))
                .filter(version -> version.has(file))
                .or(() -> now.shown(asked.first("side").isPresent()));
    }

    private Answer part(Asked asked, String file, Version version) {
        Answer answer = Answer.file(200, file, version.file(file).orElseThrow());
        asked.from().ifPresent(page -> run.asks(fileOf(page), file, version));
        return answer;
    }

    /** A page with the script in it; where its template fails, the last that was well. */
    private Answer page(int status, String address, String file, Version version, Asked asked, State now) {
        List<Problem> faults = news.of(file, version);
        Optional<Version> shown = faults.isEmpty()
                ? Optional.of(version)
                : run.newestFirst().stream()
                        .filter(older ->
                                older.has(file) && Run.faultsOf(file, older).isEmpty())
                        .findFirst();
        if (shown.isEmpty()) {
            return first(now, file, faults);
        }
        run.shows(address, shown.get());
        Bytes bytes = shown.get().file(file).orElseThrow();
        return Answer.file(
                status, file, Injection.into(bytes, script(address, shown.get().number(), now), asked.host()));
    }

    private Html script(String page, int version, State now) {
        return Injection.script(page, version, name, board.words(now).say("preview.lost"));
    }

    /** A folder without its slash, an address below the path the site will have, or the site's own page for none. */
    private Answer missing(Asked asked, String file, Version version, State now) {
        if (version.has(asked.path() + "/index.html")) {
            return Answer.moved("/" + asked.path() + "/");
        }
        String base = now.manuscript()
                .map(manuscript -> URI.create(manuscript.site().baseUrl()).getPath())
                .map(path -> path.replaceFirst("^/", ""))
                .orElse("");
        if (!base.isEmpty() && asked.path().startsWith(base)) {
            return Answer.moved("/" + asked.path().substring(base.length()));
        }
        String lang = file.contains("/") ? file.substring(0, file.indexOf('/') + 1) : "";
        String page = version.has(lang + "404.html") ? lang + "404.html" : "404.html";
        return file.endsWith(".html") ? page(404, file, page, version, asked, now) : Answer.text(404, "404");
    }

    /** There is nothing good to show yet. */
    private Answer first(State now, String file, List<Problem> faults) {
        return Answer.page(503, board.instead(now, script(file, 0, now), faults));
    }

    /** A page's address as its file. */
    private static String fileOf(String path) {
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }

    /** Leaves the exchange open: news is written to it until the browser goes. */
    private void listen(HttpExchange exchange, Asked asked) throws IOException {
        List<String> pages = asked.all("page").stream()
                .map(Server::fileOf)
                .limit(Lang.values().length)
                .toList();
        if (pages.isEmpty()) {
            send(exchange, Answer.text(400, "400"));
            return;
        }
        secure(exchange);
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        boolean sameRun = asked.first("run").filter(name::equals).isPresent();
        int version = sameRun ? asked.number("version") : -1;
        Tab tab = new Tab(pages, asked.first("side").isPresent(), version, exchange.getResponseBody());
        tabs.add(tab, state.get());
    }

    private static void secure(HttpExchange exchange) {
        var head = exchange.getResponseHeaders();
        head.set("Cache-Control", "no-store");
        head.set("X-Content-Type-Options", "nosniff");
        head.set("Cross-Origin-Resource-Policy", "same-origin");
        head.set("Cross-Origin-Opener-Policy", "same-origin");
        head.set("X-Frame-Options", "SAMEORIGIN");
        head.set("Referrer-Policy", "same-origin");
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            secure(exchange);
            answer.head().forEach(exchange.getResponseHeaders()::set);
            byte[] body = answer.body().copy();
            boolean silent = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
            exchange.sendResponseHeaders(answer.status(), silent ? -1 : body.length);
            if (!silent) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}

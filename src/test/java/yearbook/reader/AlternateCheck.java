package yearbook.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import yearbook.problem.Lang;

/** Finds pages whose two languages have lost each other, and addresses the sitemap forgot or made up. */
final class AlternateCheck {
    private final BuiltSite site;

    AlternateCheck(BuiltSite site) {
        this.site = site;
    }

    /** Pages whose {@code link rel=alternate hreflang} are missing, lead elsewhere, or are not answered. */
    List<String> lostAlternates() {
        return lasting().flatMap(this::lostIn).toList();
    }

    /** Pages without a canonical link, or with another's. */
    List<String> wrongCanonicals() {
        var base = site.base().orElse("(home has no canonical link)");
        return lasting()
                .filter(page -> !page.canonical().equals(Optional.of(base + page.address())))
                .map(page -> page.fault(
                        "canonical is %s, not %s".formatted(page.canonical().orElse("missing"), base + page.address())))
                .toList();
    }

    /** Where sitemap.xml and the canonical links of the pages differ. */
    List<String> sitemapFaults() {
        var listed = sitemap();
        var pages = lasting().flatMap(page -> page.canonical().stream()).collect(Collectors.toCollection(TreeSet::new));
        return Stream.concat(
                        minus(pages, listed).map(url -> "sitemap.xml: lacks " + url),
                        minus(listed, pages).map(url -> "sitemap.xml: lists no page of ours: " + url))
                .toList();
    }

    private Stream<SitePage> lasting() {
        return site.pages().stream().filter(page -> !page.isNotFound());
    }

    private Stream<String> lostIn(SitePage page) {
        var alternates = alternatesOf(page);
        var expected = Stream.of("vi", "en", "x-default").collect(Collectors.toCollection(TreeSet::new));
        if (!alternates.keySet().equals(expected)) {
            return Stream.of(page.fault("hreflang of %s, not of %s".formatted(alternates.keySet(), expected)));
        }
        return Stream.of(
                        wrong(page, alternates, page.lang().code(), page.address()),
                        wrong(page, alternates, "x-default", alternates.get(Lang.VI.code())),
                        unanswered(page, alternates))
                .flatMap(Optional::stream);
    }

    private static Optional<String> wrong(SitePage page, Map<String, String> found, String key, String address) {
        return Optional.of("hreflang %s leads to /%s, not to /%s".formatted(key, found.get(key), address))
                .filter(fault -> !found.get(key).equals(address))
                .map(page::fault);
    }

    private Optional<String> unanswered(SitePage page, Map<String, String> alternates) {
        var other = alternates.get((page.lang() == Lang.VI ? Lang.EN : Lang.VI).code());
        return site.page(other)
                        .map(this::alternatesOf)
                        .filter(alternates::equals)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(page.fault("its other language /%s does not name the same alternates".formatted(other)));
    }

    private Map<String, String> alternatesOf(SitePage page) {
        return page.html().select("link[rel=alternate][hreflang]").stream()
                .collect(Collectors.toMap(
                        link -> link.attr("hreflang"),
                        link -> address(page, link),
                        (a, b) -> a + " and " + b,
                        java.util.TreeMap::new));
    }

    private String address(SitePage page, Element link) {
        return site.addressOf(page, link.attr("href"))
                .map(address -> address.replaceFirst("(^|/)index\\.html$", "$1"))
                .orElse("(outside: " + link.attr("href") + ")");
    }

    private Set<String> sitemap() {
        try {
            var text = Files.readString(site.root().resolve("sitemap.xml"), StandardCharsets.UTF_8);
            return new TreeSet<>(Jsoup.parse(text, "", Parser.xmlParser())
                    .select("url > loc")
                    .eachText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> minus(Set<String> all, Set<String> others) {
        return all.stream().filter(url -> !others.contains(url));
    }
}

package yearbook.reader;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Finds links that lead nowhere, out of the site undeclared, or past a page no reader can reach. */
final class LinkCheck {
    private static final List<String> ATTRIBUTES = List.of("href", "src", "xlink:href", "action", "poster");
    private static final Pattern SCHEME = Pattern.compile("^([a-z][a-z0-9+.-]*:|//)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> DECLARED = Set.of("canonical", "alternate", "original", "timemap");
    private static final Set<String> WITHOUT_TARGET = Set.of("mailto:", "tel:", "data:");

    private final BuiltSite site;

    LinkCheck(BuiltSite site) {
        this.site = site;
    }

    /** Links, images, scripts and style sheets that do not lead where they promise. */
    List<String> brokenLinks() {
        return site.pages().stream().flatMap(this::brokenIn).toList();
    }

    List<String> repeatedIds() {
        return site.pages().stream().flatMap(LinkCheck::repeatedIn).toList();
    }

    /** Pages no chain of links from home leads to. */
    List<String> unreachablePages() {
        var reached = reachedFromHome();
        return site.pages().stream()
                .filter(page -> !page.isNotFound() && !reached.contains(page.path()))
                .map(page -> page.fault("no chain of links leads here from home"))
                .toList();
    }

    private Stream<String> brokenIn(SitePage page) {
        return ATTRIBUTES.stream().flatMap(attribute -> page.html().getElementsByAttribute(attribute).stream()
                .flatMap(element -> broken(page, element, element.attr(attribute))));
    }

    private Stream<String> broken(SitePage page, Element element, String link) {
        var scheme = SCHEME.matcher(link);
        if (scheme.find()) {
            return isDeclared(element, scheme.group().toLowerCase(java.util.Locale.ROOT))
                    ? Stream.empty()
                    : fault(page, element, "leaves the site without rel=\"external\"", link);
        }
        if (link.startsWith("/") && !page.isNotFound()) {
            return fault(page, element, "starts at the root of the server, so the site cannot move", link);
        }
        if (page.isNotFound() && !link.matches("[/#].*")) {
            return fault(page, element, "is relative on a page that is shown at any address", link);
        }
        return page.addressOf(link)
                .map(address -> missing(page, element, link, address))
                .orElseGet(() -> fault(page, element, "is no link, or climbs out of the site", link));
    }

    private Stream<String> missing(SitePage page, Element element, String link, String address) {
        if (site.file(address).isEmpty()) {
            return fault(page, element, "leads to no file", link);
        }
        var fragment = address.contains("#") ? address.substring(address.indexOf('#') + 1) : null;
        var target = site.page(address);
        var found = fragment == null || target.isEmpty() || target.get().html().getElementById(fragment) != null;
        return found ? Stream.empty() : fault(page, element, "leads to no id of that page", link);
    }

    private static boolean isDeclared(Element element, String scheme) {
        var rel = List.of(element.attr("rel").split("\\s+"));
        var declared = element.normalName().equals("link")
                ? rel.stream().anyMatch(DECLARED::contains)
                : element.normalName().equals("a") && rel.contains("external");
        return WITHOUT_TARGET.contains(scheme) || (declared && (scheme.equals("https:") || scheme.equals("http:")));
    }

    private static Stream<String> fault(SitePage page, Element element, String what, String link) {
        return Stream.of(page.fault(element, "<%s> \"%s\" %s".formatted(element.normalName(), link, what)));
    }

    private static Stream<String> repeatedIn(SitePage page) {
        var seen = new HashSet<String>();
        return page.html().getElementsByAttribute("id").stream()
                .filter(element -> !seen.add(element.id()))
                .map(element -> page.fault(element, "id \"%s\" stands twice".formatted(element.id())));
    }

    private Set<String> reachedFromHome() {
        var reached = new TreeSet<>(Set.of("index.html"));
        var ahead = new ArrayDeque<>(reached);
        while (!ahead.isEmpty()) {
            site.page(ahead.remove()).stream()
                    .flatMap(this::neighbours)
                    .filter(reached::add)
                    .forEach(ahead::add);
        }
        return reached;
    }

    private Stream<String> neighbours(SitePage page) {
        return page.html().select("a[href]").stream()
                .flatMap(link -> page.addressOf(link.attr("href")).stream())
                .map(SitePage::pathOf);
    }
}

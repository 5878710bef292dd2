package yearbook.reader;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Finds pages that break the promises others rely on: language, heading, landmarks, security policy, skip link. */
final class ContractCheck {
    private static final Pattern WEAK_POLICY =
            Pattern.compile("unsafe-inline|unsafe-eval|unsafe-hashes|(^|\\s)\\*|https?:");

    private static final List<BiFunction<SitePage, BuiltSite, Stream<String>>> PROMISES = List.of(
            (page, site) -> language(page),
            (page, site) -> headingAndLandmarks(page),
            (page, site) -> skipLink(page),
            (page, site) -> policy(page),
            (page, site) -> inlineCode(page),
            (page, site) -> scripts(page),
            ContractCheck::languageSwitch);

    private ContractCheck() {}

    static List<String> brokenPromises(BuiltSite site) {
        return site.pages().stream()
                .flatMap(page -> PROMISES.stream().flatMap(promise -> promise.apply(page, site)))
                .toList();
    }

    private static Stream<String> language(SitePage page) {
        var lang = Objects.requireNonNull(page.html().selectFirst("html")).attr("lang");
        return unless(lang.equals(page.lang().code()), page, "html lang is \"" + lang + "\", not " + page.lang());
    }

    private static Stream<String> headingAndLandmarks(SitePage page) {
        return Stream.of(
                        exactly(page, "h1"),
                        exactly(page, "main"),
                        exactly(page, "title"),
                        unless(has(page, "body > header"), page, "no header landmark"),
                        unless(has(page, "body > footer"), page, "no footer landmark"),
                        unless(has(page, "nav"), page, "no nav landmark"))
                .flatMap(faults -> faults);
    }

    private static Stream<String> exactly(SitePage page, String element) {
        // An SVG has titles too; only the page's own count.
        var count = page.html().select(element).stream()
                .filter(found -> found.closest("svg") == null)
                .count();
        return unless(count == 1, page, "%d <%s>, not one".formatted(count, element));
    }

    private static Stream<String> skipLink(SitePage page) {
        var skips = Optional.ofNullable(page.html().selectFirst("body a[href]"))
                .map(link -> link.attr("href"))
                .filter(link -> link.startsWith("#") && link.length() > 1)
                .map(link -> page.html().getElementById(link.substring(1)))
                .filter(target -> target.closest("main") != null)
                .isPresent();
        return unless(skips, page, "its first link does not skip to the main part");
    }

    private static Stream<String> policy(SitePage page) {
        var policy = page.html().selectFirst("head > meta[http-equiv=Content-Security-Policy]");
        if (policy == null) {
            return Stream.of(page.fault("no Content-Security-Policy"));
        }
        var content = policy.attr("content");
        var late = policy.previousElementSiblings().is("link, script");
        return Stream.concat(
                unless(
                        content.contains("default-src")
                                && !WEAK_POLICY.matcher(content).find(),
                        page,
                        "weak Content-Security-Policy: " + content),
                unless(!late, page, "the Content-Security-Policy comes after something it should rule"));
    }

    private static Stream<String> inlineCode(SitePage page) {
        var elements = page.html().select("style, [style], base").stream()
                .map(element -> page.fault(element, "<%s> with inline style, or base".formatted(element.normalName())));
        var handlers = page.html().getAllElements().stream().flatMap(element -> element.attributes().asList().stream()
                .map(Attribute::getKey)
                .filter(name -> name.startsWith("on"))
                .map(name -> page.fault(element, name + " on <" + element.normalName() + ">")));
        return Stream.concat(elements, handlers);
    }

    private static Stream<String> scripts(SitePage page) {
        return page.html().select("script").stream()
                .flatMap(script -> scriptFault(script).stream().map(message -> page.fault(script, message)));
    }

    private static Optional<String> scriptFault(Element script) {
        if (script.attr("type").equals("application/ld+json")) {
            return isJson(script.data()) ? Optional.empty() : Optional.of("its JSON-LD is not JSON");
        }
        if (!script.hasAttr("src")) {
            return Optional.of("inline script");
        }
        return Optional.of("a module script does not run from file://")
                .filter(fault -> script.attr("type").equals("module"));
    }

    private static boolean isJson(String text) {
        try {
            var json = new com.google.gson.Gson()
                    .getAdapter(com.google.gson.JsonElement.class)
                    .fromJson(text);
            return json != null && json.isJsonObject();
        } catch (java.io.IOException | com.google.gson.JsonParseException e) {
            return false;
        }
    }

    private static Stream<String> languageSwitch(SitePage page, BuiltSite site) {
        var back = counterparts(page, site)
                .flatMap(other -> counterparts(other, site))
                .anyMatch(page::equals);
        return unless(back || page.isNotFound(), page, "no a[hreflang] leads to the other language and back");
    }

    /** The pages a language switch on a page leads to, in another language than its own. */
    private static Stream<SitePage> counterparts(SitePage page, BuiltSite site) {
        return page.html().select("a[hreflang][href]").stream()
                .flatMap(link -> page.addressOf(link.attr("href")).flatMap(site::page).stream()
                        .filter(other -> other.lang() != page.lang())
                        .filter(other -> other.lang().code().equals(link.attr("hreflang"))));
    }

    private static boolean has(SitePage page, String selector) {
        return page.html().selectFirst(selector) != null;
    }

    private static Stream<String> unless(boolean kept, SitePage page, String fault) {
        return kept ? Stream.empty() : Stream.of(page.fault(fault));
    }
}

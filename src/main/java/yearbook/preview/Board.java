package yearbook.preview;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import yearbook.content.Manuscript;
import yearbook.content.Report;
import yearbook.page.Html;
import yearbook.problem.Call;
import yearbook.problem.Lang;
import yearbook.problem.Problem;
import yearbook.problem.Wording;
import yearbook.site.Address;
import yearbook.site.Addresses;

/** What the preview says over a page: the problems with their lines, warnings, drafts, and where to go from there. */
final class Board {
    private static final int MOST_SHOWN = 40;

    private final Path workspace;
    private final Optional<Lang> asked;
    private final Predicate<Report> draft;
    private final Call call;

    Board(Path workspace, Optional<Lang> asked, Predicate<Report> draft, Call call) {
        this.workspace = workspace;
        this.asked = asked;
        this.draft = draft;
        this.call = call;
    }

    /** The language asked for, else the workspace's own. */
    Lang lang(State state) {
        return asked.or(() ->
                        state.manuscript().map(manuscript -> manuscript.site().defaultLang()))
                .orElse(Lang.VI);
    }

    Wording words(State state) {
        return Wording.in(lang(state)).with(call);
    }

    /** For the pages of a tab; {@code faults} are those of their template. */
    Html over(State state, Tab tab, List<Problem> faults) {
        String page = tab.pages().get(0);
        List<Problem> errors = errors(state, faults);
        List<Html> parts = new ArrayList<>();
        if (!errors.isEmpty()) {
            boolean marked = tab.isSideBySide() && state.latest().isPresent() && faults.isEmpty();
            parts.add(marked ? marked(state, errors) : alert(state, errors));
        }
        parts.add(bar(state, page, tab.isSideBySide()));
        return Markup.of("<div class=\"board\" lang=\"%s\">%s</div>", lang(state), Markup.join(parts));
    }

    /** Instead of a page that has never been without errors. */
    String instead(State state, Html script, List<Problem> faults) {
        List<Problem> errors = errors(state, faults);
        return Markup.of(
                        """
                        <!doctype html>
                        <html lang="%s">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>%s</title>
                        <link rel="stylesheet" href="/_preview/live.css">
                        %s</head>
                        <body class="instead"><main><h1>%s</h1><ol class="list">%s</ol></main></body>
                        </html>
                        """,
                        lang(state),
                        words(state).say("preview.title"),
                        script,
                        words(state).say("preview.first", errors.size()),
                        list(state, errors))
                .markup();
    }

    private static List<Problem> errors(State state, List<Problem> faults) {
        return Stream.concat(state.problems().stream().filter(Problem::isError), faults.stream())
                .distinct()
                .toList();
    }

    private Html alert(State state, List<Problem> errors) {
        return Markup.of(
                """
                <section class="problems" aria-label="%s"><details open data-fold="problems">\
                <summary><span role="alert">%s</span></summary><ol class="list">%s</ol></details></section>
                """,
                words(state).say("preview.problems"),
                words(state).say("preview.kept", errors.size()),
                list(state, errors));
    }

    /** Side by side the errors stand in the texts, so their list waits until somebody asks for it. */
    private Html marked(State state, List<Problem> errors) {
        return Markup.of(
                """
                <section class="problems" aria-label="%s"><details data-fold="marked">\
                <summary><span role="status">%s</span></summary><ol class="list">%s</ol></details></section>
                """,
                words(state).say("preview.problems"),
                words(state).say("preview.marked", errors.size()),
                list(state, errors));
    }

    private Html list(State state, List<Problem> problems) {
        List<Html> items = new ArrayList<>();
        problems.stream().limit(MOST_SHOWN).forEach(problem -> items.add(item(state, problem)));
        if (problems.size() > MOST_SHOWN) {
            String more = words(state).say("preview.more", problems.size() - MOST_SHOWN);
            items.add(Markup.of("<li class=\"more\">%s</li>", more));
        }
        List<String> unread = state.draft().reading().unread();
        if (!unread.isEmpty() && state.problems().containsAll(problems)) {
            items.add(
                    Markup.of("<li class=\"more\">%s</li>", words(state).say("say.unread", String.join(", ", unread))));
        }
        return Markup.join(items);
    }

    /** The same words as those of {@code check}, with the line itself. */
    private Html item(State state, Problem problem) {
        Wording words = words(state);
        Html source = Excerpt.of(workspace, problem.place())
                .map(excerpt -> Markup.of(
                        "<pre class=\"source\"><code>%s</code>\n<span class=\"caret\" aria-hidden=\"true\">%s</span></pre>",
                        excerpt.line(), excerpt.caret()))
                .orElse(Html.NONE);
        return Markup.of(
                """
                <li class="problem"><p class="place">%s</p><p class="message">%s: %s <span class="code">[%s]</span></p>\
                %s<p class="remedy">%s: %s</p></li>
                """,
                problem.place(),
                words.say(problem.isError() ? "word.error" : "word.warning"),
                words.message(problem),
                problem.code(),
                source,
                words.say("word.fix"),
                words.remedy(problem));
    }

    private Html bar(State state, String page, boolean isSideBySide) {
        Wording words = words(state);
        List<Problem> warnings =
                state.problems().stream().filter(problem -> !problem.isError()).toList();
        Html warned = warnings.isEmpty()
                ? Html.NONE
                : Markup.of(
                        """
                        <details class="warnings" data-fold="warnings"><summary>%s</summary><ol class="list">%s</ol></details>
                        """,
                        words.say("preview.warnings", warnings.size()), list(state, warnings));
        Html drafted = isDraft(state, page)
                ? Markup.of("<span class=\"draft\" data-preview-draft>%s</span>", words.say("preview.draft"))
                : Html.NONE;
        return Markup.of(
                "<aside class=\"bar\" aria-label=\"%s\">%s%s%s</aside>",
                words.say("preview.title"),
                drafted,
                warned,
                languages(state) > 1 && !isSideBySide ? sideLink(words, page) : Html.NONE);
    }

    private static int languages(State state) {
        return state.manuscript()
                .map(manuscript -> manuscript.site().languages().size())
                .orElse(0);
    }

    private static Html sideLink(Wording words, String page) {
        return Markup.of(
                "<a class=\"side\" href=\"/_preview/side-by-side?page=%s\">%s</a>",
                URLEncoder.encode(page, StandardCharsets.UTF_8), words.say("preview.side"));
    }

    /** Whether a page belongs to a report that is not out yet. */
    private boolean isDraft(State state, String page) {
        return state.manuscript().stream().anyMatch(manuscript -> manuscript.reports().stream()
                .filter(draft)
                .anyMatch(report -> belongs(page, report, manuscript)));
    }

    private static boolean belongs(String page, Report report, Manuscript manuscript) {
        Address address = new Addresses(manuscript.site().paths()).report(report.key());
        return manuscript.site().languages().stream()
                .map(lang -> address.in(lang, manuscript.site().defaultLang()))
                .anyMatch(folder -> page.startsWith(folder.path()));
    }
}

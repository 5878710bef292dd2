package yearbook.preview;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import yearbook.content.Block;
import yearbook.content.Json;
import yearbook.content.Manuscript;
import yearbook.content.Prose;
import yearbook.problem.Lang;
import yearbook.problem.Problem;
import yearbook.problem.Wording;
import yearbook.site.Address;
import yearbook.site.Addresses;

/** The blocks of two texts, side by side, that have no counterpart, or one with other numbers. */
final class Marks {
    private static final Map<String, String> KINDS = Map.of(
            "number-parity", "number",
            "block-missing", "unpaired",
            "block-kind", "unlike",
            "block-parts", "unlike");

    private Marks() {}

    /** As JSON for the page that shows them: the language, the block's id, what is amiss, and the sentence. */
    static List<Json> of(State state, String page, Wording words) {
        return state.manuscript().stream()
                .flatMap(manuscript -> textsOf(page, manuscript))
                .flatMap(text -> state.problems().stream()
                        .filter(problem -> KINDS.containsKey(problem.code()))
                        .flatMap(problem -> blocks(text, problem).map(block -> Json.object()
                                .put("lang", text.lang().code())
                                .put("block", block.id())
                                .put("kind", KINDS.get(problem.code()))
                                .put("text", words.message(problem)))))
                .toList();
    }

    /** The texts that stand on a page, in each language. */
    private static Stream<Prose> textsOf(String page, Manuscript manuscript) {
        Addresses addresses = new Addresses(manuscript.site().paths());
        Stream<Prose> reports = manuscript.reports().stream()
                .filter(report -> isAt(page, addresses.report(report.key()), manuscript))
                .flatMap(report -> report.text().values().stream());
        Stream<Prose> pages = manuscript.pages().stream()
                .filter(standing -> isAt(page, addresses.page(standing.name()), manuscript))
                .flatMap(standing -> standing.text().values().stream());
        return Stream.concat(reports, pages);
    }

    private static boolean isAt(String page, Address address, Manuscript manuscript) {
        Lang first = manuscript.site().defaultLang();
        return manuscript.site().languages().stream()
                .anyMatch(lang -> address.in(lang, first).file().equals(page));
    }

    /** A problem names blocks by where they begin, or by their id in the file it stands in. */
    private static Stream<Block> blocks(Prose text, Problem problem) {
        Set<String> named = new HashSet<>();
        problem.args().forEach(arg -> named.add(String.valueOf(arg)));
        // A missing block is told where it belongs, before a block that is well.
        if (!problem.code().equals("block-missing")) {
            named.add(problem.place().toString());
        }
        boolean here =
                text.file().equals(problem.place().file()) && problem.code().startsWith("number-");
        return text.blocks().stream()
                .filter(block -> named.contains(block.at().toString()) || (here && named.contains(block.id())));
    }
}

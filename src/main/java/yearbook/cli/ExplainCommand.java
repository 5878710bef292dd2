package yearbook.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import yearbook.content.Reader;
import yearbook.content.SiteInfo;
import yearbook.problem.Guide;
import yearbook.problem.Guide.Page;
import yearbook.problem.Lang;
import yearbook.problem.Problem.Paste;

/** {@code explain}: the guide's page about a code, the list of all codes, or the guide for authors. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private static final String AUTHORS = "guide";

    @Parameters(index = "0", arity = "0..1", descriptionKey = "code", paramLabel = "CODE|" + AUTHORS)
    private Optional<String> code;

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Lang lang = Optional.ofNullable(main.lang)
                .or(() -> Reader.settings(Path.of("")).map(SiteInfo::defaultLang))
                .orElse(Lang.VI);
        Console console =
                new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), lang, main.call);
        Guide guide = Guide.in(lang);
        if (code.isEmpty()) {
            list(guide, console);
            return Main.GOOD;
        }
        // As it is copied from a problem, brackets and all.
        return explain(code.get().replaceAll("[\\[\\]]", ""), guide, console);
    }

    private static int explain(String code, Guide guide, Console console) {
        if (code.equals(AUTHORS)) {
            console.hand(PlainPage.of(guide.authors()) + "\n");
            return Main.GOOD;
        }
        Optional<Page> page = guide.page(code);
        page.ifPresentOrElse(
                found -> console.hand("[" + code + "]\n\n" + PlainPage.of(found.text()) + "\n"),
                () -> unknown(code, guide, console));
        return page.isPresent() ? Main.GOOD : Main.WRONG_USAGE;
    }

    private static void unknown(String code, Guide guide, Console console) {
        List<String> near = guide.near(code);
        if (near.isEmpty()) {
            console.complain("say.no-code", code);
        } else if (near.size() == 1) {
            console.complain("say.no-code-near", code, near.get(0));
        } else {
            console.complain("say.no-code-many", code);
            near.stream()
                    .collect(Collectors.groupingBy(
                            found -> guide.page(found).orElseThrow(), LinkedHashMap::new, Collectors.joining(", ")))
                    .forEach((page, codes) -> console.complain("say.code-line", new Paste(codes), page.meaning()));
        }
        console.complain("say.no-code-fix");
    }

    private static void list(Guide guide, Console console) {
        StringBuilder list = new StringBuilder();
        String chapter = "";
        for (Page page : guide.pages()) {
            if (!page.chapter().equals(chapter)) {
                chapter = page.chapter();
                list.append('\n').append(chapter).append('\n');
            }
            list.append("  ").append(String.join(", ", page.codes()));
            list.append("\n      ").append(page.meaning()).append('\n');
        }
        console.hand(list + "\n");
        console.say("say.explain-fix");
    }
}

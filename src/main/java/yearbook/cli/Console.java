package yearbook.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import yearbook.Timings;
import yearbook.content.Numbers;
import yearbook.problem.Call;
import yearbook.problem.Lang;
import yearbook.problem.Problem;
import yearbook.problem.Wording;

/** Where the commands speak: results to out, problems to err, in the author's language. */
final class Console {
    private static final int WIDTH = 110;

    private final PrintWriter out;
    private final PrintWriter err;
    private final Lang lang;
    private final Wording wording;

    Console(PrintWriter out, PrintWriter err, Lang lang, Call call) {
        this.out = out;
        this.err = err;
        this.lang = lang;
        this.wording = Wording.in(lang).with(call);
    }

    Wording wording() {
        return wording;
    }

    Lang lang() {
        return lang;
    }

    void say(String key, Object... args) {
        out.println(wording.say(key, args));
    }

    /** Words of the content or for machines, as they are. */
    void print(String text) {
        out.println(text);
    }

    /** A problem by itself, and the words of somebody else that it is about, in full. */
    void complain(Problem problem, String words) {
        err.println(wording.render(problem));
        for (String rest = words.strip(); !rest.isEmpty(); ) {
            int end = rest.length() <= WIDTH ? rest.length() : rest.lastIndexOf(' ', WIDTH);
            String line = rest.substring(0, end > 0 ? end : WIDTH);
            err.println("  | " + line.replaceAll("\\p{Cntrl}", " "));
            rest = rest.substring(line.length()).strip();
        }
    }

    /** With the decimal mark of the language. */
    String seconds(Duration time, int decimals) {
        BigDecimal seconds = BigDecimal.valueOf(time.toMillis(), 3).setScale(decimals, RoundingMode.HALF_UP);
        return Numbers.print(seconds, decimals, lang);
    }

    /** A line of a list, with a mark before it. */
    void item(String mark, String key, Object... args) {
        out.println(mark + " " + wording.say(key, args));
    }

    void complain(String key, Object... args) {
        err.println(wording.say(key, args));
    }

    /** How far a build is, where a person is watching, until it is closed. */
    Progress progress(Timings timings) {
        return Progress.of(timings, err, wording);
    }

    /** What became of the site after a failure: the old one, or none yet. */
    void kept(Path target) {
        if (Files.isDirectory(target)) {
            complain("say.kept", target);
        } else {
            complain("say.kept-none");
        }
    }

    /** What was found, many of one kind folded into a line, and what could not be checked. */
    void report(Findings findings) {
        for (Folding file : Folding.of(findings.problems())) {
            file.shown().forEach(this::print);
            file.folded()
                    .forEach((code, alike) -> err.println(
                            "… " + wording.say("say.folded", alike.size(), code, file.file(), Folding.lines(alike))));
        }
        conclude(findings);
    }

    /** The same, nothing folded. */
    void reportAll(Findings findings) {
        findings.problems().forEach(this::print);
        conclude(findings);
    }

    private void print(Problem problem) {
        err.println(wording.render(problem));
    }

    private void conclude(Findings findings) {
        if (!findings.problems().isEmpty()) {
            complain("say.found", findings.errors(), findings.warnings());
        }
        if (!findings.unchecked().isEmpty()) {
            complain("say.unread", String.join(", ", findings.unchecked()));
        }
        findings.problems().stream().findFirst().ifPresent(first -> complain("say.explain", first.code()));
    }

    /** A text that is ready as it stands: for another program, or a page of the guide. */
    void hand(String text) {
        out.print(text);
        out.flush();
    }
}

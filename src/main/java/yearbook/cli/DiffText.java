package yearbook.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.content.Bilingual;
import yearbook.content.Kpi;
import yearbook.content.Numbers;
import yearbook.content.Stated;
import yearbook.content.Subject.Part;
import yearbook.history.Change;
import yearbook.history.Difference;
import yearbook.page.Words;
import yearbook.problem.Lang;
import yearbook.problem.Problem.Paste;
import yearbook.problem.Wording;
import yearbook.site.Touched;

/** Differences for people: plain lines, or a table for a pull request. */
final class DiffText {
    /** Words shown before and after the ones that changed. */
    private static final int AROUND = 4;

    private static final int LONGEST = 200;

    private final Touched touched;
    private final Lang lang;
    private final Wording wording;
    private final Words words;

    /** In the words that pages have for the same things. */
    DiffText(Touched touched, Words words) {
        this.touched = touched;
        this.lang = words.lang();
        this.wording = Wording.in(lang);
        this.words = words;
    }

    String text(List<Difference> differences, String against) {
        StringBuilder text = new StringBuilder(head(differences, against)).append('\n');
        String owner = "";
        for (Difference change : differences) {
            if (!change.owner().equals(owner)) {
                owner = change.owner();
                text.append('\n').append(owner).append('\n');
            }
            text.append("  ").append(what(change)).append('\n');
            for (Side side : sides(change)) {
                text.append("    - ").append(side.before()).append('\n');
                text.append("    + ").append(side.after()).append('\n');
            }
            difference(change).ifPresent(grown -> text.append("    ")
                    .append(wording.say("diff.difference", grown))
                    .append('\n'));
            text.append("    ")
                    .append(wording.say("diff.pages", new Paste(String.join(" ", touched.by(change)))))
                    .append('\n');
        }
        return text.toString();
    }

    String markdown(List<Difference> differences, String against) {
        StringBuilder text = new StringBuilder("## ")
                .append(escaped(head(differences, against)))
                .append('\n');
        String owner = "";
        for (Difference change : differences) {
            if (!change.owner().equals(owner)) {
                owner = change.owner();
                text.append("\n### ").append(escaped(owner)).append("\n\n| ");
                text.append(Stream.of("what", "old", "new", "by", "where")
                        .map(column -> wording.say("diff.column-" + column))
                        .collect(Collectors.joining(" | ")));
                text.append(" |\n|---|---|---|---|---|\n");
            }
            List<Side> sides = sides(change);
            text.append("| ").append(escaped(what(change)));
            text.append(" | ").append(cell(sides.stream().map(Side::before)));
            text.append(" | ").append(cell(sides.stream().map(Side::after)));
            text.append(" | ").append(escaped(difference(change).orElse("")));
            text.append(" | ").append(cell(touched.by(change).stream())).append(" |\n");
        }
        return text.toString();
    }

    private String head(List<Difference> differences, String against) {
        return differences.isEmpty()
                ? wording.say("diff.none", against)
                : wording.say("diff.head", against, differences.size());
    }

    private String what(Difference change) {
        String kind = wording.say("diff.kind-" + change.kind().key());
        return switch (change.kind()) {
            case REPORT -> kind;
            case DETAIL -> wording.say("diff.detail-" + change.id());
            default -> kind + " " + change.id();
        };
    }

    /** Before and after in one language; both at once where a value has no language. */
    private record Side(String before, String after) {}

    private List<Side> sides(Difference change) {
        boolean words = Stream.of(change.before(), change.after())
                .flatMap(Optional::stream)
                .anyMatch(stated -> Stream.of(Lang.values())
                        .anyMatch(code -> stated.words(code).isPresent()));
        if (!words) {
            return List.of(new Side(value(change, change.before()), value(change, change.after())));
        }
        List<Side> sides = new ArrayList<>();
        for (Lang each : Lang.values()) {
            Optional<String> old = change.before().flatMap(stated -> inLang(stated, each));
            Optional<String> now = change.after().flatMap(stated -> inLang(stated, each));
            if (!old.equals(now)) {
                sides.add(new Side(each + ": " + around(old, now), each + ": " + around(now, old)));
            }
        }
        return sides;
    }

    private Optional<String> inLang(Stated stated, Lang lang) {
        return stated.words(lang).map(text -> Stream.of(
                        stated.get("original"),
                        stated.get("corrected"),
                        stated.get("date").map(words::date),
                        Optional.of(text))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · ")));
    }

    /** The words of one that the other does not have, with a few of those around them. */
    private String around(Optional<String> text, Optional<String> other) {
        if (text.isEmpty()) {
            return wording.say("word.nothing");
        }
        String[] mine = text.get().split(" ", -1);
        String[] theirs = other.map(words -> words.split(" ", -1)).orElse(new String[0]);
        int start = 0;
        while (start < Math.min(mine.length, theirs.length) && mine[start].equals(theirs[start])) {
            start++;
        }
        int end = 0;
        while (end < Math.min(mine.length, theirs.length) - start
                && mine[mine.length - 1 - end].equals(theirs[theirs.length - 1 - end])) {
            end++;
        }
        int from = Math.max(0, start - AROUND);
        int to = Math.min(mine.length, mine.length - end + AROUND);
        String shown = String.join(" ", List.of(mine).subList(from, to));
        String cut = shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown;
        return (from > 0 ? "… " : "") + cut + (to < mine.length ? " …" : "");
    }

    /** The numbers with their unit, then what else is said of them. */
    private String value(Difference change, Optional<Stated> stated) {
        return stated.map(said -> {
                    String numbers = said.parts().keySet().stream()
                            .filter(key -> said.isNumber(key) && !key.equals("year"))
                            .map(key ->
                                    bound(key) + Numbers.print(said.number(key).orElseThrow(), 0, lang))
                            .collect(Collectors.joining("–"));
                    Stream<String> rest = said.parts().entrySet().stream()
                            .filter(part -> !said.isNumber(part.getKey())
                                    || part.getKey().equals("year"))
                            .filter(part -> numbers.isEmpty() || !part.getKey().equals("qualifier"))
                            .map(part -> said(part.getKey(), part.getValue()));
                    return Stream.concat(
                                    Stream.of(numbers)
                                            .filter(text -> !text.isEmpty())
                                            .map(text -> qualifier(said) + text + unit(change)),
                                    rest)
                            .collect(Collectors.joining(", "));
                })
                .orElseGet(() -> wording.say("word.nothing"));
    }

    private static String bound(String key) {
        return switch (key) {
            case "atLeast" -> "≥ ";
            case "atMost" -> "≤ ";
            case "above" -> "> ";
            case "below" -> "< ";
            default -> "";
        };
    }

    /** {@code hơn }, before the number as in the report. */
    private String qualifier(Stated said) {
        return said.get("qualifier").map(code -> said("qualifier", code) + " ").orElse("");
    }

    private String said(String key, String text) {
        return switch (key) {
            case "stated" -> wording.say("outcome." + text);
            case "status", "qualifier" -> words.say(key + "." + text);
            case "date" -> words.date(text);
            default -> text;
        };
    }

    private String unit(Difference change) {
        boolean counted = change.subject()
                .flatMap(subject -> subject.part())
                .filter(part -> part != Part.UNIT)
                .isPresent();
        return change.report().filter(report -> counted).flatMap(report -> report.kpi()).stream()
                .flatMap(Kpi::all)
                .filter(figure -> change.subject().orElseThrow().isFigure(figure.id()))
                .flatMap(figure -> figure.unit().stream())
                .map((Bilingual unit) -> unit.text(lang).equals("%") ? "%" : " " + unit.text(lang))
                .findFirst()
                .orElse("");
    }

    private Optional<String> difference(Difference change) {
        return Change.difference(change.before(), change.after())
                .map(grown -> (grown.signum() > 0 ? "+" : "") + Numbers.print(grown, 0, lang) + points(change, grown));
    }

    /** Two percentages differ by percentage points. */
    private String points(Difference change, BigDecimal grown) {
        boolean one = grown.abs().compareTo(BigDecimal.ONE) == 0;
        String unit = unit(change);
        return unit.equals("%") ? " " + words.say(one ? "percentage-points.one" : "percentage-points.many") : unit;
    }

    private static String cell(Stream<String> lines) {
        return lines.map(DiffText::escaped).collect(Collectors.joining("<br>"));
    }

    /** As text in a table of Markdown: an author's own marks say nothing there. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("[\\\\`*_\\[\\]|~#]", "\\\\$0")
                .replaceAll("\\s+", " ");
    }
}

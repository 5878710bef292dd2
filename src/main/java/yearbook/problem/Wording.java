package yearbook.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yearbook.problem.Problem.Paste;
import yearbook.problem.Problem.Term;
import yearbook.problem.Problem.Words;

/** The sentences for problems, and every other word the program says to authors, in one language. */
public final class Wording {
    private static final int LONGEST_ARGUMENT = 160;
    private static final Pattern PLACE = Pattern.compile("\\{(\\d|yearbook|folder|workspace|earlier)}");
    private static final Map<Lang, Wording> ALL = new EnumMap<>(Lang.class);

    static {
        for (Lang lang : Lang.values()) {
            ALL.put(lang, new Wording(lang, read(lang), Call.USUAL));
        }
    }

    private final Lang lang;
    private final Properties sentences;
    private final Call call;

    private Wording(Lang lang, Properties sentences, Call call) {
        this.lang = lang;
        this.sentences = sentences;
        this.call = call;
    }

    public static Wording in(Lang lang) {
        return ALL.get(lang);
    }

    /** The same, with commands as they are called here. */
    public Wording with(Call here) {
        return new Wording(lang, sentences, here);
    }

    /** The problem as the author sees it: place, severity, fault and code, then the remedy on a line of its own. */
    public String render(Problem problem) {
        String severity = say(problem.isError() ? "word.error" : "word.warning");
        return "%s: %s: %s [%s]%n  %s: %s"
                .formatted(
                        problem.place(), severity, message(problem), problem.code(), say("word.fix"), remedy(problem))
                .replace("\r\n", "\n");
    }

    public String message(Problem problem) {
        return fill(problem.wording() + ".message", problem.args());
    }

    public String remedy(Problem problem) {
        return fill(problem.wording() + ".remedy", problem.args());
    }

    /** One sentence by its key, with {@code {0}}, {@code {1}}… replaced. */
    public String say(String key, Object... args) {
        return fill(key, List.of(args));
    }

    Set<String> keys() {
        return new TreeSet<>(sentences.stringPropertyNames());
    }

    private String fill(String key, List<Object> args) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence for \"" + key + "\"");
        }
        return PLACE.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(
                        switch (place.group(1)) {
                            case "yearbook" -> call.program();
                            case "folder" -> call.folder();
                            case "workspace" -> call.options();
                            case "earlier" -> call.earlier();
                            default -> argument(Integer.parseInt(place.group(1)), args);
                        }));
    }

    private String argument(int number, List<Object> args) {
        return number < args.size() ? textOf(args.get(number)) : "";
    }

    private String textOf(Object arg) {
        if (arg instanceof Term term) {
            return say(term.key());
        } else if (arg instanceof Words words) {
            return lang == Lang.VI ? words.vi() : words.en();
        } else if (arg instanceof Paste paste) {
            return paste.text();
        }
        String text = String.valueOf(arg).replaceAll("\\p{Cntrl}+", " ");
        return text.length() <= LONGEST_ARGUMENT ? text : text.substring(0, LONGEST_ARGUMENT) + "…";
    }

    private static Properties read(Lang lang) {
        Properties properties = new Properties();
        String name = lang.code() + ".properties";
        try (var in = Wording.class.getResourceAsStream(name);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}

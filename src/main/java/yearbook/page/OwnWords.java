package yearbook.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yearbook.problem.Nearest;
import yearbook.problem.Place;
import yearbook.problem.Problem;

/** What is wrong with the words of a workspace's own, such as {@code templates/text/en.properties}, line by line. */
final class OwnWords {
    private static final Pattern BROKEN_ESCAPE =
            Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*(\\\\u(?![0-9A-Fa-f]{4})\\S{0,4})");

    /** A place to fill, or what was meant for one. */
    private static final Pattern BRACES = Pattern.compile("\\{[^{}\\s]*}?|}");

    private final String file;
    private final Map<String, Word> program;
    private final List<Problem> problems = new ArrayList<>();

    private OwnWords(String file, Map<String, Word> program) {
        this.file = file;
        this.program = program;
    }

    /** One word, and the line it begins in. */
    private record Word(String key, String text, int line) {
        TreeSet<String> places() {
            return BRACES.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** A sentence about one thing may do without its number. */
        boolean isOfOne() {
            return key.endsWith(".one");
        }
    }

    /**
     * @param own the workspace's text of the file, {@code program} the program's
     * @param isMentioned whether a template, style sheet or script of the workspace asks for a word
     */
    static List<Problem> problemsIn(String file, String own, String program, Predicate<String> isMentioned) {
        Map<String, Word> known = new LinkedHashMap<>();
        wordsOf(program).forEach(word -> known.put(word.key(), word));
        OwnWords words = new OwnWords(file, known);
        if (words.escapesAreWhole(own)) {
            words.compare(wordsOf(own), isMentioned);
        }
        return words.problems;
    }

    private boolean escapesAreWhole(String own) {
        int number = 0;
        for (String line : own.lines().toList()) {
            number++;
            Matcher broken = BROKEN_ESCAPE.matcher(isComment(line) ? "" : line);
            while (broken.find()) {
                Place at = new Place(file, number, broken.start(1) + 1);
                problems.add(Problem.error("text-escape", at, broken.group(1)));
            }
        }
        return problems.isEmpty();
    }

    private void compare(List<Word> own, Predicate<String> isMentioned) {
        Map<String, Word> seen = new LinkedHashMap<>();
        for (Word word : own) {
            Optional.ofNullable(seen.put(word.key(), word))
                    .map(earlier -> Problem.warning("key-twice", at(word), word.key(), earlier.line()))
                    .ifPresent(problems::add);
        }
        for (Word word : seen.values()) {
            Word replaced = program.get(word.key());
            if (replaced != null) {
                places(word, replaced);
            } else if (!isMentioned.test(word.key())) {
                problems.add(unknown(word, seen));
            }
        }
    }

    private void places(Word word, Word replaced) {
        TreeSet<String> known = replaced.places();
        TreeSet<String> own = word.places();
        own.stream()
                .filter(place -> !known.contains(place))
                .map(place -> known.isEmpty()
                        ? Problem.warning("text-place", at(word), word.key(), place)
                                .worded("text-place-none")
                        : Problem.warning("text-place", at(word), word.key(), place, String.join(", ", known)))
                .forEach(problems::add);
        known.stream()
                .filter(place -> !own.contains(place) && !word.isOfOne())
                .map(place -> Problem.warning("text-place", at(word), word.key(), place, replaced.text())
                        .worded("text-place-lost"))
                .forEach(problems::add);
    }

    private Problem unknown(Word word, Map<String, Word> own) {
        Optional<String> near = Nearest.to(word.key(), program.keySet());
        String sentence = near.isEmpty()
                ? "name-unknown-word"
                : own.containsKey(near.get()) ? "name-unknown-taken" : "name-unknown-near";
        return Problem.warning("name-unknown", at(word), word.key(), near.orElse(""))
                .worded(sentence);
    }

    private Place at(Word word) {
        return new Place(file, word.line(), 1);
    }

    /** Each word is read by itself, so that its line is known; all their escapes are whole. */
    private static List<Word> wordsOf(String text) {
        List<Word> words = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int first = i;
            StringBuilder whole = new StringBuilder(lines.get(i));
            while (!isComment(lines.get(first)) && isContinued(lines.get(i)) && i + 1 < lines.size()) {
                i++;
                whole.append('\n').append(lines.get(i));
            }
            Properties read = read(whole.toString());
            read.stringPropertyNames().forEach(key -> words.add(new Word(key, read.getProperty(key), first + 1)));
        }
        return words;
    }

    private static Properties read(String text) {
        Properties words = new Properties();
        try {
            words.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static boolean isComment(String line) {
        String text = line.stripLeading();
        return text.startsWith("#") || text.startsWith("!");
    }

    /** A line that ends in a backslash, unless that is one of a pair. */
    private static boolean isContinued(String line) {
        return (line.length() - line.replaceFirst("\\\\+$", "").length()) % 2 == 1;
    }
}

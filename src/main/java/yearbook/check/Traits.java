package yearbook.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import yearbook.content.Bilingual;
import yearbook.content.Block;
import yearbook.content.Body;
import yearbook.content.Numbers;
import yearbook.content.Phrase;
import yearbook.content.Prose;
import yearbook.problem.Lang;

/**
 * What of a block can be compared across languages.
 *
 * @param numbers also the ordinal it begins with: "Hai là" and "Second" are both #2
 * @param quotes which quotes of the figures and tasks stand in it
 * @param length of its words, where the average block has 300 in either language
 * @param signs how often each of {@link #SIGNS} stands in it
 */
record Traits(
        String kind, Set<String> numbers, Set<String> names, Set<Integer> quotes, double length, List<Integer> signs) {
    /** Signs that a translator mostly keeps. */
    private static final String SIGNS = ".;,:(“";

    private static final double USUAL_LENGTH = 300;
    private static final double OTHER_KIND = 1.8;
    private static final double NOTHING_KNOWN = 0.8;
    private static final String UNTRANSLATED = new Body.Untranslated(0).kind();
    private static final Pattern NAME = Pattern.compile("(?<!\\p{L})\\p{Lu}[\\p{L}.]+");
    private static final Pattern FIRST_WORDS = Pattern.compile("(\\p{L}+(?: là| nhất| hai| ba| tư| năm)?)\\b.*");
    private static final Map<String, Integer> ORDINALS = new HashMap<>();

    static {
        List<String> ordinals = List.of(
                "Một là,Thứ nhất,First,Firstly",
                "Hai là,Thứ hai,Second,Secondly",
                "Ba là,Thứ ba,Third,Thirdly",
                "Bốn là,Thứ tư,Fourth,Fourthly",
                "Năm là,Thứ năm,Fifth,Fifthly",
                "Sáu là,Sixth,Sixthly",
                "Bảy là,Seventh,Seventhly",
                "Tám là,Eighth,Eighthly",
                "Chín là,Ninth,Ninthly",
                "Mười là,Tenth,Tenthly");
        for (int i = 0; i < ordinals.size(); i++) {
            for (String word : ordinals.get(i).split(",", -1)) {
                ORDINALS.put(word, i + 1);
            }
        }
    }

    static List<Traits> of(Prose text, List<Bilingual> quotes) {
        Map<Block, Set<Integer>> quoted = quoted(text, quotes);
        // One language needs more letters than the other, so a length is told as its part of the whole.
        double letters = text.blocks().stream()
                .mapToInt(block -> block.plain().text().length())
                .average()
                .orElse(1);
        return text.blocks().stream()
                .map(block -> new Traits(
                        block.kind(),
                        numbers(block.plain().text(), text.lang()),
                        names(block.plain().text()),
                        quoted.getOrDefault(block, Set.of()),
                        block.plain().text().length() * USUAL_LENGTH / Math.max(1, letters),
                        signs(block.plain().text())))
                .toList();
    }

    /** From 0 for twins to 1.4 for strangers of one kind; more than one gap and less than two for different kinds. */
    double unlikeness(Traits other) {
        if (kind.equals(UNTRANSLATED) || other.kind.equals(UNTRANSLATED)) {
            return NOTHING_KNOWN;
        }
        if (!kind.equals(other.kind)) {
            return OTHER_KIND;
        }
        double longer = Math.log((length + 20) / (other.length + 20));
        double unlike = 0.2 * difference(numbers, other.numbers)
                + 0.15 * difference(names, other.names)
                + 0.25 * Math.min(1, 4 * longer * longer)
                + 0.4 * difference(signs, other.signs);
        return 0.9 * unlike + 0.5 * difference(quotes, other.quotes);
    }

    private static double difference(Set<?> a, Set<?> b) {
        if (a.isEmpty() && b.isEmpty()) {
            return 0;
        }
        long shared = a.stream().filter(b::contains).count();
        return 1 - (double) shared / (a.size() + b.size() - shared);
    }

    private static double difference(List<Integer> a, List<Integer> b) {
        int apart = 0;
        int all = 1;
        for (int i = 0; i < a.size(); i++) {
            apart += Math.abs(a.get(i) - b.get(i));
            all += Math.max(a.get(i), b.get(i));
        }
        return (double) apart / all;
    }

    /** Only names that both texts have tell anything: the rest is how each language writes capitals. */
    static List<Traits> withNamesOf(List<Traits> blocks, List<Traits> others) {
        Set<String> known =
                others.stream().flatMap(block -> block.names().stream()).collect(Collectors.toSet());
        return blocks.stream().map(block -> block.withNames(known)).toList();
    }

    private Traits withNames(Set<String> known) {
        Set<String> shared = names.stream().filter(known::contains).collect(Collectors.toSet());
        return new Traits(kind, numbers, shared, quotes, length, signs);
    }

    private static Map<Block, Set<Integer>> quoted(Prose text, List<Bilingual> quotes) {
        Map<Block, Set<Integer>> quoted = new HashMap<>();
        for (int i = 0; i < quotes.size(); i++) {
            List<Prose.Passage> passages = new ArrayList<>();
            quotes.get(i).phrase(text.lang()).map(Phrase::text).map(text::find).ifPresent(passages::addAll);
            for (Prose.Passage passage : passages) {
                quoted.computeIfAbsent(passage.block(), block -> new HashSet<>())
                        .add(i);
            }
        }
        return quoted;
    }

    private static Set<String> numbers(String words, Lang lang) {
        Set<String> numbers = new HashSet<>();
        Numbers.in(words, lang).forEach(token -> numbers.add(token.canonical()));
        Matcher first = FIRST_WORDS.matcher(words);
        if (first.matches() && ORDINALS.containsKey(first.group(1))) {
            numbers.add("#" + ORDINALS.get(first.group(1)));
        }
        return numbers;
    }

    private static Set<String> names(String words) {
        return NAME.matcher(words).results().map(match -> match.group()).collect(Collectors.toSet());
    }

    private static List<Integer> signs(String words) {
        return IntStream.range(0, SIGNS.length())
                .mapToObj(i ->
                        (int) words.chars().filter(c -> c == SIGNS.charAt(i)).count())
                .toList();
    }
}

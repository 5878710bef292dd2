package yearbook.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The beginning of a text as a name for it: cut after a part of the sentence, or else after a whole word. */
final class Shortened {
    private static final Pattern PART = Pattern.compile(".*[\\p{L}\\p{N})”\"](?=[,;:.] )", Pattern.DOTALL);

    private Shortened() {}

    static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', longest);
        String cut = text.substring(0, space <= 0 ? text.offsetByCodePoints(0, longest / 2) : space);
        Matcher part = PART.matcher(cut);
        String kept = part.lookingAt() && part.end() > longest / 2 ? part.group() : cut;
        return kept.replaceAll("[\\p{Punct}\\s–—…]+$", "") + "…";
    }
}

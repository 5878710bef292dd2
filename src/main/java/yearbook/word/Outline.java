package yearbook.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which paragraphs are headings, and of what level on our page: by their styles, or where a report has no such style by
 * what offices type: a bold paragraph with a label before it.
 */
final class Outline {
    private static final int DEEPEST = 6;
    private static final int LONGEST = 250;

    /** The labels of sections, from the widest on. */
    private static final List<Pattern> LABELS = List.of(
            Pattern.compile("(?iu)(phần|part)\\s+(thứ\\s+\\p{L}+|[ivxlc]+|\\d+)[.:]?(\\s.*)?"),
            Pattern.compile("(?iu)(chương|chapter)\\s+(thứ\\s+\\p{L}+|[ivxlc]+|\\d+)[.:]?(\\s.*)?"),
            Pattern.compile("(?iu)(mục|section)\\s+(thứ\\s+\\p{L}+|[ivxlc]+|\\d+)[.:]?(\\s.*)?"),
            Pattern.compile("(?iu)(điều|article)\\s+\\d+[.:]?(\\s.*)?"),
            Pattern.compile("\\d+[./]\\s.*"),
            Pattern.compile("\\d+\\.\\d+\\.?\\s.*"),
            Pattern.compile("\\d+\\.\\d+\\.\\d+\\.?\\s.*"),
            Pattern.compile("[a-zđ]\\)\\s.*"));

    private static final int NARROWER = 4;
    private static final Pattern LETTER = Pattern.compile("([A-ZĐ])[./]\\s.*");
    private static final Pattern ROMAN = Pattern.compile("([IVXLC]+)[./]\\s.*");
    private static final String ALPHABET = "ABCDĐEGHIKLMNOPQRSTUVXY";

    private final List<Part> parts;
    private final Map<Integer, Integer> levels = new HashMap<>();
    private final TreeSet<Integer> headings = new TreeSet<>();
    private final boolean guessed;
    private final List<Integer> alike = new ArrayList<>();

    private Outline(List<Part> parts, boolean page) {
        this.parts = parts;
        Map<Integer, Integer> styled = styled();
        Map<Integer, Integer> seeming = seeming();
        this.guessed = styled.isEmpty() && !seeming.isEmpty();
        take(guessed ? seeming : styled);
        if (!guessed) {
            alike.addAll(seeming.keySet());
            alike.removeAll(styled.keySet());
            alike.sort(null);
        }
        if (page && !parts.isEmpty() && (levels.containsKey(0) || isTitle(0))) {
            levels.put(0, 1);
        }
        headings.addAll(levels.keySet());
    }

    /** Of a report, or of a standing page, which has its own title as its first heading. */
    static Outline of(List<Part> parts, boolean page) {
        return new Outline(parts, page);
    }

    /** The level of a heading in Markdown; 0 for text. */
    int level(int part) {
        return levels.getOrDefault(part, 0);
    }

    int size() {
        return levels.size();
    }

    boolean isGuessed() {
        return guessed;
    }

    /** Paragraphs of a report with heading styles that have none, but look like it. */
    List<Integer> alike() {
        return alike;
    }

    /** The words of the heading a part stands under, or of itself. */
    Optional<String> headingOf(int part) {
        return Optional.ofNullable(headings.floor(part))
                .map(heading -> parts.get(heading).words());
    }

    private Map<Integer, Integer> styled() {
        Map<Integer, Integer> styled = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Part.Paragraph paragraph
                    && paragraph.line().heading() > 0
                    && !paragraph.line().text().isBlank()) {
                styled.put(i, paragraph.line().heading());
            }
        }
        return styled;
    }

    private boolean isTitle(int part) {
        return parts.get(part) instanceof Part.Paragraph paragraph
                && paragraph.line().title();
    }

    /** The levels that are there, without the gaps between them, from 2 on: the page's own title is the first. */
    private void take(Map<Integer, Integer> ranks) {
        List<Integer> used = new ArrayList<>(new TreeSet<>(ranks.values()));
        ranks.forEach((part, rank) -> levels.put(part, Math.min(DEEPEST, used.indexOf(rank) + 2)));
    }

    private Map<Integer, Integer> seeming() {
        Map<Integer, Integer> ranks = new HashMap<>();
        Sequence sequence = new Sequence();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Part.Paragraph paragraph
                    && paragraph.line().isBold()
                    && !paragraph.line().label().bullet()
                    && !paragraph.line().text().contains("\n")
                    && paragraph.words().length() <= LONGEST) {
                int part = i;
                sequence.rank(paragraph.words()).ifPresent(rank -> ranks.put(part, rank));
            }
        }
        return ranks;
    }

    /** Tells A., B., C. from I., II., III.; which of them is the wider is told by which comes first. */
    private static final class Sequence {
        private int nextLetter;
        private int nextRoman = 1;
        private Optional<Boolean> lettersFirst = Optional.empty();

        Optional<Integer> rank(String words) {
            var letter = LETTER.matcher(words);
            var roman = ROMAN.matcher(words);
            boolean isNextLetter = letter.matches() && ALPHABET.indexOf(letter.group(1)) == nextLetter;
            boolean isRoman = roman.matches()
                    && (!isNextLetter
                            || nextLetter == 0
                            || roman.group(1).equals(Counting.write(nextRoman, "upperRoman")));
            if (isRoman) {
                nextRoman = roman.group(1).equals("I") ? 2 : nextRoman + 1;
                lettersFirst = Optional.of(lettersFirst.orElse(false));
                return Optional.of(10 * NARROWER - (lettersFirst.get() ? 4 : 6));
            } else if (letter.matches()) {
                nextLetter = ALPHABET.indexOf(letter.group(1)) + 1;
                lettersFirst = Optional.of(lettersFirst.orElse(true));
                return Optional.of(10 * NARROWER - (lettersFirst.get() ? 6 : 4));
            }
            for (int i = 0; i < LABELS.size(); i++) {
                if (LABELS.get(i).matcher(words).matches()) {
                    return Optional.of(10 * i);
                }
            }
            return Optional.empty();
        }
    }
}

package yearbook.word;

import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yearbook.problem.Place;
import yearbook.problem.Problem;
import yearbook.problem.Problem.Term;
import yearbook.word.Conversion.Remark;
import yearbook.word.Conversion.Tally;
import yearbook.word.MarkdownWriter.Written;

/** Turns a Word report into Markdown and says, in order, what could not come with it. */
public final class WordReader {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int FIRST_WORDS = 60;

    /** Told for its author's eye; the words are in the Markdown as well. */
    private static final Set<String> KEPT = Set.of("word-inserted", "word-struck");

    private final String target;
    private final Story story;
    private final Outline outline;
    private final Written written;
    private final Map<Integer, String> first = new HashMap<>();

    private WordReader(Story story, String target) {
        this.target = target;
        this.story = story;
        this.outline = Outline.of(story.parts(), isPage());
        this.written = MarkdownWriter.write(story, outline);
    }

    /**
     * Reads a Word file, or says why it cannot be read.
     *
     * @param name what the file is called where its author speaks of it
     * @param target where the Markdown is to stand in the workspace, for the places of the remarks
     */
    public static Conversion read(Path docx, String name, String target) {
        try (Docx opened = Docx.open(docx)) {
            Story story = BodyReader.read(opened);
            if (story.parts().isEmpty()) {
                return nothing(story, name);
            }
            return new WordReader(story, target).conversion();
        } catch (Refused refused) {
            Problem problem = Problem.error(
                    refused.code(), Place.startOf(name), refused.args().toArray());
            return new Conversion(Optional.empty(), List.of(new Remark(problem, "")), Tally.NOTHING);
        }
    }

    /** No text at all, but perhaps words that stand beside it: in a text box, in a comment, deleted. */
    private static Conversion nothing(Story story, String name) {
        Place start = Place.startOf(name);
        List<Remark> remarks = new ArrayList<>(List.of(new Remark(Problem.error("word-nothing", start), "")));
        for (Leftover left : story.leftovers()) {
            Stream<Object> where = Stream.of(new Term("word.start"), new Term("word.start"));
            Object[] args = Stream.concat(where, left.args().stream().map(WordReader::named))
                    .toArray();
            remarks.add(new Remark(Problem.warning(left.code(), start, args), left.words()));
        }
        return new Conversion(Optional.empty(), remarks, Tally.NOTHING);
    }

    private boolean isPage() {
        return target.matches("content/pages/[^/]+");
    }

    private Conversion conversion() {
        List<Leftover> all = leftovers();
        return new Conversion(
                Optional.of(written.markdown()), all.stream().map(this::remark).toList(), tally(all));
    }

    /** In the order of the text; what concerns the whole of it stands at its beginning. */
    private List<Leftover> leftovers() {
        List<Leftover> all = new ArrayList<>();
        if (outline.isGuessed()) {
            all.add(new Leftover("word-headings-guessed", firstHeading(), List.of(String.valueOf(outline.size())), ""));
        }
        outline.alike().forEach(part -> all.add(new Leftover("word-heading-alike", part, List.of(), "")));
        for (Map.Entry<String, Set<Integer>> look : story.looks().entrySet()) {
            int first = look.getValue().iterator().next();
            all.add(new Leftover(
                    look.getKey(), first, List.of(String.valueOf(look.getValue().size())), ""));
        }
        story.leftovers().stream()
                .filter(left -> !(isPage() && left.code().equals("word-title") && left.part() == 0))
                .forEach(all::add);
        all.sort(Comparator.comparingInt(Leftover::part));
        return all;
    }

    private int firstHeading() {
        int part = 0;
        while (outline.level(part) == 0) {
            part++;
        }
        return part;
    }

    private Remark remark(Leftover left) {
        int last = written.lines().size() - 1;
        int part = Math.min(left.part(), last);
        Place place = new Place(target, written.lines().get(part), 1);
        Object heading =
                outline.headingOf(part).<Object>map(WordReader::firstWords).orElse(new Term("word.start"));
        Object paragraph = first.computeIfAbsent(
                part, at -> firstWords(story.parts().get(at).words()));
        Object[] args = Stream.concat(
                        Stream.of(heading, paragraph), left.args().stream().map(WordReader::named))
                .toArray();
        return new Remark(Problem.warning(left.code(), place, args), Normalizer.normalize(left.words(), Form.NFC));
    }

    private static Object named(String arg) {
        return arg.isBlank() ? new Term("word.unnamed") : arg;
    }

    private static String firstWords(String words) {
        if (words.length() <= FIRST_WORDS) {
            return words;
        }
        int end = words.lastIndexOf(' ', FIRST_WORDS);
        return words.substring(0, end > 0 ? end : FIRST_WORDS) + "…";
    }

    private Tally tally(List<Leftover> all) {
        int tables = (int)
                story.parts().stream().filter(Part.Table.class::isInstance).count();
        int left = all.stream()
                .filter(leftover -> !KEPT.contains(leftover.code()))
                .mapToInt(leftover -> count(leftover.words()))
                .sum();
        return new Tally(
                outline.size(),
                story.parts().size() - outline.size() - tables - written.items(),
                written.items(),
                tables,
                story.notes().size(),
                count(written.words()),
                left,
                Proof.seen(written.markdown()).equals(written.words()));
    }

    private static int count(String words) {
        return (int) WORD.matcher(words).results().count();
    }
}

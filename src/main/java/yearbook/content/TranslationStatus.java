package yearbook.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import yearbook.content.Translation.Accepted;
import yearbook.problem.Lang;
import yearbook.problem.Place;

/**
 * How far the translation of one text has come, block by block.
 *
 * @param name of the text, as the command {@code translate} takes it: {@code 2024/bao-cao-nam}, {@code pages/about}
 * @param file where its acceptances are kept
 * @param text absent where the whole text has no translation
 * @param kept the file as it is; without one no block was ever accepted, and none is stale
 * @param entries one for each block of the original, in order
 */
public record TranslationStatus(
        String name,
        String file,
        Prose original,
        Lang lang,
        Optional<Prose> text,
        Optional<Translation> kept,
        List<Entry> entries) {

    public enum State {
        /** Accepted against the original as it is. */
        CURRENT,
        /** Accepted against an original that has changed since. */
        STALE,
        /** Not there: {@code {untranslated}}, or the whole text. */
        MISSING,
        /** There, and never accepted. */
        UNCHECKED
    }

    /**
     * A block of the original.
     *
     * @param translation its counterpart, which may say that it is untranslated
     * @param accepted against what the translation was accepted; of stale blocks the words before the change
     */
    public record Entry(Block original, Optional<Block> translation, State state, Optional<Accepted> accepted) {}

    /** A block and its counterpart, with their digests. */
    private record Pair(Block original, Optional<Block> translation, String digest, String translated) {
        static Pair of(Block original, Optional<Block> translation) {
            String translated = translation
                    .map(Translation::wordsOf)
                    .map(Translation::digestOf)
                    .orElse("");
            return new Pair(original, translation, Translation.digestOf(Translation.wordsOf(original)), translated);
        }

        boolean isMissing() {
            return translation.isEmpty() || translation.get().isUntranslated();
        }

        boolean isKept(Accepted entry) {
            return entry.sha256().equals(digest) && entry.block().equals(original.id());
        }

        boolean isMoved(Accepted entry) {
            return entry.sha256().equals(digest) && entry.translation().equals(translated);
        }
    }

    public TranslationStatus {
        entries = List.copyOf(entries);
    }

    /** Of every report and page, in every language but the first; an original that is missing has no translation. */
    public static Stream<TranslationStatus> in(Manuscript manuscript) {
        return Stream.concat(
                manuscript.reports().stream().flatMap(report -> of(report, manuscript.site())),
                manuscript.pages().stream().flatMap(page -> of(page, manuscript.site())));
    }

    public static Stream<TranslationStatus> of(Report report, SiteInfo site) {
        return of(report.key().toString(), report.translationFile(), report.text(), report.translation(), site);
    }

    public static Stream<TranslationStatus> of(StandingPage page, SiteInfo site) {
        return of("pages/" + page.name(), page.translationFile(), page.text(), page.translation(), site);
    }

    private static Stream<TranslationStatus> of(
            String name, String file, Map<Lang, Prose> texts, Optional<Translation> accepted, SiteInfo site) {
        return Optional.ofNullable(texts.get(site.defaultLang())).stream()
                .flatMap(original -> site.languages().stream().skip(1).map(lang -> {
                    Optional<Prose> text = Optional.ofNullable(texts.get(lang));
                    List<Entry> entries = entries(
                            original,
                            text,
                            accepted.map(kept -> kept.accepted(lang)).orElse(List.of()));
                    return new TranslationStatus(name, file, original, lang, text, accepted, entries);
                }));
    }

    private static List<Entry> entries(Prose original, Optional<Prose> text, List<Accepted> accepted) {
        List<Pair> pairs = pairs(original, text);
        List<Accepted> free = new ArrayList<>(accepted);
        Map<Pair, Accepted> found = new HashMap<>();
        claim(pairs, free, found, pair -> pair::isKept);
        claim(pairs, free, found, pair -> pair::isMoved);
        return pairs.stream()
                .map(pair -> entry(pair, Optional.ofNullable(found.get(pair)), free))
                .toList();
    }

    /** By place where the texts pair; where they do not, which is an error told elsewhere, by name. */
    private static List<Pair> pairs(Prose original, Optional<Prose> text) {
        List<Block> left = original.all();
        List<Block> right = text.map(Prose::all).orElse(List.of());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            String id = left.get(i).id();
            Optional<Block> twin = left.size() == right.size()
                    ? Optional.of(right.get(i))
                    : right.stream().filter(block -> block.id().equals(id)).findFirst();
            pairs.add(Pair.of(left.get(i), twin));
        }
        return pairs;
    }

    private static void claim(
            List<Pair> pairs,
            List<Accepted> free,
            Map<Pair, Accepted> found,
            Function<Pair, Predicate<Accepted>> fits) {
        for (Pair pair : pairs) {
            if (!pair.isMissing() && !found.containsKey(pair)) {
                free.stream().filter(fits.apply(pair)).findFirst().ifPresent(entry -> {
                    found.put(pair, entry);
                    free.remove(entry);
                });
            }
        }
    }

    private static Entry entry(Pair pair, Optional<Accepted> found, List<Accepted> free) {
        Optional<Accepted> before = free.stream()
                .filter(entry -> entry.block().equals(pair.original().id()))
                .findFirst();
        boolean wordless = Translation.wordsOf(pair.original()).isEmpty();
        if (wordless || found.isPresent()) {
            return new Entry(pair.original(), pair.translation(), State.CURRENT, found);
        } else if (pair.isMissing()) {
            return new Entry(pair.original(), pair.translation(), State.MISSING, before);
        }
        State state = before.isPresent() ? State.STALE : State.UNCHECKED;
        return new Entry(pair.original(), pair.translation(), state, before);
    }

    /** Whether anything was ever accepted, so that what changes is noticed. */
    public boolean guarded() {
        return kept.isPresent();
    }

    /** Whether every block has a counterpart, so that a block can be accepted. */
    public boolean pairs() {
        return text.isPresent() && text.get().all().size() == original.all().size();
    }

    public List<Entry> in(State state) {
        return entries.stream().filter(entry -> entry.state() == state).toList();
    }

    /** How many blocks a translator has to look at: stale ones and those that are missing. */
    public int waiting() {
        return in(State.STALE).size() + in(State.MISSING).size();
    }

    /** The blocks that can be accepted now: those that are there and were not. */
    public List<Entry> acceptable() {
        return entries.stream()
                .filter(entry -> pairs() && (entry.state() == State.STALE || entry.state() == State.UNCHECKED))
                .toList();
    }

    /** What {@code translation.json} says once these blocks are accepted; blocks that are gone are forgotten. */
    public Translation accepting(Collection<Entry> chosen) {
        Map<Lang, List<Accepted>> accepted = new EnumMap<>(Lang.class);
        kept.ifPresent(before -> accepted.putAll(before.accepted()));
        accepted.put(
                lang,
                entries.stream()
                        .flatMap(entry -> entry.state() == State.CURRENT || chosen.contains(entry)
                                ? now(entry)
                                : entry.accepted().stream())
                        .toList());
        return new Translation(accepted, Place.startOf(file));
    }

    private static Stream<Accepted> now(Entry entry) {
        String words = Translation.wordsOf(entry.original());
        return words.isEmpty()
                ? Stream.of()
                : entry.translation().stream()
                        .map(block -> new Accepted(
                                entry.original().id(),
                                Translation.digestOf(words),
                                words,
                                Translation.digestOf(Translation.wordsOf(block)),
                                block.at()));
    }
}

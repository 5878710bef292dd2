package yearbook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yearbook.check.WordDiff;
import yearbook.content.Block;
import yearbook.content.Json;
import yearbook.content.Reader;
import yearbook.content.Reading;
import yearbook.content.Translation;
import yearbook.content.TranslationStatus;
import yearbook.content.TranslationStatus.Entry;
import yearbook.content.TranslationStatus.State;
import yearbook.problem.Place;

/** {@code translate status}: which blocks are stale, untranslated or unchecked, and what changed in their originals. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class TranslateStatusCommand extends Workspace implements Callable<Integer> {
    private static final int MARGIN = 6;

    enum Format {
        TEXT,
        JSON
    }

    @Option(names = "--strict", descriptionKey = "status.strict")
    private boolean strict;

    @Option(
            names = "--format",
            descriptionKey = "status.format",
            paramLabel = "text|json",
            converter = FormatReader.class)
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        Optional<Path> workspace = workspace();
        if (workspace.isEmpty()) {
            return Main.WRONG_USAGE;
        }
        Reading reading = Reader.read(workspace.get());
        Console console = console(reading);
        if (reading.manuscript().isEmpty()) {
            console.report(Findings.of(reading, reading.problems()));
            return Main.CONTENT_HAS_ERRORS;
        }
        List<TranslationStatus> texts =
                TranslationStatus.in(reading.manuscript().get()).toList();
        if (format == Format.JSON) {
            console.print(Json.object()
                    .put(
                            "texts",
                            texts.stream().map(TranslateStatusCommand::json).toList())
                    .pretty()
                    .stripTrailing());
        } else {
            tell(texts, console);
        }
        boolean done = texts.stream()
                .allMatch(
                        text -> text.in(State.CURRENT).size() == text.entries().size());
        return strict && !done ? Main.CONTENT_HAS_ERRORS : Main.GOOD;
    }

    private static void tell(List<TranslationStatus> texts, Console console) {
        if (texts.isEmpty()) {
            console.say("say.translate.one-language");
        }
        texts.forEach(text -> tell(text, console));
        if (texts.stream().anyMatch(text -> !text.acceptable().isEmpty())) {
            console.say("say.translate.how");
        }
    }

    private static void tell(TranslationStatus status, Console console) {
        String lang = console.wording().say("lang." + status.lang());
        if (status.text().isEmpty()) {
            console.say("say.translate.missing-text", status.name(), lang);
            return;
        }
        console.say(
                "say.translate.text",
                status.name(),
                lang,
                status.in(State.STALE).size(),
                status.in(State.MISSING).size(),
                status.in(State.UNCHECKED).size(),
                status.in(State.CURRENT).size());
        Stream<Entry> told = status.guarded() ? status.entries().stream() : status.in(State.MISSING).stream();
        told.filter(entry -> entry.state() != State.CURRENT).forEach(entry -> tell(entry, status, console));
    }

    private static void tell(Entry entry, TranslationStatus status, Console console) {
        console.item(
                " ",
                "say.translate." + word(entry.state()),
                placeOf(entry, status),
                entry.original().id());
        String now = Translation.wordsOf(entry.original());
        console.print("    "
                + (entry.state() == State.STALE
                        ? marked(entry, now)
                        : now.length() <= 120 ? now : now.substring(0, 120) + "…"));
    }

    /** As git shows changed words: {@code [-gone-]{+new+}}; long stretches that stayed are cut short. */
    private static String marked(Entry entry, String now) {
        StringBuilder text = new StringBuilder();
        List<WordDiff.Piece> pieces = changes(entry, now);
        for (int i = 0; i < pieces.size(); i++) {
            WordDiff.Piece piece = pieces.get(i);
            text.append(i == 0 ? "" : " ")
                    .append(
                            switch (piece.kind()) {
                                case GONE -> "[-" + piece.words() + "-]";
                                case NEW -> "{+" + piece.words() + "+}";
                                case SAME -> cut(piece.words(), i > 0, i < pieces.size() - 1);
                            });
        }
        return text.toString();
    }

    private static List<WordDiff.Piece> changes(Entry entry, String now) {
        return WordDiff.between(
                entry.accepted().map(Translation.Accepted::original).orElse(""), now);
    }

    /** Only the words beside a change. */
    private static String cut(String words, boolean after, boolean before) {
        String[] each = words.split(" ", -1);
        int head = after ? MARGIN : 0;
        int tail = before ? MARGIN : 0;
        if (each.length <= head + tail + 1) {
            return words;
        }
        String start = String.join(" ", List.of(each).subList(0, head));
        String end = String.join(" ", List.of(each).subList(each.length - tail, each.length));
        return (start + " … " + end).strip();
    }

    private static Place placeOf(Entry entry, TranslationStatus status) {
        return entry.translation().map(Block::at).orElseGet(() -> status.text()
                .map(text -> Place.startOf(text.file()))
                .orElse(entry.original().at()));
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Json json(TranslationStatus status) {
        Json json = Json.object()
                .put("text", status.name())
                .put("lang", status.lang().code())
                .put("translated", status.text().isPresent());
        for (State state : State.values()) {
            json.put(word(state), status.in(state).size());
        }
        return json.put(
                "blocks",
                status.entries().stream()
                        .filter(entry -> entry.state() != State.CURRENT)
                        .map(entry -> json(entry, status))
                        .toList());
    }

    private static Json json(Entry entry, TranslationStatus status) {
        String now = Translation.wordsOf(entry.original());
        boolean stale = entry.state() == State.STALE;
        return Json.object()
                .put("block", entry.original().id())
                .put("state", word(entry.state()))
                .put("at", json(placeOf(entry, status)))
                .put("original", json(entry.original().at()))
                .put("before", entry.accepted().map(Translation.Accepted::original))
                .put("now", now)
                .put(
                        "changes",
                        Optional.of(changes(entry, now).stream()
                                        .map(piece -> Json.object()
                                                .put("kind", piece.kind().name().toLowerCase(Locale.ROOT))
                                                .put("words", piece.words()))
                                        .toList())
                                .filter(pieces -> stale));
    }

    private static Json json(Place place) {
        return Json.object().put("file", place.file()).put("line", place.line()).put("column", place.column());
    }

    static final class FormatReader extends Usage.ChoiceReader<Format> {
        FormatReader() {
            super(Format.class);
        }
    }
}

package yearbook.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import yearbook.problem.Place;
import yearbook.problem.Problem;

/** Strict JSON to a {@link Tree}. Stops at the first fault of syntax; a key written twice is a problem too. */
final class JsonReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final TextFile file;
    private final List<Problem> problems;
    private final JsonParser parser;
    private boolean overlong;

    private JsonReader(TextFile file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), file.text());
    }

    static Optional<Tree> read(TextFile file, List<Problem> problems) {
        JsonReader reader = new JsonReader(file, problems);
        try (reader.parser) {
            return reader.document();
        }
    }

    private Optional<Tree> document() {
        try {
            return root().filter(tree -> !overlong);
        } catch (StreamConstraintsException | NumberFormatException e) {
            // The library refuses a number that is too long, a nest that is too deep, and an exponent of its own
            // limits.
            JsonToken token = parser.currentToken();
            boolean number = token != null && token.isNumeric();
            problems.add(Problem.error(number ? "number-too-long" : "too-deep", here()));
        } catch (StreamReadException e) {
            List<Problem> slips = JsonSlips.in(file);
            problems.addAll(slips.isEmpty() ? List.of(Problem.error("json-syntax", placeOf(e), lineAt(e))) : slips);
        }
        return Optional.empty();
    }

    private Optional<Tree> root() {
        if (parser.nextToken() == null) {
            problems.add(Problem.error("file-empty", Place.startOf(file.path())));
            return Optional.empty();
        }
        Tree tree = value();
        if (parser.nextToken() != null) {
            problems.add(Problem.error("json-syntax", here(), parser.getString()));
            return Optional.empty();
        }
        return Optional.of(tree);
    }

    private Tree value() {
        Place at = here();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(at);
            case START_ARRAY -> array(at);
            case VALUE_STRING -> new Tree.Text(at, words(parser.getString(), at));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(at);
            case VALUE_TRUE -> new Tree.Bool(at, true);
            case VALUE_FALSE -> new Tree.Bool(at, false);
            default -> new Tree.Nothing(at);
        };
    }

    private Tree number(Place at) {
        BigDecimal value = parser.getDecimalValue();
        if (!Tree.Num.isSane(value)) {
            throw new StreamConstraintsException(parser.getString());
        }
        return new Tree.Num(at, value);
    }

    private Tree object(Place at) {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place keyAt = here();
            String key = words(parser.currentName(), keyAt);
            parser.nextToken();
            Tree.Entry earlier = entries.putIfAbsent(key, new Tree.Entry(keyAt, value()));
            if (earlier != null) {
                problems.add(
                        Problem.error("key-twice", keyAt, key, earlier.keyAt().line()));
            }
        }
        return new Tree.Obj(at, entries);
    }

    private Tree array(Place at) {
        List<Tree> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Tree.Arr(at, items);
    }

    private String words(String text, Place at) {
        if (text.length() > Door.LONGEST_LINE) {
            problems.add(Problem.error("line-too-long", at, Door.LONGEST_LINE).worded("line-too-long-text"));
            overlong = true;
        }
        return text;
    }

    private Place here() {
        return placeOf(parser.currentTokenLocation());
    }

    private Place placeOf(StreamReadException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null ? here() : placeOf(location);
    }

    private Place placeOf(TokenStreamLocation location) {
        return new Place(file.path(), Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private String lineAt(StreamReadException e) {
        String[] lines = file.text().split("\n", -1);
        return lines[Math.min(placeOf(e).line(), lines.length) - 1].strip();
    }
}

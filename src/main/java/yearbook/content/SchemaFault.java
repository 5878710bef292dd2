package yearbook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import yearbook.content.Schemas.FileKind;
import yearbook.problem.Lang;
import yearbook.problem.Nearest;
import yearbook.problem.Place;
import yearbook.problem.Problem;
import yearbook.problem.Problem.Term;
import yearbook.problem.Problem.Words;

/**
 * One way in which a value does not fit its schema, in words an author understands.
 *
 * @param keyword of JSON Schema, such as {@code required}
 * @param property the key it speaks of, where it speaks of one
 * @param path from the root of the file to the value: keys, and numbers of list items
 * @param schema the part of the schema that holds the keyword
 */
record SchemaFault(String keyword, String property, List<Object> path, Tree value, JsonNode schema, FileKind kind) {
    private static final String IN_BOTH = "{ \"vi\": \"…\", \"en\": \"…\" }";
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    Problem problem() {
        return switch (keyword) {
            case "additionalProperties" -> unknownKey();
            case "propertyNames" -> wrongName();
            case "required", "dependentRequired" -> missing();
            case "type" -> wrongType();
            case "enum" -> wrongChoice();
            case "pattern" -> wrongForm();
            case "minimum" -> told("small", "schema-minimum", schema.get("minimum"));
            case "maximum" -> told("large", "schema-maximum", schema.get("maximum"));
            case "minItems", "minProperties" -> empty();
            case "uniqueItems" -> twice();
            case "oneOf" -> mixed();
            default -> told("form", "schema-form", description());
        };
    }

    /** The keys that stand beside each other where this fault is. */
    List<String> allowedKeys() {
        List<String> allowed = new ArrayList<>(schema.path("properties").propertyNames());
        allowed.remove("$schema");
        return allowed;
    }

    /** The keys that tell the forms of a choice apart: {@code value}, {@code from}, {@code atLeast}… */
    List<String> forms() {
        List<String> forms = new ArrayList<>();
        schema.path("oneOf").forEach(form -> form.path("required").forEach(key -> forms.add(key.asString())));
        return forms;
    }

    private Problem told(String fault, String wording, Object... more) {
        Object[] args = new Object[more.length + 2];
        args[0] = name();
        args[1] = value.shown();
        System.arraycopy(more, 0, args, 2, more.length);
        return Problem.error(code(key()) + fault, value.at(), args).worded(wording);
    }

    private Problem unknownKey() {
        List<String> allowed = allowedKeys();
        return Nearest.to(property, allowed)
                .map(near ->
                        Problem.error("unknown-key", keyAt(), property, near).worded("unknown-key-near"))
                .orElseGet(() -> Problem.error("unknown-key", keyAt(), property, String.join(", ", allowed)));
    }

    private Problem wrongName() {
        return Problem.error(code(key()) + "form", keyAt(), key(), "\"" + property + "\"", AddressWord.of(property))
                .worded("schema-id");
    }

    private Place keyAt() {
        return ((Tree.Obj) value).entries().get(property).keyAt();
    }

    private Problem missing() {
        String code = code(property) + "missing";
        return Lang.of(property)
                .map(lang -> Problem.error(code, value.at(), name(), lang, new Term("lang." + lang))
                        .worded("language-missing"))
                .orElseGet(() -> Problem.error(code, value.at(), name(), property, inBoth(title()), IN_BOTH)
                        .worded(isInBoth() ? "schema-required-words" : "schema-required"));
    }

    /** Whether the missing key is to have words in each language. */
    private boolean isInBoth() {
        JsonNode missing = schema.path("properties").path(property);
        return Schemas.definition(missing, kind).path("properties").has("vi");
    }

    private Problem wrongType() {
        JsonNode type = schema.get("type");
        String expected = type.isArray() ? type.get(0).asString() : type.asString();
        Term has = new Term("type." + value.type());
        Term needs = new Term("needed." + expected);
        Optional<String> mended = mended(expected);
        if (mended.isPresent()) {
            return told("type", "schema-type-mended", has, needs, mended.get(), key());
        }
        // A number in quotation marks would be a text, and still not have the form.
        return value instanceof Tree.Num && schema.has("pattern")
                ? told("form", "schema-form", description())
                : told("type", "schema-type", has, needs);
    }

    /** What the schema calls the missing key; a definition's own name says too little. */
    private String title() {
        JsonNode missing = schema.path("properties").path(property);
        String title = missing.path("title").asString("");
        return title.isEmpty() ? Schemas.definition(missing, kind).path("title").asString(property) : title;
    }

    /** A value of another type, where it is plain what was meant. */
    private Optional<String> mended(String expected) {
        if (expected.equals("object")
                && value instanceof Tree.Text text
                && schema.path("properties").has("vi")) {
            return Optional.of("{ \"vi\": \"" + text.value().replace("\"", "\\\"") + "\", \"en\": \"…\" }");
        }
        if (expected.equals("string") && value instanceof Tree.Num num) {
            return inForm(num.value().toPlainString()).map(text -> "\"" + text + "\"");
        }
        String shape = expected.equals("integer") ? "-?\\d+" : expected.equals("number") ? "-?\\d+(\\.\\d+)?" : "";
        return value instanceof Tree.Text text
                ? meant(text.value().strip()).filter(number -> number.matches(shape))
                : Optional.empty();
    }

    /** 8,7 and 1.757,5 as JSON has them; not 1.757, which is one thing in Vietnamese and another in English. */
    private static Optional<String> meant(String written) {
        if (written.matches("-?\\d{1,3}(\\.\\d{3})+,\\d+")) {
            return Optional.of(written.replace(".", "").replace(',', '.'));
        }
        return written.matches("-?\\d{1,3}[.,]\\d{3}") ? Optional.empty() : Optional.of(written.replace(',', '.'));
    }

    private Problem wrongChoice() {
        List<String> allowed = new ArrayList<>();
        schema.get("enum").forEach(choice -> allowed.add(choice.asString()));
        String written = value instanceof Tree.Text text ? text.value() : value.shown();
        return Nearest.to(written, allowed)
                .map(near -> told("choice", "schema-enum-near", String.join(", ", allowed), near))
                .orElseGet(() -> told("choice", "schema-enum", String.join(", ", allowed)));
    }

    private Problem wrongForm() {
        String pattern = schema.get("pattern").asString();
        if (pattern.equals("\\S")) {
            return empty();
        }
        String written = ((Tree.Text) value).value();
        if (pattern.startsWith("^[a-z0-9]+(-")) {
            return told("form", "schema-id", AddressWord.of(written));
        }
        return inForm(written)
                .map(mended -> told("form", "schema-form-mended", mended))
                .orElseGet(() -> told("form", "schema-form", description()));
    }

    /** What was written in the form it needs, where that form has it otherwise. */
    private Optional<String> inForm(String written) {
        Pattern form = Pattern.compile(schema.path("pattern").asString(""));
        return Stream.of(written, isoDay(written), written.strip() + "/")
                .filter(mended -> form.matcher(mended).find())
                .findFirst();
    }

    /** 31/12/2025, 1-7-2025 and 20251231 as files have them; anything else as it is. */
    private static String isoDay(String written) {
        Matcher day = DAY.matcher(written.strip());
        if (day.matches()) {
            return "%s-%2s-%2s"
                    .formatted(day.group(3), day.group(2), day.group(1))
                    .replace(' ', '0');
        }
        return written.strip().replaceFirst("^(\\d{4})(\\d{2})(\\d{2})$", "$1-$2-$3");
    }

    /** Told where the repeated item stands. */
    private Problem twice() {
        List<String> seen = new ArrayList<>();
        for (Tree item : ((Tree.Arr) value).items()) {
            String shown = Nodes.of(item).toString();
            if (seen.contains(shown)) {
                return Problem.error(code(key()) + "twice", item.at(), name(), item.shown())
                        .worded("schema-twice");
            }
            seen.add(shown);
        }
        return told("twice", "schema-twice");
    }

    private Problem empty() {
        boolean isInOneLanguage = Lang.of(key()).isPresent() && path.size() > 1;
        List<Object> entry = isInOneLanguage ? path.subList(0, path.size() - 1) : path;
        return told("empty", Schemas.requires(entry, kind) ? "schema-empty-required" : "schema-empty");
    }

    /** No form of a choice, or several at once. */
    private Problem mixed() {
        List<String> keys = new ArrayList<>(((Tree.Obj) value).entries().keySet());
        List<String> forms = forms();
        List<String> used = keys.stream().filter(forms::contains).toList();
        if (used.isEmpty()) {
            return told("form", "schema-forms-none", String.join(", ", forms), forms.get(0));
        }
        return told("form", "schema-forms-mixed", String.join(", ", used.size() == 1 ? keys : used), used.get(0));
    }

    /** The schema's own words, "Tiếng Việt. / English.", to go on in a sentence. */
    private Words description() {
        Words words = inBoth(schema.path("description").asString(""));
        return new Words(continuing(words.vi()), continuing(words.en()));
    }

    private static String continuing(String sentence) {
        String words = sentence.replaceFirst("\\.$", "");
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static Words inBoth(String text) {
        String[] words = text.split(" / ", 2);
        return new Words(words[0], words[words.length - 1]);
    }

    /** What an author would call the value: its id where it is one of many, else its key, else the file. */
    private String name() {
        if (path.isEmpty()) {
            String file = value.at().file();
            return file.substring(file.lastIndexOf('/') + 1);
        }
        boolean inOneLanguage = Lang.of(key()).isPresent() && path.size() > 1;
        String name = inOneLanguage ? path.get(path.size() - 2) + "." + key() : key();
        return path.get(path.size() - 1) instanceof Integer ? id().orElse(name) : name;
    }

    private Optional<String> id() {
        return value instanceof Tree.Obj object
                        && object.entries().containsKey("id")
                        && object.entries().get("id").value() instanceof Tree.Text id
                ? Optional.of(id.value())
                : Optional.empty();
    }

    private String key() {
        for (int i = path.size() - 1; i >= 0; i--) {
            if (path.get(i) instanceof String key) {
                return key;
            }
        }
        return kind.word();
    }

    private String code(String key) {
        return kind.word() + "-" + words(key) + "-";
    }

    /** {@code atLeast} becomes {@code at-least}, as codes are words. */
    private static String words(String key) {
        return AddressWord.of(key.replaceAll("([a-z])([A-Z])", "$1-$2"));
    }
}

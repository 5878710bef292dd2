package yearbook.content;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import yearbook.content.Schemas.FileKind;
import yearbook.problem.Nearest;
import yearbook.problem.Place;
import yearbook.problem.Problem;
import yearbook.problem.Problem.Term;

/** Turns what the schema library finds into problems at the right place, in words an author understands. */
final class SchemaCheck {
    private static final Pattern BRANCH = Pattern.compile("(.*?/(?:oneOf|anyOf))/(\\d+)(?:/.*)?");

    private final Schemas schemas = new Schemas();

    List<Problem> problemsIn(Tree tree, FileKind kind) {
        return withoutBranches(schemas.errorsIn(tree, kind)).stream()
                .map(error -> problem(error, tree, kind))
                .distinct()
                .toList();
    }

    /** Of a choice that fits in no form, only the faults of the form that fits best are worth telling. */
    private static List<Error> withoutBranches(List<Error> errors) {
        List<Error> kept = new ArrayList<>();
        Map<String, Map<Integer, List<Error>>> choices = new TreeMap<>();
        for (Error error : errors) {
            Matcher branch = BRANCH.matcher(pathOf(error.getEvaluationPath()));
            if (branch.matches()) {
                String choice = branch.group(1) + "@" + commonPointer(error, branch.group(1));
                choices.computeIfAbsent(choice, c -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(branch.group(2)), b -> new ArrayList<>())
                        .add(error);
            } else {
                kept.add(error);
            }
        }
        choices.values().forEach(branches -> kept.addAll(bestOf(branches)));
        boolean told = !choices.isEmpty();
        kept.removeIf(error -> told && isChoice(error) && !matchesTwice(error));
        return kept;
    }

    private static boolean isChoice(Error error) {
        return error.getKeyword().equals("oneOf") || error.getKeyword().equals("anyOf");
    }

    private static boolean matchesTwice(Error error) {
        return error.getArguments() != null
                && error.getArguments().length > 0
                && !"0".equals(String.valueOf(error.getArguments()[0]));
    }

    private static List<Error> bestOf(Map<Integer, List<Error>> branches) {
        return branches.values().stream()
                .min(Comparator.comparingInt(SchemaCheck::weight))
                .orElseThrow();
    }

    /** A missing key tells more surely than a wrong value that another form was meant. */
    private static int weight(List<Error> errors) {
        return errors.stream()
                .mapToInt(error -> error.getKeyword().equals("required") || error.getKeyword().equals("type") ? 3 : 2)
                .sum();
    }

    /** The pointer of the value that has the choice: nested values of it share this start. */
    private static String commonPointer(Error error, String choice) {
        int depth = (int) choice.chars().filter(c -> c == '/').count();
        String pointer = pathOf(error.getInstanceLocation());
        String[] parts = pointer.split("/");
        return String.join("/", List.of(parts).subList(0, Math.min(parts.length, depth)));
    }

    private static Problem problem(Error error, Tree root, FileKind kind) {
        List<String> path = steps(error.getInstanceLocation());
        Tree value = at(root, path);
        String key = path.isEmpty() ? kind.word() : lastName(path, kind);
        String code = kind.word() + "-" + wordOf(key) + "-";
        return switch (error.getKeyword()) {
            case "additionalProperties", "unevaluatedProperties" -> unknownKey(error, value);
            case "required", "dependentRequired" -> missing(error, value, key, kind);
            case "type" -> wrongType(error, value, key, code + "type");
            case "enum", "const" -> wrongChoice(error, value, key, code + "choice");
            case "pattern", "format" -> Problem.error(code + "form", value.at(), key, print(value))
                    .worded(formOf(error));
            case "minLength", "minItems", "minProperties" -> Problem.error(code + "empty", value.at(), key)
                    .worded("schema-empty");
            case "oneOf", "anyOf" -> Problem.error(code + "forms", value.at(), key).worded("schema-forms");
            default -> Problem.error(code + "value", value.at(), key, print(value), error.getMessage())
                    .worded("schema-value");
        };
    }

    private static Problem unknownKey(Error error, Tree value) {
        String key = error.getProperty();
        Place at = value instanceof Tree.Obj object && object.entries().containsKey(key)
                ? object.entries().get(key).keyAt()
                : value.at();
        List<String> allowed = allowedKeys(error.getSchemaNode());
        return Nearest.to(key, allowed)
                .map(near -> Problem.error("unknown-key", at, key, near).worded("unknown-key-near"))
                .orElseGet(() -> Problem.error("unknown-key", at, key, String.join(", ", allowed)));
    }

    /** The library hands over the keyword's own node or the object that holds it; both lead to the keys next to it. */
    private static List<String> allowedKeys(JsonNode schema) {
        List<String> allowed = new ArrayList<>();
        if (schema != null && schema.has("properties")) {
            schema.get("properties").propertyNames().forEach(allowed::add);
        }
        return allowed;
    }

    private static Problem missing(Error error, Tree value, String key, FileKind kind) {
        String property = error.getProperty();
        return Problem.error(kind.word() + "-" + wordOf(property) + "-missing", value.at(), property, key)
                .worded("schema-required");
    }

    private static Problem wrongType(Error error, Tree value, String key, String code) {
        Term has = new Term("type." + typeOf(value));
        Term needs = new Term("type." + expectedType(error));
        Optional<String> mended = mended(value, expectedType(error));
        return mended.map(text -> Problem.error(code, value.at(), key, has, print(value), needs, text)
                        .worded("schema-type-mended"))
                .orElseGet(() -> Problem.error(code, value.at(), key, has, print(value), needs)
                        .worded("schema-type"));
    }

    /** A number written as text, in either language's way, can be written for the author. */
    private static Optional<String> mended(Tree value, String expected) {
        boolean number = expected.equals("number") || expected.equals("integer");
        if (number && value instanceof Tree.Text text) {
            return Optional.of(text.value().strip().replace(',', '.')).filter(t -> t.matches("-?\\d+(\\.\\d+)?"));
        }
        return expected.equals("string") && value instanceof Tree.Num num
                ? Optional.of("\"" + num.value().toPlainString() + "\"")
                : Optional.empty();
    }

    private static Problem wrongChoice(Error error, Tree value, String key, String code) {
        List<String> allowed = new ArrayList<>();
        JsonNode choices = error.getSchemaNode();
        JsonNode list = choices.has("enum") ? choices.get("enum") : choices;
        list.forEach(choice -> allowed.add(choice.isString() ? choice.asString() : choice.toString()));
        String written = value instanceof Tree.Text text ? text.value() : print(value);
        String near = Nearest.to(written, allowed).orElse(allowed.isEmpty() ? "" : allowed.get(0));
        return Problem.error(code, value.at(), key, print(value), String.join(", ", allowed), near)
                .worded("schema-enum");
    }

    private static String formOf(Error error) {
        String form = String.valueOf(error.getSchemaNode());
        if (form.contains("date")) {
            return "schema-date";
        }
        return form.contains("a-z0-9") ? "schema-id" : "schema-form";
    }

    private static String expectedType(Error error) {
        JsonNode node = error.getSchemaNode();
        JsonNode type = node.has("type") ? node.get("type") : node;
        return type.isArray() ? type.get(0).asString() : type.asString();
    }

    private static String typeOf(Tree tree) {
        if (tree instanceof Tree.Obj) {
            return "object";
        } else if (tree instanceof Tree.Arr) {
            return "array";
        } else if (tree instanceof Tree.Text) {
            return "string";
        } else if (tree instanceof Tree.Num) {
            return "number";
        }
        return tree instanceof Tree.Bool ? "boolean" : "null";
    }

    private static String print(Tree tree) {
        if (tree instanceof Tree.Text text) {
            return "\"" + text.value() + "\"";
        } else if (tree instanceof Tree.Num number) {
            return number.value().toPlainString();
        } else if (tree instanceof Tree.Bool bool) {
            return String.valueOf(bool.value());
        }
        return tree instanceof Tree.Obj ? "{…}" : tree instanceof Tree.Arr ? "[…]" : "null";
    }

    private static Tree at(Tree root, List<String> path) {
        Tree value = root;
        for (String step : path) {
            if (value instanceof Tree.Obj object && object.entries().containsKey(step)) {
                value = object.entries().get(step).value();
            } else if (value instanceof Tree.Arr array) {
                value = array.items().get(Integer.parseInt(step));
            }
        }
        return value;
    }

    private static String lastName(List<String> path, FileKind kind) {
        for (int i = path.size() - 1; i >= 0; i--) {
            if (!path.get(i).matches("\\d+")) {
                return path.get(i);
            }
        }
        return kind.word();
    }

    /** {@code atLeast} becomes {@code at-least}, as codes are words. */
    private static String wordOf(String key) {
        return key.replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
    }

    private static List<String> steps(NodePath path) {
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < path.getNameCount(); i++) {
            steps.add(String.valueOf(path.getElement(i)));
        }
        return steps;
    }

    private static String pathOf(NodePath path) {
        return "/" + String.join("/", steps(path));
    }
}

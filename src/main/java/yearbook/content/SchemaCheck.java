package yearbook.content;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import yearbook.content.Schemas.FileKind;
import yearbook.problem.Lang;
import yearbook.problem.Nearest;
import yearbook.problem.Problem;

/**
 * Turns what the schema library finds into problems, one for each mistake: of a choice between forms the library tells
 * every form that does not fit, and of a misspelled key also that the right one is missing.
 */
final class SchemaCheck {
    private SchemaCheck() {}

    /** {@code languages} are those of the site, in which all words are needed. */
    static List<Problem> problemsIn(Tree tree, FileKind kind, List<Lang> languages) {
        Stream<SchemaFault> faults = Schemas.errorsIn(tree, kind).stream()
                .filter(error -> !isInBranch(error))
                .map(error -> fault(error, tree, kind));
        Stream<SchemaFault> missing = MissingLanguages.in(tree, kind, languages).stream();
        return oneForEachMistake(Stream.concat(faults, missing).toList()).stream()
                .map(SchemaFault::problem)
                .distinct()
                .toList();
    }

    private static SchemaFault fault(Error error, Tree root, FileKind kind) {
        List<Object> path = steps(error.getInstanceLocation());
        JsonNode schema = Schemas.around(error, kind);
        return new SchemaFault(error.getKeyword(), property(error), path, at(root, path), schema, kind);
    }

    /** The key an error speaks of; of keys that go together, the one that is missing. */
    private static String property(Error error) {
        return error.getKeyword().equals("dependentRequired")
                ? String.valueOf(error.getArguments()[0])
                : error.getProperty();
    }

    private static List<SchemaFault> oneForEachMistake(List<SchemaFault> faults) {
        Set<List<Object>> wrongType = pathsOf(faults, "type");
        Set<List<Object>> wrongForm = pathsOf(faults, "oneOf");
        Set<List<Object>> misspelled = new HashSet<>();
        for (SchemaFault fault : faults) {
            misspelled(fault).ifPresent(meant -> misspelled.add(and(fault.path(), meant)));
        }
        List<SchemaFault> kept = new ArrayList<>(faults);
        kept.removeIf(fault -> switch (fault.keyword()) {
            case "required" -> misspelled.contains(and(fault.path(), fault.property()));
            case "dependentRequired" -> wrongForm.contains(fault.path());
            case "oneOf" ->
                wrongType.contains(fault.path())
                        || fault.forms().stream().anyMatch(form -> misspelled.contains(and(fault.path(), form)));
            default -> false;
        });
        return kept;
    }

    private static Set<List<Object>> pathsOf(List<SchemaFault> faults, String keyword) {
        Set<List<Object>> paths = new LinkedHashSet<>();
        faults.stream()
                .filter(fault -> fault.keyword().equals(keyword))
                .map(SchemaFault::path)
                .forEach(paths::add);
        return paths;
    }

    private static Optional<String> misspelled(SchemaFault fault) {
        return fault.keyword().equals("additionalProperties")
                ? Nearest.to(fault.property(), fault.allowedKeys())
                : Optional.empty();
    }

    private static List<Object> and(List<Object> path, String key) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(key);
        return longer;
    }

    private static boolean isInBranch(Error error) {
        List<Object> path = steps(error.getEvaluationPath());
        int choice = path.indexOf("oneOf");
        return choice >= 0 && choice < path.size() - 1;
    }

    private static Tree at(Tree root, List<Object> path) {
        Tree value = root;
        for (Object step : path) {
            if (value instanceof Tree.Arr array && step instanceof Integer index) {
                value = array.items().get(index);
            } else if (value instanceof Tree.Obj object) {
                value = object.entries().get(String.valueOf(step)).value();
            }
        }
        return value;
    }

    private static List<Object> steps(NodePath path) {
        List<Object> steps = new ArrayList<>();
        for (int i = 0; i < path.getNameCount(); i++) {
            steps.add(path.getElement(i));
        }
        return steps;
    }
}

package yearbook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import yearbook.content.Schemas.FileKind;
import yearbook.problem.Lang;

/**
 * Words that lack a language of the site. Schemas cannot see this: a site in Vietnamese alone needs no English anywhere.
 */
final class MissingLanguages {
    /**
     * Words of a source in its own language alone; quotes of the report, which can be had only in the languages the report
     * has, so that {@code check} looks at them.
     */
    private static final Set<String> NOT_IN_ALL = Set.of("phrase", "quote", "stated");

    private final FileKind kind;
    private final List<Lang> needed;
    private final List<SchemaFault> faults = new ArrayList<>();

    private MissingLanguages(FileKind kind, List<Lang> needed) {
        this.kind = kind;
        this.needed = needed;
    }

    static List<SchemaFault> in(Tree tree, FileKind kind, List<Lang> site) {
        MissingLanguages search = new MissingLanguages(kind, kind == FileKind.SITE ? languagesOf(tree) : site);
        if (kind != FileKind.TRANSLATION) {
            search.visit(tree, List.of());
        }
        return search.faults;
    }

    /** Those the site's own settings name, as far as they can be understood. */
    private static List<Lang> languagesOf(Tree settings) {
        if (!(settings instanceof Tree.Obj object) || !object.entries().containsKey("languages")) {
            return List.of();
        }
        Tree languages = object.entries().get("languages").value();
        return languages instanceof Tree.Arr codes
                ? codes.items().stream()
                        .map(code -> code instanceof Tree.Text text ? Lang.of(text.value()) : Optional.<Lang>empty())
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    private void visit(Tree tree, List<Object> path) {
        if (tree instanceof Tree.Obj object) {
            if (isWords(object)) {
                look(object, path);
            }
            object.entries().forEach((key, entry) -> {
                if (!NOT_IN_ALL.contains(key)) {
                    visit(entry.value(), and(path, key));
                }
            });
        } else if (tree instanceof Tree.Arr array) {
            for (int i = 0; i < array.items().size(); i++) {
                visit(array.items().get(i), and(path, i));
            }
        }
    }

    private static List<Object> and(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    /** Whether keys of a group are languages, and what they hold are words and no further groups. */
    private static boolean isWords(Tree.Obj object) {
        return object.entries().entrySet().stream()
                .anyMatch(entry -> Lang.of(entry.getKey()).isPresent()
                        && !(entry.getValue().value() instanceof Tree.Obj)
                        && !(entry.getValue().value() instanceof Tree.Arr));
    }

    private void look(Tree.Obj object, List<Object> path) {
        needed.stream()
                .filter(lang -> !object.entries().containsKey(lang.code()))
                .map(lang -> new SchemaFault(
                        "required", lang.code(), path, object, JsonNodeFactory.instance.objectNode(), kind))
                .forEach(faults::add);
    }
}

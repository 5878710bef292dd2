package yearbook.content;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The JSON Schemas that ship with Yearbook; editors see the same files in {@code content/schema}. */
final class Schemas {
    /** A kind of file the authors write, by the name of its schema. */
    enum FileKind {
        SITE,
        REPORT,
        KPI,
        TASKS,
        ERRATA,
        CORRECTIONS,
        TRANSLATION;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012());
    private static final Map<FileKind, JsonNode> DOCUMENTS = new ConcurrentHashMap<>();
    private static final Map<FileKind, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private Schemas() {}

    /** What the library finds wrong; positions and sentences are ours to give. */
    static List<Error> errorsIn(Tree tree, FileKind kind) {
        return schema(kind).validate(Nodes.of(tree));
    }

    /** Reads those that nearly every workspace needs, for whoever will need them soon. */
    static void prepare() {
        Stream.of(FileKind.SITE, FileKind.REPORT, FileKind.KPI, FileKind.TASKS)
                .forEach(kind -> schema(kind).initializeValidators());
    }

    private static Schema schema(FileKind kind) {
        return SCHEMAS.computeIfAbsent(kind, k -> REGISTRY.getSchema(document(k)));
    }

    /** The part of the schema that holds the keyword an error speaks of. */
    static JsonNode around(Error error, FileKind kind) {
        NodePath path = error.getSchemaLocation().getFragment();
        JsonNode node = document(kind);
        for (int i = 0; i < path.getNameCount() - 1; i++) {
            Object step = path.getElement(i);
            node = step instanceof Integer index ? node.path(index) : node.path(String.valueOf(step));
        }
        return node;
    }

    /** What a part of the schema refers to; nothing where it refers to nothing. */
    static JsonNode definition(JsonNode part, FileKind kind) {
        String reference = part.path("$ref").asString("#").substring(1);
        return reference.isEmpty() ? part : document(kind).at(reference);
    }

    /** Whether the group that this path leads into must have what the path ends in. */
    static boolean requires(List<Object> path, FileKind kind) {
        JsonNode group = document(kind);
        for (Object step : path.subList(0, Math.max(0, path.size() - 1))) {
            JsonNode part = step instanceof Integer
                    ? group.path("items")
                    : group.path("properties").path(String.valueOf(step));
            group = definition(part, kind);
        }
        return !path.isEmpty()
                && group.path("required").valueStream().anyMatch(key -> path.get(path.size() - 1)
                        .equals(key.asString()));
    }

    private static JsonNode document(FileKind kind) {
        return DOCUMENTS.computeIfAbsent(kind, Schemas::load);
    }

    private static JsonNode load(FileKind kind) {
        String name = "/yearbook/schema/" + kind.word() + ".schema.json";
        try (var in = Schemas.class.getResourceAsStream(name)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}

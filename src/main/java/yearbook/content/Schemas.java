package yearbook.content;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The JSON Schemas that ship with Yearbook; editors see the same files in {@code content/schema}. */
final class Schemas {
    /** A kind of file the authors write, by the name of its schema. */
    enum FileKind {
        SITE,
        REPORT,
        KPI,
        TASKS,
        ERRATA;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012());
    private final Map<FileKind, Schema> schemas = new EnumMap<>(FileKind.class);

    /** What the library finds wrong; positions and sentences are ours to give. */
    List<Error> errorsIn(Tree tree, FileKind kind) {
        Schema schema = schemas.computeIfAbsent(kind, this::load);
        return schema.validate(
                Nodes.of(tree), context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private Schema load(FileKind kind) {
        String name = "/yearbook/schema/" + kind.word() + ".schema.json";
        try (var in = Schemas.class.getResourceAsStream(name)) {
            return registry.getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}

package yearbook.content;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Trees as the schema library wants them. */
final class Nodes {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private Nodes() {}

    static JsonNode of(Tree tree) {
        if (tree instanceof Tree.Obj object) {
            ObjectNode node = MAKE.objectNode();
            object.entries().forEach((key, entry) -> node.set(key, of(entry.value())));
            return node;
        } else if (tree instanceof Tree.Arr array) {
            ArrayNode node = MAKE.arrayNode();
            array.items().forEach(item -> node.add(of(item)));
            return node;
        } else if (tree instanceof Tree.Text text) {
            // The patterns of schemas know no spaces but those of ASCII.
            return MAKE.stringNode(Controls.isUnseen(text.value()) ? "" : text.value());
        } else if (tree instanceof Tree.Num number) {
            return MAKE.numberNode(number.value());
        } else if (tree instanceof Tree.Bool bool) {
            return MAKE.booleanNode(bool.value());
        }
        return MAKE.nullNode();
    }
}

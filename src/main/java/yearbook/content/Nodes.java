package yearbook.content;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Trees as the schema library wants them. */
final class Nodes {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*");

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
            return MAKE.stringNode(isBlank(text.value()) ? "" : text.value());
        } else if (tree instanceof Tree.Num number) {
            return MAKE.numberNode(number.value());
        } else if (tree instanceof Tree.Bool bool) {
            return MAKE.booleanNode(bool.value());
        }
        return MAKE.nullNode();
    }

    /** Whether nothing of it could be seen: the patterns of schemas know only the spaces of ASCII. */
    private static boolean isBlank(String text) {
        return UNSEEN.matcher(text).matches();
    }
}

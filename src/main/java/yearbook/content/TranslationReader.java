package yearbook.content;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import yearbook.content.Translation.Accepted;
import yearbook.problem.Lang;

/** {@code translation.json}, once it has passed its schema. */
final class TranslationReader {
    private TranslationReader() {}

    static Translation read(Tree tree) {
        Fields translation = Fields.of(tree);
        Fields languages = translation.object("accepted");
        Map<Lang, List<Accepted>> accepted = new EnumMap<>(Lang.class);
        languages
                .keys()
                .forEach(code -> accepted.put(
                        Lang.of(code).orElseThrow(), languages.objects(code, TranslationReader::accepted)));
        return new Translation(accepted, translation.at());
    }

    private static Accepted accepted(Fields fields) {
        return new Accepted(
                fields.text("block"),
                fields.text("sha256"),
                fields.text("original"),
                fields.text("translation"),
                fields.at());
    }
}

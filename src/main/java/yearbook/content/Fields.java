package yearbook.content;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import yearbook.problem.Lang;
import yearbook.problem.Place;

/** Reads values out of a tree that has passed its schema; a value of another shape here is our fault. */
final class Fields {
    private final Tree.Obj object;

    private Fields(Tree.Obj object) {
        this.object = object;
    }

    static Fields of(Tree tree) {
        return new Fields((Tree.Obj) tree);
    }

    Place at() {
        return object.at();
    }

    List<String> keys() {
        return List.copyOf(object.entries().keySet());
    }

    Optional<Tree> get(String key) {
        return Optional.ofNullable(object.entries().get(key)).map(Tree.Entry::value);
    }

    boolean has(String key) {
        return object.entries().containsKey(key);
    }

    Fields object(String key) {
        return of(get(key).orElseThrow());
    }

    <T> Optional<T> object(String key, Function<Fields, T> read) {
        return get(key).map(Fields::of).map(read);
    }

    <T> List<T> list(String key, Function<Tree, T> read) {
        return get(key).map(tree -> ((Tree.Arr) tree).items().stream().map(read).toList())
                .orElse(List.of());
    }

    <T> List<T> objects(String key, Function<Fields, T> read) {
        return list(key, tree -> read.apply(of(tree)));
    }

    Phrase phrase(String key) {
        return maybePhrase(key).orElseThrow();
    }

    Optional<Phrase> maybePhrase(String key) {
        return get(key).map(Fields::phraseOf);
    }

    String text(String key) {
        return phrase(key).text();
    }

    Optional<String> maybeText(String key) {
        return maybePhrase(key).map(Phrase::text);
    }

    Optional<Integer> integer(String key) {
        return quantity(key).map(Quantity::count);
    }

    Optional<Quantity> quantity(String key) {
        return get(key).map(tree -> new Quantity(((Tree.Num) tree).value(), tree.at()));
    }

    /** Whether something is on that is on unless an author switches it off. */
    boolean isOn(String key) {
        return get(key).map(tree -> ((Tree.Bool) tree).value()).orElse(true);
    }

    Bilingual bilingual(String key) {
        return maybeBilingual(key).orElseThrow();
    }

    Optional<Bilingual> maybeBilingual(String key) {
        return get(key).map(Fields::bilingualOf);
    }

    /** One text for all languages where the author wrote a plain string. */
    static Bilingual bilingualOf(Tree tree) {
        Map<Lang, Phrase> in = new EnumMap<>(Lang.class);
        if (tree instanceof Tree.Obj object) {
            object.entries()
                    .forEach((code, entry) -> Lang.of(code).ifPresent(lang -> in.put(lang, phraseOf(entry.value()))));
        } else {
            for (Lang lang : Lang.values()) {
                in.put(lang, phraseOf(tree));
            }
        }
        return new Bilingual(in, tree.at());
    }

    static Phrase phraseOf(Tree tree) {
        String text = tree instanceof Tree.Num number ? number.value().toPlainString() : ((Tree.Text) tree).value();
        return new Phrase(text, tree.at());
    }
}

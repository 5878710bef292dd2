package yearbook.content;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** What an author may write instead of a name that is no address: {@code Báo cáo năm} becomes {@code bao-cao-nam}. */
public final class AddressWord {
    private AddressWord() {}

    /** Anything as lower-case letters, digits and hyphens. */
    public static String of(String text) {
        String bare = Normalizer.normalize(text, Form.NFD).replaceAll("\\p{M}+", "");
        String word = bare.toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return word.isEmpty() ? "x" : word;
    }
}

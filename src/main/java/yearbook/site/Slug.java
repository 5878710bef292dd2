package yearbook.site;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** Words as part of an address: {@code Chuyển đổi số} becomes {@code chuyen-doi-so}. */
public final class Slug {
    private Slug() {}

    public static String of(String words) {
        String plain = Normalizer.normalize(
                        words.toLowerCase(Locale.ROOT).replace('đ', 'd').replace('ð', 'd'), Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "x" : plain;
    }
}

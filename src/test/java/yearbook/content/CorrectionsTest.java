package yearbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    @Test
    void idsHaveTheSameDigitsInEveryLocale() {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Corrections.nextId(List.of())).isEqualTo("C01");
        } finally {
            Locale.setDefault(locale);
        }
    }
}

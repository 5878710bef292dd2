package yearbook.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yearbook.content.Bytes;
import yearbook.page.Html;

class InjectionTest {
    private static final String OWN = "http://localhost:8080/_preview/";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "script-src 'self'; style-src 'self'; connect-src 'self' | script-src 'self'; style-src 'self'; connect-src 'self'",
                "default-src 'self' | default-src 'self'",
                "default-src 'none'; script-src 'self'; style-src 'self' | default-src 'none'; script-src 'self'; style-src 'self'; connect-src http://localhost:8080/_preview/",
                "script-src 'sha256-x'; style-src *; connect-src * | style-src *; connect-src *; script-src 'sha256-x' http://localhost:8080/_preview/"
            })
    void policyLetsInThePreviewAndNothingElse(String policy, String widened) {
        assertThat(Injection.widened(policy, OWN)).isEqualTo(widened);
    }

    @Test
    void scriptStandsInTheHead() {
        var page = Bytes.of("<html><head></head><body></head></body>".getBytes(StandardCharsets.UTF_8));

        var with =
                Injection.into(page, new Html("<script></script>"), "localhost").utf8();

        assertThat(with).isEqualTo("<html><head><script></script></head><body></head></body>");
    }

    @Test
    void textsInTheScriptsElementAreEscaped() {
        assertThat(Injection.script("a\"><script>", 1, "r", "x").markup()).contains("a&quot;&gt;&lt;script&gt;");
    }
}

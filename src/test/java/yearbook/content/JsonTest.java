package yearbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void noTextOfAnObjectEndsAScript() {
        assertThat(Json.object().put("a<", "</script>").compact())
                .contains("\\u003c/script>")
                .doesNotContain("<");
    }

    @Test
    void textToBePastedReadsAsItWasWritten() {
        assertThat(Json.quoted("nhỏ hơn <5%, \"khoảng\" \\u003c\n"))
                .isEqualTo("\"nhỏ hơn <5%, \\\"khoảng\\\" \\\\u003c\\n\"");
    }
}

package yearbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HtmlCheckTest {
    private static final HtmlCheck CHECK = new HtmlCheck();

    @TempDir
    Path folder;

    @Test
    void goodHtmlHasNoMessages() {
        var site = MiniSite.in(folder).built();

        var messages = CHECK.messagesOn(site);

        assertThat(messages).isEmpty();
    }

    @Test
    void wrongNestingIsAnError() {
        var site = MiniSite.in(folder).with("2024/index.html", "<ul><li>", "<ul><p>x</p><li>");

        var messages = CHECK.messagesOn(site.built());

        assertThat(messages)
                .singleElement()
                .asString()
                .matches("2024/index.html:\\d+:\\d+: error: Element “p” not allowed as child of element “ul”.*");
    }

    @Test
    void whatIsMerelyUnwiseIsAWarning() {
        var site = MiniSite.in(folder).with("2024/index.html", "<ul>", "<section></section><ul>");

        var messages = CHECK.messagesOn(site.built());

        assertThat(messages).singleElement().asString().contains(": warning: Section lacks heading");
    }
}

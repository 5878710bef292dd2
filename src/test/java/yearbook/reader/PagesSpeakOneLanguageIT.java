package yearbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class PagesSpeakOneLanguageIT {
    @Test
    void noPageHasWordsOfTheOtherLanguageThatDoNotSaySo() {
        var check = LanguageCheck.knowing(Path.of("content"));

        var faults = BuiltSite.finished().pages().stream()
                .flatMap(page -> check.foreignWordsIn(page).stream())
                .toList();

        assertThat(faults).isEmpty();
    }
}

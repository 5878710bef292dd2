package yearbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PagesAreValidIT {
    @Test
    void theValidatorHasNothingToSay() {
        var site = BuiltSite.finished();

        var messages = new HtmlCheck().messagesOn(site);

        assertThat(messages).isEmpty();
    }
}

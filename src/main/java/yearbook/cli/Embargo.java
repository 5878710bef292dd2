package yearbook.cli;

import java.time.Instant;
import yearbook.content.Manuscript;

/** Says which reports are left out as their moment has not come. */
final class Embargo {
    private Embargo() {}

    static void tell(Manuscript manuscript, Instant now, Console console) {
        manuscript.reports().stream().filter(report -> !report.isOut(now)).forEach(report -> report.info()
                .release()
                .ifPresent(release -> console.say("say.held", report.key(), release.moment())));
    }
}

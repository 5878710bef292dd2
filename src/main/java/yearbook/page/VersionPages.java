package yearbook.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yearbook.page.View.Fact;
import yearbook.page.View.VersionPage;
import yearbook.site.Memento;

/** What a version of the archive says of itself: the only page of it that names its number, its moment and its origin. */
final class VersionPages {
    /** What writes the manifest is the archive, which this room does not know. */
    static final String MANIFEST = "MANIFEST.sha256";

    private final Desk desk;
    private final Words words;

    VersionPages(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
    }

    VersionPage about(Memento version) {
        String title = words.say("version.of-year", version.version(), version.year());
        Frame frame = Frames.of(desk)
                .describedAs(words.say("version.description", title))
                .titled(words.say("version.title", title));
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("version.taken", moment(version.taken())));
        facts.add(new Fact(
                words.say("version.reason"), version.reason(), false, Foreign.langOf(version.reason(), desk.lang())));
        facts.add(fact("version.by", version.by()));
        version.origin().ifPresent(origin -> {
            facts.add(code("version.commit", origin.commit()));
            Optional.of(origin.folder())
                    .filter(folder -> !folder.isEmpty())
                    .ifPresent(folder -> facts.add(code("version.folder", folder)));
        });
        facts.add(fact("version.generator", version.generator()));
        version.program().ifPresent(program -> facts.add(code("version.program", program)));
        String manifest = desk.site().info().baseUrl()
                + desk.addresses().inVersion(version, MANIFEST).path();
        return new VersionPage(frame, facts, "sha256sum -c " + MANIFEST, manifest);
    }

    private Fact fact(String key, String text) {
        return new Fact(words.say(key), text, false, Optional.empty());
    }

    private Fact code(String key, String text) {
        return new Fact(words.say(key), text, true, Optional.empty());
    }

    private String moment(Instant moment) {
        return words.moment(moment.atOffset(ZoneOffset.UTC));
    }
}

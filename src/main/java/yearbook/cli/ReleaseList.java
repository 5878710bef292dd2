package yearbook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import yearbook.publish.Release;
import yearbook.publish.Releases;

/** The releases that are kept, newest first, the live one marked; times are those of this machine's zone. */
final class ReleaseList {
    private ReleaseList() {}

    static int print(Path root, Console console) {
        List<Release> releases = Releases.in(root).newestFirst();
        if (releases.isEmpty()) {
            console.complain("say.no-releases", root);
            return Main.WRONG_USAGE;
        }
        Optional<Release> live = Releases.in(root).current();
        console.say("say.releases", releases.size(), root);
        for (Release release : releases) {
            boolean current = live.equals(Optional.of(release));
            String time = Moment.here(release.at(), console.lang());
            String subject = release.origin().map(Release.Origin::subject).orElse("");
            String key = current ? "say.release-live" : "say.release";
            console.item(current ? "→" : " ", key, release.name(), time, release.by(), subject);
        }
        return Main.GOOD;
    }
}

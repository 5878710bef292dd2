package yearbook.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which old releases stay: the newest so many, those not older than so many days, the live one and the one before it. Only
 * what none of these keeps may go.
 */
public record Keep(int releases, int days) {
    public Keep {
        if (releases < 1 || days < 0) {
            throw new IllegalArgumentException(releases + " releases, " + days + " days");
        }
    }

    List<Release> mayGo(List<Release> newestFirst, Optional<ReleaseName> live, Instant now) {
        Optional<ReleaseName> before = live.flatMap(name -> newestFirst.stream()
                .map(Release::name)
                .filter(other -> other.compareTo(name) < 0)
                .findFirst());
        return IntStream.range(Math.min(releases, newestFirst.size()), newestFirst.size())
                .mapToObj(newestFirst::get)
                .filter(release -> release.name().time().isBefore(now.minus(Duration.ofDays(days))))
                .filter(release -> live.isPresent()
                        && !release.name().equals(live.get())
                        && !before.equals(Optional.of(release.name())))
                .toList();
    }
}

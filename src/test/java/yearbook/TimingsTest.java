package yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import yearbook.Timings.Kind;
import yearbook.Timings.Phase;
import yearbook.site.SiteFile;

class TimingsTest {
    private final AtomicLong clock = new AtomicLong();
    private final Timings timings = new Timings(clock::get);

    @Test
    void phaseTakesWhatItsWorkTakes() {
        String read = timings.phase("read", () -> {
            clock.addAndGet(5);
            return "content";
        });

        assertThat(read).isEqualTo("content");
        assertThat(timings.phases()).containsExactly(new Phase("read", Duration.ofNanos(5)));
    }

    @Test
    void filesOfOneEndingAreAddedUpAndTheCostliestKindComesFirst() {
        List<SiteFile> files =
                timings.watch(List.of(file("a/index.html", 10, 2), file("b.pdf", 3, 30), file("index.html", 20, 4)));
        assertThat(timings.promised()).isEqualTo(3);
        assertThat(timings.made()).isZero();

        files.forEach(file -> file.content().bytes());

        assertThat(timings.made()).isEqualTo(3);
        assertThat(timings.kinds())
                .containsExactly(
                        new Kind("pdf", 1, 3, Duration.ofNanos(30)), new Kind("html", 2, 30, Duration.ofNanos(6)));
    }

    @Test
    void fileWithoutAnEndingIsItsOwnKind() {
        timings.watch(List.of(file("a/CNAME", 1, 1))).get(0).content().bytes();

        assertThat(timings.kinds()).extracting(Kind::ending).containsExactly("CNAME");
    }

    private SiteFile file(String path, int bytes, long takes) {
        return new SiteFile(path, () -> {
            clock.addAndGet(takes);
            return new byte[bytes];
        });
    }
}

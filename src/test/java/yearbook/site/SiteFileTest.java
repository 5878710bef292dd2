package yearbook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SiteFileTest {
    private final AtomicInteger made = new AtomicInteger();
    private final SiteFile file = new SiteFile("a.pdf", () -> new byte[] {(byte) made.incrementAndGet()});

    @Test
    void fileKeptForTwoReadersIsMadeOnceForBoth() {
        SiteFile kept = file.keptFor(2);

        assertThat(kept.content().bytes()).containsExactly(1);
        assertThat(kept.content().bytes()).containsExactly(1);
    }

    @Test
    void nothingIsHeldOnceAllHaveRead() {
        SiteFile kept = file.keptFor(2);

        IntStream.range(0, 3).forEach(i -> kept.content().bytes());

        assertThat(made).hasValue(2);
    }

    @Test
    void readersAtOneTimeGetOneFile() {
        SiteFile kept = file.keptFor(8);

        assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> kept.content().bytes()[0]))
                .containsOnly((byte) 1);
    }

    @Test
    void oneReaderCannotSpoilTheOthersBytes() {
        SiteFile kept = file.keptFor(2);

        kept.content().bytes()[0] = 9;

        assertThat(kept.content().bytes()).containsExactly(1);
    }

    @Test
    void fileThatCannotBeMadeFailsEveryReader() {
        SiteFile kept = new SiteFile("a.pdf", () -> {
                    throw new IllegalStateException("no font");
                })
                .keptFor(2);

        assertThatThrownBy(() -> kept.content().bytes()).hasMessage("no font");
        assertThatThrownBy(() -> kept.content().bytes()).hasMessage("no font");
    }
}

package yearbook.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yearbook.publish.Scales.Light;
import yearbook.site.SiteFile;

final class ScalesTest {
    @Test
    void pageIsWeighedWithAllItLoadsByItself() {
        PageWeight weight = weights(
                        Light.NONE,
                        file(
                                "a/index.html",
                                "<link rel='x'><link rel=\"stylesheet\" href=\"../s.css\"><img alt='' src=\"p.png\">"
                                        + "<script src=\"../s.js\"></script>"),
                        file("s.css", "@import url(t.css); p { background: url('a/q.png') }"),
                        file("t.css", ""),
                        file("s.js", "x"),
                        file("a/p.png", "p"),
                        file("a/q.png", "q"))
                .get(0);

        assertThat(weight.rest().keySet()).containsExactly("a/p.png", "a/q.png", "s.css", "s.js", "t.css");
        assertThat(weight.charts()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "../../s.js, s.js",
        "../../a/b/p.js, a/b/p.js",
        "../../a/../s.js, s.js",
        "../.././s.js, s.js",
        "../b/p.js, a/b/p.js",
        "p.js, a/b/p.js",
        "../../../s.js, ",
        "../../p.js, ",
        "../.., ",
        "../../http://example.org/s.js, ",
        "//example.org/s.js, "
    })
    void whatAPageLoadsIsFoundFromWhereItStands(String address, String file) {
        PageWeight weight = weights(
                        Light.NONE,
                        file("a/b/index.html", "<script src=\"" + address + "\"></script>"),
                        file("s.js", "s"),
                        file("a/b/p.js", "p"))
                .get(0);

        assertThat(weight.rest().keySet()).isEqualTo(file == null ? Set.of() : Set.of(file));
    }

    @Test
    void elementsThatOnlyBeginLikeThoseThatLoadDoNot() {
        List<SiteFile> files = List.of(
                file(
                        "index.html",
                        "<li src=\"x.js\"><linked src=\"x.js\"><image-list src=\"x.js\"><link rel=\"next\" href=\"x.js\"><svgs>"
                                + "<a href=\"x.js\">x</a><img src=\"https://example.org/x.js\"><"),
                file("x.js", "x"));

        PageWeight weight = weights(Light.NONE, files.toArray(SiteFile[]::new)).get(0);

        assertThat(weight.rest()).isEmpty();
        assertThat(weight.charts()).isFalse();
    }

    @Test
    void drawingIsSeen() {
        assertThat(weights(Light.NONE, file("index.html", "<p><svg viewBox='0 0 1 1'/>"))
                        .get(0)
                        .charts())
                .isTrue();
    }

    /** Sparing the work changes nothing of what is told: the heaviest page, and all that are not light. */
    @Test
    void whatMattersIsWeighedAsIfAllWere() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<SiteFile> pages = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                pages.add(file(i + ".html", page(random)));
            }
            SiteFile[] files = pages.toArray(SiteFile[]::new);
            Light light = new Light(random.nextInt(3000), random.nextInt(1500));

            List<PageWeight> all = weights(Light.NONE, files);
            List<PageWeight> some = weights(light, files);

            PageWeight heaviest = all.stream()
                    .max(Comparator.comparingLong(PageWeight::total))
                    .orElseThrow();
            List<PageWeight> heavy = all.stream()
                    .filter(page -> page.total() > light.total() || (!page.charts() && page.html() > light.html()))
                    .toList();
            assertThat(some).contains(heaviest).containsAll(heavy);
            assertThat(all).containsAll(some);
        }
    }

    private static String page(Random random) {
        StringBuilder page = new StringBuilder(random.nextInt(4) == 0 ? "<svg>" : "<p>");
        int letters = 2 + random.nextInt(60);
        for (int i = random.nextInt(4000); i > 0; i--) {
            page.append((char) ('0' + random.nextInt(letters)));
        }
        return page.toString();
    }

    private static List<PageWeight> weights(Light light, SiteFile... files) {
        Scales scales = new Scales(path -> true, light);
        scales.watch(List.of(files)).forEach(file -> file.content().bytes());
        return scales.weights();
    }

    private static SiteFile file(String path, String text) {
        return new SiteFile(path, () -> text.getBytes(UTF_8));
    }
}

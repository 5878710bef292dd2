package yearbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Chromium.Shared.class)
final class WeightIT {
    @Test
    void everyPageIsLightEnoughForASlowLine(Chromium chromium) {
        var site = BuiltSite.finished();

        var weights = weigh(site, Visit.Tour.of(chromium));

        System.out.println("The ten heaviest pages, compressed, with all they load:");
        weights.stream()
                .sorted(Comparator.comparing(Weight::total).reversed())
                .limit(10)
                .forEach(System.out::println);
        assertThat(faults(site, weights)).isEmpty();
    }

    @Test
    void whatWeighsTooMuchIsFound(@TempDir Path folder, Chromium chromium) throws Exception {
        var ballast = new byte[36 * 1024];
        new Random(1).nextBytes(ballast);
        MiniSite.in(folder).with("index.html", "<h1>", "<img alt=\"\" src=\"big.png\"><h1>");
        Files.write(folder.resolve("big.png"), ballast);

        var site = BuiltSite.at(folder);
        try (var server = new SiteServer(folder)) {
            var tour = new Visit.Tour(server.url(), Visit.toAll(chromium, site, server.url()));

            var faults = faults(site, weigh(site, tour));

            assertThat(faults).singleElement().asString().endsWith("/, more than 35 KB");
        }
    }

    private static List<Weight> weigh(BuiltSite site, Visit.Tour tour) {
        return IntStream.range(0, tour.visits().size())
                .mapToObj(i -> Weight.of(
                        site,
                        site.pages().get(i),
                        tour.home(),
                        tour.visits().get(i).requests()))
                .toList();
    }

    private static List<String> faults(BuiltSite site, List<Weight> weights) {
        return weights.stream()
                .flatMap(weight -> weight.faults(site.isReport(weight.page())).stream())
                .toList();
    }
}

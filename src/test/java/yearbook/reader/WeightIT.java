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

        var weights = weigh(site, chromium);

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

        var faults = faults(BuiltSite.at(folder), weigh(BuiltSite.at(folder), chromium));

        assertThat(faults).singleElement().asString().endsWith("/, more than 35 KB");
    }

    private static List<Weight> weigh(BuiltSite site, Chromium chromium) {
        try (var server = new SiteServer(site.root())) {
            var visits = Visit.toAll(chromium, site, server.url());
            return IntStream.range(0, visits.size())
                    .mapToObj(i -> Weight.of(
                            site,
                            site.pages().get(i),
                            server.url(),
                            visits.get(i).requests()))
                    .toList();
        }
    }

    private static List<String> faults(BuiltSite site, List<Weight> weights) {
        return weights.stream()
                .flatMap(weight -> weight.faults(site.isReport(weight.page())).stream())
                .toList();
    }
}

package yearbook;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import yearbook.Yearbook.Terms;
import yearbook.chart.Studio;
import yearbook.check.Rigour;
import yearbook.site.SiteFile;

/** Rendering one page of the shipped report; its charts are drawn already. */
public class PageBench extends HotPath {
    @Param({
        "2024/bao-cao-nam/index.html",
        "2024/bao-cao-nam/chi-tieu/grdp-growth/index.html",
        "2024/bao-cao-nam/chi-tieu/index.html"
    })
    private String path;

    private Studio studio;
    private SiteFile page;

    @Setup
    public void plan() {
        studio = Studio.open();
        Terms terms = new Terms(Instant.parse("2100-01-01T00:00:00Z"), Rigour.USUAL, Optional.empty());
        page = Yearbook.draft(Path.of(""), studio, terms).files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Benchmark
    public byte[] page() {
        return page.content().bytes();
    }

    @TearDown
    public void close() {
        studio.close();
    }
}

package yearbook.print;

import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import yearbook.HotPath;
import yearbook.chart.Studio;
import yearbook.content.Memory;
import yearbook.content.Reader;
import yearbook.page.Proofs;
import yearbook.page.Proofs.Card;
import yearbook.page.Proofs.Plate;
import yearbook.page.Theme;
import yearbook.problem.Lang;
import yearbook.site.Edition;
import yearbook.site.Site;

/** Printing the shipped report: its PDF edition, the picture of one chart, and its card. */
public class PrintBench extends HotPath {
    private byte[] xhtml;
    private Plate plate;
    private Card card;

    @Setup
    public void write() {
        Path workspace = Path.of("");
        Site site = Site.of(Reader.read(workspace, new Memory()).manuscript().orElseThrow());
        try (Studio studio = Studio.open()) {
            Proofs proofs = Proofs.of(site, Theme.of(workspace), studio);
            Edition edition = site.reports().get(0);
            xhtml = proofs.edition(edition, Lang.VI);
            plate = proofs.chart(edition, Lang.VI, "plan-grdp-growth");
            card = proofs.card(edition, Lang.VI);
        }
    }

    @Benchmark
    public byte[] pdf() {
        return PdfEdition.of(xhtml);
    }

    @Benchmark
    public byte[] chartPicture() {
        return PlatePicture.of(plate).png();
    }

    @Benchmark
    public byte[] cardPicture() {
        return CardPicture.of(card);
    }
}

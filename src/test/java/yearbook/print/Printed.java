package yearbook.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import yearbook.chart.Studio;
import yearbook.content.Reader;
import yearbook.page.Proofs;
import yearbook.page.Theme;
import yearbook.problem.Lang;
import yearbook.site.Edition;
import yearbook.site.Site;

/** The first report of a workspace, printed once in each language. */
final class Printed {
    private final Site site;
    private final Proofs proofs;
    private final Map<Lang, byte[]> pdfs = new EnumMap<>(Lang.class);

    private Printed(Path workspace, Studio studio) {
        site = Site.of(Reader.read(workspace).manuscript().orElseThrow());
        proofs = Proofs.of(site, Theme.of(workspace), studio);
        site.languages().forEach(lang -> pdfs.put(lang, PdfEdition.of(proofs.edition(edition(), lang))));
    }

    static Printed from(Path workspace) {
        try (Studio studio = Studio.open()) {
            return new Printed(workspace, studio);
        }
    }

    Edition edition() {
        return site.reports().get(0);
    }

    byte[] pdf(Lang lang) {
        return pdfs.get(lang);
    }

    /** The words of each page, white space folded. */
    List<String> pages(Lang lang) {
        try (PDDocument document = Loader.loadPDF(pdf(lang))) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(folded(stripper.getText(document)));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words from the first page to the last, without the lines at the foot of pages. */
    String text(Lang lang) {
        return String.join(" ", pages(lang).stream().map(Printed::withoutFoot).toList());
    }

    private static String withoutFoot(String page) {
        // The numbers of a page's list items are painted before its text.
        return page.replaceFirst(
                "^https://\\S+ (Mã nội dung|Content code) [0-9a-f]{16} (Trang|Page) \\d+/\\d+ (\\d+\\. )*", "");
    }

    List<String> bookmarks(Lang lang) {
        try (PDDocument document = Loader.loadPDF(pdf(lang))) {
            List<String> names = new ArrayList<>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(item -> collect(item, "", names));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(PDOutlineItem item, String indent, List<String> names) {
        names.add(indent + item.getTitle());
        item.children().forEach(below -> collect(below, indent + "  ", names));
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Zs}\u200B\u00AD]+", " ")
                .strip();
    }
}

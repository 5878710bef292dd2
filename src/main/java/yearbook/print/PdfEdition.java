package yearbook.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** XHTML to a PDF that is tagged (PDF/UA-1), made to last (PDF/A-2a), and the same bytes whenever it is made. */
final class PdfEdition {
    private static final String SPECIMEN =
            """
            <html lang="vi"><head><title>Mẫu</title><meta name="date" content="2000-01-01"></head><body><h1>Mẫu</h1>\
            <p>Một <b>dòng</b>, <a href="#x">một liên kết</a></p><table><tr><th scope="col">Một</th></tr><tr><td>1</td></tr></table>\
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><title>Mẫu</title><desc>Mẫu</desc>\
            <rect width="9" height="9" fill="#ffffff"/><text x="1" y="8" font-size="8">1</text></svg></body></html>
            """;

    private static final byte[] SRGB = resource("srgb.icc");

    static {
        XRLog.setLoggingEnabled(false);
        // Two thirds of the time of the usual level, for a hundredth more of bytes.
        System.setProperty(Filter.SYSPROP_DEFLATELEVEL, "4");
    }

    private PdfEdition() {}

    /** Prints a sheet that has a little of everything, for nobody. */
    static void warmUp() {
        of(SPECIMEN.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] of(byte[] xhtml) {
        Sheets sheets = Sheets.of(xhtml);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .useColorProfile(SRGB)
                    .withProducer("Yearbook")
                    .toStream(out);
            builder.useSVGDrawer(new ChartDrawer());
            builder.useUnicodeLineBreaker(new LineBreaks());
            // Nothing is fetched: all that is printed stands in the text.
            for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
                builder.useExternalResourceAccessControl((uri, type) -> false, when);
            }
            for (Face face : Face.ALL) {
                PDType0Font font = PDType0Font.load(document, face.font(), true);
                builder.useFont(
                        new PDFontSupplier(font),
                        face.family(),
                        face.weight(),
                        face.isItalic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                        true);
            }
            builder.withW3cDocument(sheets.document(), null);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                Stamp.on(document, sheets.issued(), SRGB);
                document.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] resource(String name) {
        try (InputStream in = PdfEdition.class.getResourceAsStream("/yearbook/print/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}

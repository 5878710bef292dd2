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
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** XHTML to a PDF that is tagged (PDF/UA-1), made to last (PDF/A-2a), and the same bytes whenever it is made. */
final class PdfEdition {
    private static final byte[] SRGB = resource("srgb.icc");

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfEdition() {}

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
            for (Face face : facesFor(sheets)) {
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

    private static List<Face> facesFor(Sheets sheets) {
        Stream<Face> making = sheets.made().stream().flatMap(position -> Face.making(position).stream());
        return Stream.concat(Face.ALL.stream(), making).toList();
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

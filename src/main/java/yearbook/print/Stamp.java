package yearbook.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/**
 * What a clock, chance or the JDK would otherwise give a PDF: its dates and its identifier, here the report's day of issue,
 * and its colour profile, in whose head some JDKs write the name of their own library.
 */
final class Stamp {
    private Stamp() {}

    static void on(PDDocument document, LocalDate issued, byte[] profile) throws IOException {
        long millis = issued.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        day.setTimeInMillis(millis);
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(day);
        information.setModificationDate(null);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll("<xmp:CreateDate>[^<]*<", "<xmp:CreateDate>" + issued + "T00:00:00+00:00<");
        PDMetadata dated = new PDMetadata(document);
        dated.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(dated);
        for (PDOutputIntent intent : document.getDocumentCatalog().getOutputIntents()) {
            try (OutputStream out = intent.getDestOutputIntent().createOutputStream(COSName.FLATE_DECODE)) {
                out.write(profile);
            }
        }
        document.setDocumentId(millis);
        document.getDocument().getTrailer().removeItem(COSName.ID);
    }
}

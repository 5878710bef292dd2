package yearbook.print;

import java.io.IOException;
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

/** The dates and the identifier of a PDF, which a clock and chance would otherwise give: here the report's day of issue. */
final class Stamp {
    private Stamp() {}

    static void on(PDDocument document, LocalDate issued) throws IOException {
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
        document.setDocumentId(millis);
        document.getDocument().getTrailer().removeItem(COSName.ID);
    }
}

package yearbook.archive;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import yearbook.content.Sha256;
import yearbook.export.Gzip;

/**
 * Records of WARC 1.1 (ISO 28500:2017), a gzip member for each. No clock and no chance: a record is named after the version
 * and its address, and its moment is that of the version.
 */
final class Warc implements Closeable {
    private final OutputStream out;
    private final String version;
    private final Instant moment;

    /** @param version the digest of the version's manifest, of which the names of records are made */
    Warc(OutputStream out, String version, Instant moment) {
        this.out = out;
        this.version = version;
        this.moment = moment;
    }

    /** The first record: what these records are. */
    void about(String file, Map<String, String> fields) throws IOException {
        Map<String, List<String>> lines = new TreeMap<>();
        fields.forEach((name, value) -> lines.put(name, List.of(value.replaceAll("[\\s\\p{Cntrl}]+", " "))));
        write(new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .recordId(name("warcinfo"))
                .date(moment)
                .filename(file)
                .fields(lines)
                .build());
    }

    /** What a server would have answered. */
    void response(String url, String type, byte[] body) throws IOException {
        write(new WarcResponse.Builder(URI.create(url))
                .version(MessageVersion.WARC_1_1)
                .recordId(name(url))
                .date(moment)
                .setHeader("WARC-Payload-Digest", digest(body))
                .body(head(type, body).body(null, body).build())
                .build());
    }

    /** The same answer at another address, without its bytes once more. */
    void again(String url, String first, String type, byte[] body) throws IOException {
        write(new WarcRevisit.Builder(URI.create(url), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1)
                .version(MessageVersion.WARC_1_1)
                .recordId(name(url))
                .date(moment)
                .refersTo(name(first), URI.create(first), moment)
                .setHeader("WARC-Payload-Digest", digest(body))
                .body(head(type, body).body(null, new byte[0]).build())
                .build());
    }

    private static HttpResponse.Builder head(String type, byte[] body) {
        return new HttpResponse.Builder(200, "OK")
                .addHeader("Content-Type", type)
                .addHeader("Content-Length", String.valueOf(body.length));
    }

    private UUID name(String of) {
        return UUID.nameUUIDFromBytes((version + " " + of).getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] body) {
        return "sha256:" + Sha256.hex(body);
    }

    private void write(WarcRecord record) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(plain), WarcCompression.NONE)) {
            writer.write(record);
        }
        out.write(Gzip.member(plain.toByteArray()));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

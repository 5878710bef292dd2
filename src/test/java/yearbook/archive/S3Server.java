package yearbook.archive;

import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.JdkLoggerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import yearbook.publish.SiteFolder;

/**
 * A server that speaks S3 and keeps its buckets as folders, where tests can hurt them: signatures, listings in pages and
 * conditional writes are its own. One for all tests, on a free port, until the program ends.
 */
public final class S3Server {
    static {
        // A library of other tests sets up log4j 1.2, and into that the client would write every byte it sends.
        InternalLoggerFactory.setDefaultFactory(JdkLoggerFactory.INSTANCE);
    }

    private static S3Server running;

    private final Path root;
    private final S3Proxy proxy;
    private int buckets;

    private S3Server() throws Exception {
        root = Files.createTempDirectory("yearbook-s3-");
        proxy = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(root.toString()))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, "yearbook", "test")
                .build();
        proxy.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    public static synchronized S3Server running() {
        try {
            running = running == null ? new S3Server() : running;
            return running;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void end() {
        try {
            SiteFolder.delete(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + proxy.getPort();
    }

    /** What the environment says to whoever may use it. */
    public Map<String, String> environment() {
        return new HashMap<>(Map.of(
                "AWS_ACCESS_KEY_ID", "yearbook",
                "AWS_SECRET_ACCESS_KEY", "test",
                "AWS_ENDPOINT_URL_S3", address()));
    }

    /** The name of a new bucket. */
    public synchronized String bucket() {
        String name = "kho-" + ++buckets;
        try {
            Files.createDirectory(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return name;
    }

    /** Where the server keeps it. */
    public Path folder(String bucket) {
        return root.resolve(bucket);
    }
}

package yearbook.archive;

import io.ocfl.aws.OcflS3Client;
import io.ocfl.core.storage.cloud.CloudClient;
import io.ocfl.core.storage.cloud.KeyNotFoundException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.transfer.s3.S3TransferManager;
import yearbook.publish.Workbench;

/** An archive below a prefix of a bucket, and the lock beside it. */
final class BucketPlace extends Place {
    private static final String SCHEME = "s3://";
    private static final Pattern SHAPE =
            Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])/((?:[^/\\s?#@]+/)*)([^/\\s?#@]+)/?");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String bucket;
    private final String prefix;
    private final String lock;
    private final Access access;
    private final Trouble trouble;
    private final Duration patience;

    private BucketPlace(String bucket, String parent, String name, Access access, Duration patience) {
        this.bucket = bucket;
        this.prefix = parent + name;
        this.lock = parent + "." + name + ".lock.json";
        this.access = access;
        this.patience = patience;
        this.trouble = new Trouble(toString(), access);
    }

    static boolean isNamed(String location) {
        return location.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    static BucketPlace named(String location, Map<String, String> environment) {
        return named(location, environment, PATIENCE);
    }

    /** @param patience how long one waits for somebody else's lock */
    static BucketPlace named(String location, Map<String, String> environment, Duration patience) {
        if (location.contains("@")) {
            // Not repeated: what stands before the @ is no business of a log.
            throw new Refused("archive.s3-secret", shown(location.substring(location.lastIndexOf('@') + 1)));
        }
        Matcher shape = SHAPE.matcher(location);
        if (!shape.matches() || location.matches(".*/\\.\\.?(/.*)?")) {
            throw new Refused("archive.s3-location", SCHEME + shown(location.substring(SCHEME.length())));
        }
        Access access = Access.of(environment, location);
        return new BucketPlace(shape.group(1), shape.group(2), shape.group(3), access, patience);
    }

    /** Without what may be a password, or a part of a signed address. */
    private static String shown(String location) {
        return location.replaceFirst("[:?#].*", "…");
    }

    @Override
    public boolean isArchive() {
        String declaration = prefix + "/" + Grounds.DECLARATION;
        return trouble.asking(() ->
                client()
                        .listObjectsV2(
                                list -> list.bucket(bucket).prefix(declaration).maxKeys(1))
                        .join()
                        .contents()
                        .stream()
                        .anyMatch(object -> object.key().equals(declaration)));
    }

    @Override
    public boolean isThere() {
        return isArchive() || !Grounds.of(store(() -> {})).objects().isEmpty();
    }

    @Override
    public boolean holds(Path file) {
        return false;
    }

    @Override
    public boolean liesIn(Path other) {
        return false;
    }

    @Override
    public Optional<Unlocked> unlock(boolean forced) {
        Optional<Lease.Holder> holder = lease().holder();
        holder.ifPresent(held -> unlock(held, forced));
        return holder.map(held -> new Unlocked(held.who(), held.isGone()));
    }

    private void unlock(Lease.Holder holder, boolean forced) {
        if (holder.isAlive() && !forced) {
            String process = holder.said().getOrDefault("process", "?");
            throw new Refused("archive.s3-alive", this, holder.who(), process);
        }
        Lease own = lease();
        if (!own.taken(holder)) {
            throw new Refused("archive.s3-raced", this);
        }
        own.close();
    }

    @Override
    void prepare() {
        if (!isThere() && Grounds.isForeign(store(() -> {}))) {
            throw new Refused("archive.s3-taken", this);
        }
    }

    @Override
    Stay enter(boolean writing, Runnable waiting) {
        if (!writing) {
            return new Stay(store(() -> {}), Path.of(System.getProperty("java.io.tmpdir")), () -> {});
        }
        Lease lease = lease().taken(patience, waiting);
        try {
            Bucket store = store(lease::hold);
            Workbench bench = Workbench.temporary();
            return new Stay(store, bench.folder(), () -> leave(lease, bench));
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    private static void leave(Lease lease, Workbench bench) {
        try (lease) {
            bench.close();
        }
    }

    @Override
    boolean isBeingWritten() {
        return lease().holder().filter(holder -> !holder.isGone()).isPresent();
    }

    @Override
    void awaitWriter(Runnable waiting) {
        lease().awaited(patience, waiting);
    }

    @Override
    RuntimeException named(RuntimeException fault) {
        return trouble.named(fault);
    }

    private S3AsyncClient client() {
        return access.client();
    }

    private Lease lease() {
        return new Lease(client(), trouble, bucket, lock);
    }

    /** @param hold fails if somebody else may write by now */
    private Bucket store(Runnable hold) {
        OcflS3Client objects = OcflS3Client.builder()
                .s3Client(client())
                .transferManager(S3TransferManager.builder().s3Client(client()).build())
                .bucket(bucket)
                .repoPrefix(prefix)
                .putObjectModifier(this::isNeverReplaced)
                .build();
        return new Bucket(objects, trouble, trouble.asking(() -> sight(objects)), hold);
    }

    private void isNeverReplaced(String key, PutObjectRequest.Builder put) {
        if (!key.equals(prefix + "/" + Register.FILE)) {
            put.ifNoneMatch("*");
        }
    }

    private Bucket.Sight sight(CloudClient objects) {
        Optional<String> register = register(objects);
        return new Bucket.Sight(register, sizes());
    }

    private static Optional<String> register(CloudClient objects) {
        try {
            return Optional.of(objects.downloadString(Register.FILE));
        } catch (KeyNotFoundException none) {
            return Optional.empty();
        }
    }

    /** Of everything below the prefix, by its path from there. A console's mark for the folder itself is nothing. */
    private Map<String, Long> sizes() {
        String start = prefix + "/";
        Map<String, Long> sizes = new TreeMap<>();
        Optional<String> more = Optional.empty();
        do {
            Optional<String> from = more;
            ListObjectsV2Response page = client().listObjectsV2(list -> {
                        list.bucket(bucket).prefix(start);
                        from.ifPresent(list::continuationToken);
                    })
                    .join();
            for (S3Object object : page.contents()) {
                sizes.put(object.key().substring(start.length()), object.size());
            }
            more = Optional.ofNullable(page.nextContinuationToken())
                    .filter(token -> Boolean.TRUE.equals(page.isTruncated()));
        } while (more.isPresent());
        sizes.remove("");
        return sizes;
    }

    @Override
    public String toString() {
        return SCHEME + bucket + "/" + prefix;
    }
}

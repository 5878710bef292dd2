package yearbook.archive;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import yearbook.content.Json;

/**
 * The right to write to an archive in a bucket: a file beside it that only one can lay there. It names its owner, as nothing
 * takes it away when that one is killed: on the same machine others see that the program is gone; from elsewhere a person
 * has to say so.
 */
final class Lease implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Programs see the same start a little apart, as each reckons it from a clock that may have been set in between. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private static final Path MACHINE = Path.of("/etc/machine-id");
    private static final Path PROCESSES = Path.of("/proc/self/ns/pid");

    private final S3AsyncClient client;
    private final Trouble trouble;
    private final String bucket;
    private final String key;
    private final String token = UUID.randomUUID().toString();

    Lease(S3AsyncClient client, Trouble trouble, String bucket, String key) {
        this.client = client;
        this.trouble = trouble;
        this.bucket = bucket;
        this.key = key;
    }

    /**
     * Who holds it.
     *
     * @param tag names these very bytes for the store
     * @param since by the clock of the store
     */
    record Holder(Map<String, String> said, String tag, Instant since) {
        String who() {
            return said.getOrDefault("by", "?") + ", " + since;
        }

        /** Whether it is known that its program has ended: only the machine it ran on can tell. */
        boolean isGone() {
            return isOfHere() && !isRunning();
        }

        /** Whether it is known that its program still runs. */
        boolean isAlive() {
            return isOfHere() && isRunning();
        }

        private boolean isOfHere() {
            return said.getOrDefault("machine", "").equals(machine())
                    && said.getOrDefault("system", "").equals(system());
        }

        private boolean isRunning() {
            return process()
                    .flatMap(ProcessHandle::of)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> isSame(started(process), said.getOrDefault("started", "")))
                    .isPresent();
        }

        private static boolean isSame(String one, String other) {
            try {
                return one.equals(other)
                        || Duration.between(Instant.parse(one), Instant.parse(other))
                                        .abs()
                                        .compareTo(CLOCKS_APART)
                                < 0;
            } catch (DateTimeException untold) {
                return false;
            }
        }

        private Optional<Long> process() {
            return Optional.of(said.getOrDefault("process", ""))
                    .filter(number -> number.matches("\\d{1,18}"))
                    .map(Long::valueOf);
        }
    }

    /** Takes it, or tells {@code waiting} and waits for it, as long as {@code patience} lasts. */
    Lease taken(Duration patience, Runnable waiting) {
        long end = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (true) {
            if (lays(put -> put.ifNoneMatch("*"))) {
                return this;
            }
            Optional<Holder> holder = holder();
            if (holder.filter(this::isOwn).isPresent()) {
                // Laid, but the answer was lost on the way, and asked once more the store said that it is taken.
                return this;
            }
            if (holder.filter(Holder::isGone).isPresent() && taken(holder.get())) {
                return this;
            }
            if (holder.isPresent() && System.nanoTime() - end > 0) {
                throw new Refused(
                        "archive.s3-locked", trouble.place(), holder.get().who());
            }
            if (!told) {
                told = true;
                waiting.run();
            }
            pause();
        }
    }

    /** Waits until nobody holds it, as long as {@code patience} lasts. */
    void awaited(Duration patience, Runnable waiting) {
        long end = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (holder().filter(holder -> !holder.isGone()).isPresent() && System.nanoTime() - end < 0) {
            if (!told) {
                told = true;
                waiting.run();
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A condition on what lies there. */
    @FunctionalInterface
    private interface Condition {
        PutObjectRequest.Builder on(PutObjectRequest.Builder put);
    }

    private boolean lays(Condition condition) {
        PutObjectRequest put = condition
                .on(PutObjectRequest.builder().bucket(bucket).key(key))
                .contentType("application/json; charset=UTF-8")
                .build();
        try {
            client.putObject(put, AsyncRequestBody.fromBytes(text().getBytes(StandardCharsets.UTF_8)))
                    .join();
            return true;
        } catch (RuntimeException e) {
            if (Trouble.isTaken(e) || Trouble.isNotFound(e)) {
                return false;
            }
            throw trouble.named(e);
        }
    }

    private String text() {
        return Json.object()
                .put("by", System.getProperty("user.name") + "@" + machine())
                .put("machine", machine())
                .put("system", system())
                .put("process", String.valueOf(ProcessHandle.current().pid()))
                .put("started", started(ProcessHandle.current()))
                .put("token", token)
                .pretty();
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return Optional.ofNullable(System.getenv("HOSTNAME")).orElse("?");
        }
    }

    /** Tells machines of one name apart, and containers on one machine: a process has another number in each. */
    private static String system() {
        try {
            String machine =
                    Files.isReadable(MACHINE) ? Files.readString(MACHINE).strip() : "";
            String processes = Files.isSymbolicLink(PROCESSES)
                    ? Files.readSymbolicLink(PROCESSES).toString()
                    : "";
            return (machine + " " + processes).strip();
        } catch (IOException untold) {
            return "";
        }
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    /** Nothing where nobody holds it. */
    Optional<Holder> holder() {
        try {
            ResponseBytes<GetObjectResponse> found = client.getObject(
                            get -> get.bucket(bucket).key(key), AsyncResponseTransformer.toBytes())
                    .join();
            return Optional.of(new Holder(
                    Json.strings(found.asUtf8String()).orElse(Map.of()),
                    found.response().eTag(),
                    found.response().lastModified()));
        } catch (RuntimeException e) {
            if (Trouble.isNotFound(e)) {
                return Optional.empty();
            }
            throw trouble.named(e);
        }
    }

    /** Fails if it is no longer one's own: somebody took it away, and others may write by now. */
    void hold() {
        if (!isOwn()) {
            throw new Refused("archive.s3-lost", trouble.place());
        }
    }

    private boolean isOwn() {
        return holder().filter(this::isOwn).isPresent();
    }

    private boolean isOwn(Holder holder) {
        return token.equals(holder.said().get("token"));
    }

    /** Takes it from this holder, unless somebody else has it by now; says whether it was taken. */
    boolean taken(Holder from) {
        return lays(put -> put.ifMatch(from.tag()));
    }

    private void remove() {
        trouble.asking(() ->
                client.deleteObject(delete -> delete.bucket(bucket).key(key)).join());
    }

    @Override
    public void close() {
        if (isOwn()) {
            remove();
        }
    }
}

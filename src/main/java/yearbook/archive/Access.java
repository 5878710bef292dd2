package yearbook.archive;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;

/**
 * How one comes to an object store: the key, the region, the address. All of it is in the environment, under the names that
 * every program for S3 knows; nothing is read of files, and no other machine is asked.
 *
 * @param endpoint the store's address; nothing for that of Amazon
 */
record Access(AwsCredentials key, String region, Optional<URI> endpoint) {
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final int AT_ONCE = 32;

    /** Each lives as long as the program: what was read of an archive may be read on when it is closed. */
    private static final Map<Access, S3AsyncClient> CLIENTS = new ConcurrentHashMap<>();

    /** @param place to name it where something is missing */
    static Access of(Map<String, String> environment, String place) {
        List<String> missing = List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY").stream()
                .filter(name -> environment.getOrDefault(name, "").isBlank())
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused("archive.s3-no-key", place, String.join(", ", missing));
        }
        Optional<URI> endpoint = endpoint(environment).map(Access::address);
        Optional<String> region = named(environment, "AWS_REGION")
                .or(() -> named(environment, "AWS_DEFAULT_REGION"))
                .or(() -> endpoint.map(address -> Region.US_EAST_1.id()));
        return new Access(
                key(environment), region.orElseThrow(() -> new Refused("archive.s3-no-region", place)), endpoint);
    }

    private static AwsCredentials key(Map<String, String> environment) {
        String id = environment.get("AWS_ACCESS_KEY_ID").strip();
        String secret = environment.get("AWS_SECRET_ACCESS_KEY").strip();
        return named(environment, "AWS_SESSION_TOKEN")
                .<AwsCredentials>map(token -> AwsSessionCredentials.create(id, secret, token))
                .orElseGet(() -> AwsBasicCredentials.create(id, secret));
    }

    /** The client's own settings, in its own order. */
    private static Optional<String> endpoint(Map<String, String> environment) {
        if (environment.getOrDefault("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "").equalsIgnoreCase("true")) {
            return Optional.empty();
        }
        return Optional.ofNullable(System.getProperty("aws.endpointUrlS3"))
                .or(() -> named(environment, "AWS_ENDPOINT_URL_S3"))
                .or(() -> named(environment, "AWS_ENDPOINT_URL"));
    }

    private static URI address(String text) {
        try {
            URI address = new URI(text);
            if (text.matches("https?://.*") && address.getHost() != null && address.getUserInfo() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw (Refused) new Refused("archive.s3-endpoint").initCause(e);
        }
        throw new Refused("archive.s3-endpoint");
    }

    private static Optional<String> named(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Where requests go, as a person would say it. */
    String host() {
        return endpoint.map(URI::toString).orElse("Amazon S3 (" + region + ")");
    }

    S3AsyncClient client() {
        return CLIENTS.computeIfAbsent(this, Access::connected);
    }

    private static S3AsyncClient connected(Access access) {
        ProfileFile nothing = ProfileFile.builder()
                .content(new ByteArrayInputStream(new byte[0]))
                .type(ProfileFile.Type.CONFIGURATION)
                .build();
        S3AsyncClientBuilder builder = S3AsyncClient.builder()
                .credentialsProvider(StaticCredentialsProvider.create(access.key))
                .region(Region.of(access.region))
                .defaultsMode(DefaultsMode.LEGACY)
                .overrideConfiguration(
                        settings -> settings.defaultProfileFile(nothing).addExecutionInterceptor(new Undeleted()))
                .httpClientBuilder(NettyNioAsyncHttpClient.builder()
                        .maxConcurrency(AT_ONCE)
                        .connectionTimeout(CONNECTING)
                        .connectionAcquisitionTimeout(CONNECTING.multipliedBy(2)));
        // Other stores than Amazon's may know neither names of hosts for buckets nor its newer checksums; every file is
        // held against its SHA-512 anyway.
        access.endpoint.ifPresent(address -> builder.endpointOverride(address)
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED));
        return builder.build();
    }

    /** Without the key: this may be printed. */
    @Override
    public String toString() {
        return host();
    }
}

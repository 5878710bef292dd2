package yearbook.archive;

import io.ocfl.api.exception.OcflJavaException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import yearbook.publish.DiskFault;

/**
 * What can go wrong on the way to an object store, told so that somebody can mend it.
 *
 * @param place the archive's location
 */
record Trouble(String place, Access access) {
    private static final int FORBIDDEN = 403;
    private static final int UNAUTHORIZED = 401;
    private static final int MOVED = 301;
    private static final int CONFLICT = 409;
    private static final int PRECONDITION = 412;
    private static final int UNABLE = 501;
    private static final int FULL = 507;
    private static final Set<String> KEY_CODES = Set.of(
            "InvalidAccessKeyId",
            "SignatureDoesNotMatch",
            "InvalidToken",
            "ExpiredToken",
            "AuthorizationHeaderMalformed");
    private static final Set<String> FULL_CODES =
            Set.of("XMinioStorageFull", "QuotaExceeded", "InsufficientStorage", "XMinioAdminBucketQuotaExceeded");

    /** Asks the store; faults that it names come as {@link Refused}. */
    <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (OcflJavaException | SdkException | CompletionException | UncheckedIOException e) {
            throw named(e);
        }
    }

    /** Everything that is not the store's comes back as it was. */
    RuntimeException named(RuntimeException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            } else if (cause instanceof AwsServiceException answer) {
                return (Refused) refused(answer).initCause(fault);
            } else if (isOfThisMachine(cause)) {
                return (Refused)
                        new Refused("archive.s3-temp", place, System.getProperty("java.io.tmpdir"), deepest(cause))
                                .initCause(fault);
            } else if (cause instanceof SdkClientException || cause instanceof IOException) {
                return (Refused)
                        new Refused("archive.s3-unreachable", place, access.host(), deepest(cause)).initCause(fault);
            }
        }
        return fault;
    }

    /** Whether it is the disk where a version is made ready, and not the way to the store. */
    private static boolean isOfThisMachine(Throwable cause) {
        return cause instanceof FileSystemException || DiskFault.isFull(cause);
    }

    /** Whether somebody else was there before: what was to be written only if nothing is there, is there. */
    static boolean isTaken(RuntimeException fault) {
        return status(fault)
                .filter(code -> code == PRECONDITION || code == CONFLICT)
                .isPresent();
    }

    static boolean isNotFound(RuntimeException fault) {
        Throwable cause = fault instanceof CompletionException ? fault.getCause() : fault;
        return !(cause instanceof NoSuchBucketException)
                && status(fault).filter(code -> code == 404).isPresent();
    }

    private static Optional<Integer> status(RuntimeException fault) {
        Throwable cause = fault instanceof CompletionException ? fault.getCause() : fault;
        return cause instanceof AwsServiceException answer ? Optional.of(answer.statusCode()) : Optional.empty();
    }

    private Refused refused(AwsServiceException answer) {
        String code = answer.awsErrorDetails() == null
                ? ""
                : String.valueOf(answer.awsErrorDetails().errorCode());
        int status = answer.statusCode();
        if (answer instanceof NoSuchBucketException || code.equals("NoSuchBucket")) {
            return new Refused("archive.s3-no-bucket", place, access.host());
        } else if (status == MOVED || code.equals("IllegalLocationConstraintException")) {
            return new Refused("archive.s3-other-region", place, access.region());
        } else if (KEY_CODES.contains(code) || status == UNAUTHORIZED) {
            return new Refused("archive.s3-wrong-key", place, access.host(), code);
        } else if (status == FORBIDDEN) {
            return new Refused("archive.s3-denied", place, access.host(), code);
        } else if (status == PRECONDITION || status == CONFLICT) {
            return new Refused("archive.s3-raced", place);
        } else if (status == FULL || FULL_CODES.contains(code)) {
            return new Refused("archive.s3-full", place);
        } else if (status == UNABLE) {
            return new Refused("archive.s3-unable", place, access.host());
        }
        return new Refused("archive.s3-failed", place, access.host(), status + " " + code);
    }

    /** One line: the client's own words are a page long. */
    private static String deepest(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}

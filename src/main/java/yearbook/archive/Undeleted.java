package yearbook.archive;

import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Hears what a store did not delete. It answers that all went well even where it deleted nothing, as the key may not or the
 * files are locked, and says so file by file only; who mends an archive would go on for ever.
 */
final class Undeleted implements ExecutionInterceptor {
    private static final int FORBIDDEN = 403;
    private static final int FAILED = 500;

    @Override
    public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
        if (context.response() instanceof DeleteObjectsResponse response) {
            refuse(response.errors());
        }
        return context.response();
    }

    static void refuse(List<S3Error> errors) {
        errors.stream().findFirst().ifPresent(error -> {
            throw S3Exception.builder()
                    .statusCode("AccessDenied".equals(error.code()) ? FORBIDDEN : FAILED)
                    .awsErrorDetails(
                            AwsErrorDetails.builder().errorCode(error.code()).build())
                    .build();
        });
    }
}

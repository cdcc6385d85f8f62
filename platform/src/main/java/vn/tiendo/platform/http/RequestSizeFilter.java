package vn.tiendo.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import vn.tiendo.contracts.form.WorkingForm;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * Refuses what is too long before anything is done with it. The server's own limits lie above these; what exceeds even them is
 * answered by it, with the status alone.
 */
@ApplicationScoped
class RequestSizeFilter {

    private static final int FIRST_OF_ALL = 2_000;

    private static final List<String> DOCUMENTS = List.of(
            "application/msword",
            "application/octet-stream",
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "image/jpeg",
            "image/png");

    /** Colon, blank and line end of a header field. */
    private static final int PUNCTUATION = 4;

    private final HttpLimits limits;
    private final RateLimit rates;
    private final ProblemResponder problems;

    RequestSizeFilter(HttpLimits limits, RateLimit rates, ProblemResponder problems) {
        this.limits = limits;
        this.rates = rates;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, FIRST_OF_ALL);
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > limits.uri().asLongValue()) {
            problems.refuseAndClose(context, tooLong(Kind.URI_TOO_LONG, limits.uri()));
        } else if (sizeOfHeaders(request) > limits.headers().asLongValue()) {
            problems.refuseAndClose(context, tooLong(Kind.HEADERS_TOO_LARGE, limits.headers()));
        } else if (!isUpload(request.getHeader(HttpHeaders.CONTENT_TYPE))
                && announcedBody(request) > mostOfBody(limits, request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            long most = mostOfBody(limits, request.getHeader(HttpHeaders.CONTENT_TYPE));
            problems.refuseAndClose(context, StrictBody.tooLarge(most));
        } else if (!context.normalizedPath().startsWith("/api/") && !rates.admits(RateLimit.address(request))) {
            problems.refuse(context, RateLimit.refusal());
        } else {
            context.next();
        }
    }

    /** A form with a file, of a page: a browser shows no answer before it has sent all of it, so that it is refused when it has come. */
    static boolean isUpload(String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA);
    }

    static long mostOfBody(HttpLimits limits, String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith(WorkingForm.MEDIA_TYPE)) {
            return limits.form().asLongValue();
        }
        if (isUpload(contentType)) {
            // Of a page: which kind of file is in it says only its content.
            return Math.max(limits.form().asLongValue(), limits.document().asLongValue());
        }
        if (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED)) {
            // Of a page: a letter with a diacritic is sent as nine characters instead of three bytes.
            return 3 * limits.body().asLongValue();
        }
        boolean document = DOCUMENTS.stream().anyMatch(type::startsWith);
        return (document ? limits.document() : limits.body()).asLongValue();
    }

    private static ProblemException tooLong(Kind kind, MemorySize most) {
        return ProblemException.of(
                kind,
                kind.title.vi() + ": nhiều nhất " + most.asLongValue() + " byte.",
                kind.title.en() + ": at most " + most.asLongValue() + " bytes.");
    }

    private static long sizeOfHeaders(HttpServerRequest request) {
        return request.headers().entries().stream()
                .mapToLong(field ->
                        (long) field.getKey().length() + field.getValue().length() + PUNCTUATION)
                .sum();
    }

    /** Only the server's to judge if it is no number; what it lets through is counted as it is read. */
    private static long announcedBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }
}

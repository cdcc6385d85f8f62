package vn.tiendo.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolation;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.tiendo.http.ProblemException.Kind;

/** Turns whatever goes wrong into problem details; nothing of the inside shows in an answer. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final int RETRY_AFTER_SECONDS = 2;

    /** JSON is UTF-8 anyway, but clients that know only some JSON types guess another for this one. */
    private static final String CONTENT_TYPE = Problem.MEDIA_TYPE + ";charset=UTF-8";

    /** The reader tells by words alone what it has found. */
    private static final Pattern REPEATED = Pattern.compile("^Duplicate field '(.{1,200})'");

    private final RateLimit rates;
    private final CurrentVertxRequest current;

    ProblemMappers(RateLimit rates, CurrentVertxRequest current) {
        this.rates = rates;
        this.current = current;
    }

    @ServerExceptionMapper
    RestResponse<Problem> problem(ProblemException e, UriInfo uri, HttpHeaders headers) {
        int status = e.getResponse().getStatus();
        if (status == 408 || status == 413) {
            // What is left of the body would be taken for the next request, or be waited for.
            RoutingContext context = current.getCurrent();
            context.addEndHandler(done -> context.request().connection().close());
        }
        return answer(e, uri, headers);
    }

    @ServerExceptionMapper
    RestResponse<Problem> violation(ResteasyReactiveViolationException e, UriInfo uri, HttpHeaders headers) {
        Map<String, Text> fields = new TreeMap<>();
        boolean inBody = false;
        for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
            // method.parameter for a parameter, method.parameter.field for a field of the body
            String[] path = violation.getPropertyPath().toString().split("\\.", 3);
            inBody |= path.length == 3;
            String field = path[path.length - 1].replace(".<list element>", "");
            fields.put(field, new Text(violation.getMessage(), violation.getMessage()));
        }
        return answer(ProblemException.fields(inBody ? Kind.INVALID : Kind.INVALID_PARAMETER, fields), uri, headers);
    }

    /** Both, because the framework has an answer of its own for the narrower one. */
    @ServerExceptionMapper({MismatchedInputException.class, JsonProcessingException.class})
    RestResponse<Problem> json(JsonProcessingException e, UriInfo uri, HttpHeaders headers) {
        return answer(malformed(e), uri, headers);
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    RestResponse<Problem> unauthenticated(UriInfo uri, HttpHeaders headers) {
        if (!isAdmitted()) {
            return answer(RateLimit.refusal(), uri, headers);
        }
        var problem = ProblemException.of(
                Kind.UNAUTHENTICATED,
                "Cần mã truy cập (Bearer token) còn hiệu lực.",
                "A valid bearer token is required.");
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.UNAUTHORIZED,
                        problem.in(
                                Text.preferredIn(headers), uri.getRequestUri().getPath()))
                .type(CONTENT_TYPE)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> forbidden(ForbiddenException e, UriInfo uri, HttpHeaders headers) {
        if (!isAdmitted()) {
            return answer(RateLimit.refusal(), uri, headers);
        }
        return answer(
                ProblemException.of(
                        Kind.FORBIDDEN, "Vai trò của bạn không được làm việc này.", "Your role does not allow this."),
                uri,
                headers);
    }

    @ServerExceptionMapper
    RestResponse<Problem> web(WebApplicationException e, UriInfo uri, HttpHeaders headers) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return answer(malformed(json), uri, headers);
        }
        int status = e.getResponse().getStatus();
        Text title = titleOf(status);
        Problem problem = new Problem(
                "urn:tiendo:problem:http-" + status,
                title.in(Text.preferredIn(headers)),
                status,
                title.in(Text.preferredIn(headers)) + ": " + uri.getRequestUri().getPath(),
                uri.getRequestUri().getPath(),
                List.of());
        var response = RestResponse.ResponseBuilder.<Problem>create(status).entity(problem);
        Object allow = e.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
        if (allow != null) {
            response.header(HttpHeaders.ALLOW, allow);
        }
        return response.type(CONTENT_TYPE).build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> unexpected(Throwable e, UriInfo uri, HttpHeaders headers) {
        if (Outage.isBehind(e)) {
            LOG.warnf("%s: %s", uri.getPath(), e.getMessage());
            return answer(ProblemException.unavailable(), uri, headers);
        }
        if (Outage.isOfForeignLetters(e)) {
            return answer(
                    ProblemException.of(
                            Kind.INVALID_PARAMETER,
                            "Mã chỉ gồm chữ cái không dấu, chữ số và dấu nối.",
                            "An identifier has none but plain letters, digits and hyphens."),
                    uri,
                    headers);
        }
        LOG.errorf(e, "%s failed", uri.getPath());
        Text title = titleOf(500);
        Problem problem = new Problem(
                "urn:tiendo:problem:internal",
                title.in(Text.preferredIn(headers)),
                500,
                new Text("Lỗi bên trong hệ thống; yêu cầu chưa được thực hiện.", "Internal error; nothing was done.")
                        .in(Text.preferredIn(headers)),
                uri.getRequestUri().getPath(),
                List.of());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.INTERNAL_SERVER_ERROR, problem)
                .type(CONTENT_TYPE)
                .build();
    }

    private boolean isAdmitted() {
        return rates.admits(RateLimit.address(current.getCurrent().request()));
    }

    private static RestResponse<Problem> answer(ProblemException e, UriInfo uri, HttpHeaders headers) {
        Problem problem = e.in(Text.preferredIn(headers), uri.getRequestUri().getPath());
        var response = RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(CONTENT_TYPE);
        if (problem.status() == 503 || problem.status() == 429) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }

    private static ProblemException malformed(JsonProcessingException e) {
        String field = e instanceof JsonMappingException mapping ? path(mapping) : "";
        Matcher repeated = REPEATED.matcher(e.getOriginalMessage());
        if (repeated.find()) {
            return ProblemException.field(
                    Kind.MALFORMED,
                    repeated.group(1),
                    "Trường “" + repeated.group(1) + "” được gửi nhiều lần.",
                    "The field '" + repeated.group(1) + "' was sent more than once.");
        }
        if (e instanceof UnrecognizedPropertyException) {
            return ProblemException.field(
                    Kind.MALFORMED,
                    field,
                    "Trường “" + field + "” không có trong giao diện này.",
                    "The field '" + field + "' is not known here.");
        }
        if (e instanceof Refused refused && !field.isEmpty()) {
            return ProblemException.fields(Kind.MALFORMED, Map.of(field, refused.why()));
        }
        if (!field.isEmpty()) {
            return ProblemException.field(
                    Kind.MALFORMED,
                    field,
                    "Giá trị của “" + field + "” không đọc được.",
                    "The value of '" + field + "' cannot be read.");
        }
        String where =
                e.getLocation() == null ? "" : " (dòng " + e.getLocation().getLineNr() + ")";
        return ProblemException.of(
                Kind.MALFORMED, "Nội dung không phải JSON hợp lệ" + where + ".", "The body is not valid JSON.");
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static Text titleOf(int status) {
        return switch (status) {
            case 401 -> Kind.UNAUTHENTICATED.title;
            case 403 -> Kind.FORBIDDEN.title;
            case 404 -> Kind.NOT_FOUND.title;
            case 405 -> new Text("Phương thức không được hỗ trợ", "Method not allowed");
            case 406 -> new Text("Không có định dạng được yêu cầu", "Not acceptable");
            case 413 -> Kind.CONTENT_TOO_LARGE.title;
            case 415 -> new Text("Kiểu nội dung không được hỗ trợ", "Unsupported media type");
            case 500 -> new Text("Lỗi bên trong", "Internal error");
            default ->
                status < 500
                        ? Kind.MALFORMED.title
                        : new Text("Tạm thời không phục vụ được", "Temporarily unavailable");
        };
    }
}

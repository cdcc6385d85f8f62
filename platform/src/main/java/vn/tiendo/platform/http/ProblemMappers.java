package vn.tiendo.platform.http;

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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.tiendo.platform.input.Declared;
import vn.tiendo.platform.input.Refused;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;
import vn.tiendo.platform.problem.TransientFailures;

/** Turns whatever goes wrong into problem details; nothing of the inside shows in an answer. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** The reader tells by words alone what it has found. */
    private static final Pattern REPEATED = Pattern.compile("^Duplicate field '(.{1,200})'");

    private final RateLimit rates;
    private final Operations operations;
    private final CurrentVertxRequest current;

    ProblemMappers(RateLimit rates, Operations operations, CurrentVertxRequest current) {
        this.rates = rates;
        this.operations = operations;
        this.current = current;
    }

    @ServerExceptionMapper
    RestResponse<Problem> problem(ProblemException e) {
        if (e.status() == 408 || e.status() == 413) {
            // What is left of the body would be taken for the next request, or be waited for.
            RoutingContext context = current.getCurrent();
            context.addEndHandler(done -> context.request().connection().close());
        }
        return answer(e);
    }

    @ServerExceptionMapper
    RestResponse<Problem> violation(ResteasyReactiveViolationException e) {
        Map<String, Text> fields = new TreeMap<>();
        boolean inBody = false;
        for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
            // method.parameter for a parameter, method.parameter.field for a field of the body or of a bean of
            // parameters
            String[] path = violation.getPropertyPath().toString().split("\\.", 3);
            inBody |= path.length == 3 && !(Declared.isFilledBy(violation.getLeafBean()));
            String field = path[path.length - 1].replace(".<list element>", "");
            fields.put(field, new Text(violation.getMessage(), violation.getMessage()));
        }
        return answer(ProblemException.fields(inBody ? Kind.INVALID : Kind.INVALID_PARAMETER, fields));
    }

    /** Both, because the framework has an answer of its own for the narrower one. */
    @ServerExceptionMapper({MismatchedInputException.class, JsonProcessingException.class})
    RestResponse<Problem> json(JsonProcessingException e) {
        return answer(malformed(e));
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    RestResponse<Problem> unauthenticated() {
        if (!isAdmitted()) {
            return answer(RateLimit.refusal());
        }
        var problem = ProblemException.of(
                Kind.UNAUTHENTICATED,
                "Cần mã truy cập (Bearer token) còn hiệu lực.",
                "A valid bearer token is required.");
        return response(Problems.of(problem, current.getCurrent()))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> forbidden(ForbiddenException e) {
        if (!isAdmitted()) {
            return answer(RateLimit.refusal());
        }
        return answer(ProblemException.of(
                Kind.FORBIDDEN, "Vai trò của bạn không được làm việc này.", "Your role does not allow this."));
    }

    @ServerExceptionMapper
    RestResponse<Problem> web(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return answer(malformed(json));
        }
        // The framework wraps what the conversion of a parameter throws.
        if (e.getCause() instanceof ProblemException problem) {
            return problem(problem);
        }
        RoutingContext request = current.getCurrent();
        int status = e.getResponse().getStatus();
        // The framework takes one for the other where a resource's own path has a parameter.
        boolean mayBeEither = status == StatusCode.NOT_FOUND || status == StatusCode.METHOD_NOT_ALLOWED;
        Set<String> methods = mayBeEither ? operations.methodsOf(request.normalizedPath()) : Set.of();
        if (mayBeEither
                && !methods.isEmpty()
                && !methods.contains(request.request().method().name())) {
            return response(Problems.of(StatusCode.METHOD_NOT_ALLOWED, request))
                    .header(HttpHeaders.ALLOW, String.join(", ", methods))
                    .build();
        }
        return response(Problems.of(mayBeEither ? StatusCode.NOT_FOUND : status, request))
                .build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> unexpected(Throwable e) {
        if (TransientFailures.isBehind(e)) {
            LOG.warnf("%s: %s", current.getCurrent().normalizedPath(), e.getMessage());
            return answer(ProblemException.unavailable());
        }
        if (TransientFailures.isOfForeignLetters(e)) {
            return answer(ProblemException.of(
                    Kind.INVALID_PARAMETER,
                    "Mã chỉ gồm chữ cái không dấu, chữ số và dấu nối.",
                    "An identifier has none but plain letters, digits and hyphens."));
        }
        LOG.errorf(e, "%s failed", current.getCurrent().normalizedPath());
        return response(Problems.internal(current.getCurrent())).build();
    }

    private boolean isAdmitted() {
        return rates.admits(RateLimit.address(current.getCurrent().request()));
    }

    private RestResponse<Problem> answer(ProblemException e) {
        return response(Problems.of(e, current.getCurrent())).build();
    }

    private static RestResponse.ResponseBuilder<Problem> response(Problem problem) {
        var response = RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(Problems.CONTENT_TYPE);
        return Problems.passes(problem)
                ? response.header(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER_SECONDS)
                : response;
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
}

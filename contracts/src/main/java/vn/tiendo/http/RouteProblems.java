package vn.tiendo.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Answers with a problem what is refused before any resource is asked. */
@Singleton
class RouteProblems {

    private final ObjectMapper json;

    RouteProblems(ObjectMapper json) {
        this.json = json;
    }

    void refuse(RoutingContext context, ProblemException reason) {
        Problem problem = reason.in(language(context), context.normalizedPath());
        HttpServerResponse response = context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE + ";charset=UTF-8");
        if (problem.status() == 503 || problem.status() == 429) {
            response.putHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        response.end(write(problem));
    }

    /** As {@link #refuse}, and ends the connection: what the client goes on sending is of no use. */
    void refuseAndClose(RoutingContext context, ProblemException reason) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.addEndHandler(done -> context.request().connection().close());
        refuse(context, reason);
    }

    private static Locale language(RoutingContext context) {
        return context.acceptableLanguages().stream()
                .findFirst()
                .map(language -> Locale.forLanguageTag(language.value()))
                .orElse(Locale.ROOT);
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

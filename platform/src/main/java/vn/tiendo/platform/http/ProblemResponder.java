package vn.tiendo.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.problem.ProblemException;

/** Answers with a problem what is refused before any resource is asked. */
@Singleton
class ProblemResponder {

    private final ObjectMapper json;

    ProblemResponder(ObjectMapper json) {
        this.json = json;
    }

    void refuse(RoutingContext context, ProblemException reason) {
        send(context, Problems.of(reason, context));
    }

    /** As {@link #refuse}, and ends the connection: what the client goes on sending is of no use. */
    void refuseAndClose(RoutingContext context, ProblemException reason) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.addEndHandler(done -> context.request().connection().close());
        refuse(context, reason);
    }

    void send(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problems.CONTENT_TYPE);
        if (Problems.passes(problem)) {
            response.putHeader(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER_SECONDS);
        }
        response.end(write(problem));
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package vn.tiendo.platform.http;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import vn.tiendo.platform.problem.ProblemException;

/**
 * Answers with a problem what fails outside of resources and their mappers, or in a mapper itself. The framework's own answer to that
 * is no problem, and tells of the inside.
 */
@ApplicationScoped
class LastResort {

    private static final Logger LOG = Logger.getLogger(LastResort.class);

    private static final int BEFORE_THE_FRAMEWORK = Integer.MIN_VALUE;

    private final ProblemResponder problems;

    LastResort(ProblemResponder problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_THE_FRAMEWORK).failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        Throwable failure = context.failure();
        boolean isChallenge = failure instanceof AuthenticationException
                || failure instanceof UnauthorizedException
                || failure instanceof ForbiddenException;
        if (isChallenge || context.response().headWritten()) {
            context.next();
        } else if (context.statusCode() >= 400 && context.statusCode() < 500) {
            problems.send(context, Problems.of(context.statusCode(), context));
        } else if (context.statusCode() == 503) {
            problems.refuse(context, ProblemException.unavailable());
        } else {
            LOG.errorf(failure, "%s failed", context.normalizedPath());
            problems.send(context, Problems.internal(context));
        }
    }
}

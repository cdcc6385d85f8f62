package vn.tiendo.platform.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * Takes no more requests at a time than can be served soon; what is beyond is told at once to come again. Without it they would queue
 * where nobody sees them, longer than any client waits.
 */
@ApplicationScoped
class ConcurrencyLimit {

    private static final int BEFORE_THE_OTHERS = 1_000;

    private final AtomicInteger requests = new AtomicInteger();
    private final int most;
    private final ProblemResponder problems;

    ConcurrencyLimit(
            @ConfigProperty(name = "http.max-in-flight", defaultValue = "256") int most,
            ProblemResponder problems,
            MeterRegistry meters) {
        this.most = most;
        this.problems = problems;
        meters.gauge("http.in-flight", requests);
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, BEFORE_THE_OTHERS);
    }

    private void admit(RoutingContext context) {
        if (!context.normalizedPath().startsWith("/api/")) {
            context.next();
        } else if (requests.incrementAndGet() > most) {
            requests.decrementAndGet();
            problems.refuse(
                    context,
                    ProblemException.of(
                            Kind.UNAVAILABLE,
                            "Quá nhiều yêu cầu cùng lúc; yêu cầu này chưa được thực hiện, xin gửi lại.",
                            "Too many requests at a time; this one was not carried out, please repeat."));
        } else {
            Place.take(context, requests::decrementAndGet);
            context.next();
        }
    }
}

package vn.tiendo.platform.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * How often a client may ask: a bucket of requests for each subject of a valid token, and for each address that sends none, filled
 * evenly. Each instance counts by itself. Health and metrics are on a port of their own and are not counted.
 */
@Singleton
class RateLimit {

    /** The memory of who has asked is bounded; whoever was silent longest is forgotten first. */
    private static final int CLIENTS = 10_000;

    private final double perNano;
    private final int burst;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(CLIENTS, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CLIENTS;
        }
    };

    /**
     * @param left requests that may still come
     * @param at when that was so
     */
    private record Bucket(double left, long at) {}

    @Inject
    RateLimit(HttpLimits limits) {
        this(limits.perSecond(), limits.burst(), System::nanoTime);
    }

    RateLimit(int perSecond, int burst, LongSupplier nanos) {
        this.perNano = (double) perSecond / TimeUnit.SECONDS.toNanos(1);
        this.burst = burst;
        this.nanos = nanos;
    }

    /**
     * Where a client stands.
     *
     * @param admitted whether the request is taken
     * @param limit requests that it may send at once
     * @param left of these, after this one
     * @param reset seconds until all of them may come again
     */
    record Standing(boolean admitted, int limit, long left, long reset) {}

    /** Whether one more request of this client is taken; if so it counts. */
    boolean admits(String client) {
        return count(client).admitted();
    }

    synchronized Standing count(String client) {
        long now = nanos.getAsLong();
        Bucket before = buckets.getOrDefault(client, new Bucket(burst, now));
        double there = Math.min(burst, before.left + (now - before.at) * perNano);
        double left = there < 1 ? there : there - 1;
        buckets.put(client, new Bucket(left, now));
        double seconds = (burst - left) / perNano / TimeUnit.SECONDS.toNanos(1);
        return new Standing(there >= 1, burst, (long) left, (long) Math.ceil(seconds));
    }

    static String address(HttpServerRequest request) {
        return "address "
                + (request.remoteAddress() == null
                        ? ""
                        : request.remoteAddress().hostAddress());
    }

    static ProblemException refusal() {
        return ProblemException.of(
                Kind.TOO_MANY_REQUESTS,
                "Bạn gửi quá nhiều yêu cầu; yêu cầu này chưa được thực hiện, xin gửi lại sau.",
                "You send too many requests; this one was not carried out, please repeat it later.");
    }

    /**
     * Counts who is known by a token, and tells him where he stands; who is not is counted where he is refused
     * ({@link ProblemMappers}).
     */
    static class Filter {

        private static final String STANDING = "rate-limit-standing";

        private final RateLimit rates;
        private final SecurityIdentity identity;

        Filter(RateLimit rates, SecurityIdentity identity) {
            this.rates = rates;
            this.identity = identity;
        }

        @ServerRequestFilter
        void count(ContainerRequestContext request) {
            if (!identity.isAnonymous()) {
                Standing standing =
                        rates.count("subject " + identity.getPrincipal().getName());
                request.setProperty(STANDING, standing);
                if (!standing.admitted()) {
                    throw refusal();
                }
            }
        }

        @ServerResponseFilter
        void tell(ContainerRequestContext request, ContainerResponseContext response) {
            if (request.getProperty(STANDING) instanceof Standing standing) {
                response.getHeaders().putSingle("RateLimit-Limit", standing.limit());
                response.getHeaders().putSingle("RateLimit-Remaining", standing.left());
                response.getHeaders().putSingle("RateLimit-Reset", standing.reset());
            }
        }
    }
}

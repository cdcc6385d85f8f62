package vn.tiendo.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while events leave. A broker that is away for a moment does not take the service out, for changes go on being recorded; one
 * that stays away does, before the outbox fills.
 */
@Readiness
@ApplicationScoped
class OutboxHealth implements HealthCheck {

    private final Backlog backlog;
    private final OutboxConfig config;

    OutboxHealth(Backlog backlog, OutboxConfig config) {
        this.backlog = backlog;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox")
                .status(backlog.size() <= config.readyMaxBacklog()
                        && backlog.oldestAge().compareTo(config.readyMaxAge()) <= 0)
                .withData("backlog", backlog.size())
                .withData("oldestAgeSeconds", backlog.oldestAge().toSeconds())
                .withData("unusedPartitions", backlog.unusedPartitions())
                .withData("relay", backlog.relayIsHere() ? "here" : "elsewhere")
                .build();
    }
}

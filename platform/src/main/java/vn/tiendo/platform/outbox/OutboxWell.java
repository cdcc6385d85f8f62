package vn.tiendo.platform.outbox;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import vn.tiendo.platform.health.WellCheck;

/**
 * Whether events leave. A broker that is away takes no node off the network: changes go on being recorded, and no other node would do
 * better.
 */
@Wellness
@ApplicationScoped
class OutboxWell extends WellCheck {

    private final Backlog backlog;
    private final OutboxConfig config;

    OutboxWell(Backlog backlog, OutboxConfig config) {
        this.backlog = backlog;
        this.config = config;
    }

    @Override
    protected String name() {
        return "outbox";
    }

    @Override
    protected Finding examine() {
        boolean leaves =
                backlog.size() <= config.wellMaxBacklog() && backlog.oldestAge().compareTo(config.wellMaxAge()) <= 0;
        return Finding.of(leaves)
                .with("backlog", backlog.size())
                .with("oldestAgeSeconds", backlog.oldestAge().toSeconds())
                .with("unusedPartitions", backlog.unusedPartitions())
                .with("relay", backlog.relayIsHere() ? "here" : "elsewhere");
    }
}

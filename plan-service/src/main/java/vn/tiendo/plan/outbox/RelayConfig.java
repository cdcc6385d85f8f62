package vn.tiendo.plan.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the relay. */
@ConfigMapping(prefix = "relay")
interface RelayConfig {

    /** Whether missing topics are created; in production they belong to the cluster's own configuration. */
    @WithDefault("false")
    boolean createTopics();

    /** Events sent at once. */
    @WithDefault("500")
    int batch();

    /** How often the outbox is looked at when no commit has woken the relay. */
    @WithDefault("PT1S")
    Duration poll();

    /** Longer than any transaction lasts: what is older than this has been committed or never will be. */
    @WithDefault("PT5S")
    Duration longestTransaction();
}

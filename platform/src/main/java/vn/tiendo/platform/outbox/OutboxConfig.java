package vn.tiendo.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of outbox and relay. */
@ConfigMapping(prefix = "relay")
public interface OutboxConfig {

    /**
     * Whether missing topics are created, and those that are there get the settings that they lack; in production they belong to the
     * cluster's own configuration.
     */
    @WithDefault("false")
    boolean createTopics();

    /** Names the node that relays; one that starts again under the same name takes over from itself at once. */
    @WithDefault("${HOSTNAME:localhost}:${quarkus.http.port}")
    String holder();

    /** Events read at once, at most. */
    @WithDefault("1000")
    int batch();

    /** How often the outbox is looked at when no commit has woken the relay: changes of other nodes, and a safety net. */
    @WithDefault("PT0.5S")
    Duration poll();

    /** How long a node that dies keeps the others from relaying. */
    @WithDefault("PT15S")
    Duration lease();

    /**
     * How far watermarks stay behind the clock. A change must have its first event in the outbox a second sooner after the instant that
     * it bears, or it is refused; the second is for clocks of nodes that differ, twice {@link #clockSkew()}.
     */
    @WithDefault("PT5S")
    Duration settle();

    /** How often watermarks are written at most, while events leave. */
    @WithDefault("PT1S")
    Duration watermarkInterval();

    /** How often watermarks are written while nothing leaves. */
    @WithDefault("PT1M")
    Duration idleWatermarkInterval();

    /**
     * Whether the marks of release 1.0 are written too, each second on each partition: while its report-service still runs. For one
     * release.
     */
    @WithDefault("false")
    boolean oldMarks();

    /**
     * How far a machine's clock may be from the database's. Of two nodes, one may be ahead and one behind by as much, and {@link #settle()}
     * allows for both: a node that is further off does not relay, and refuses changes.
     */
    @WithDefault("PT0.5S")
    Duration clockSkew();

    /** How long sent events stay in the outbox; empty: for ever. */
    Optional<Duration> keep();

    /** How long a service that stops goes on sending. */
    @WithDefault("PT10S")
    Duration drain();

    /** Not well when the oldest event has waited longer. */
    @WithDefault("PT5M")
    Duration wellMaxAge();

    /** Not well when more events wait. */
    @WithDefault("1000000")
    long wellMaxBacklog();

    /** Changes are refused (503) while more events wait. */
    @WithDefault("2000000")
    long maxBacklog();

    /** Whether the database is compared with the topics before changes are taken; false only where there is no Kafka at all. */
    @WithDefault("true")
    boolean inspect();
}

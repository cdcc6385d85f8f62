package vn.tiendo.platform.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiendo.devservices.KafkaBroker;
import vn.tiendo.devservices.Lifeline;
import vn.tiendo.platform.outbox.Backlog;
import vn.tiendo.platform.outbox.relay.TestOutbox.Settings;

/** What the outbox does while its broker is away, or has lost what it held. */
class OutageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NOBODY = "127.0.0.1:9";

    @TempDir
    Path folder;

    private TestOutbox outbox;
    private Lifeline lifeline;

    @AfterEach
    void stop() throws InterruptedException, IOException {
        outbox.drain = Duration.ZERO;
        outbox.stop();
        if (lifeline != null) {
            lifeline.close();
        }
    }

    @Test
    void whatWaitsIsMeasuredWhileTheBrokerIsAway() throws Exception {
        outbox = new TestOutbox(Settings.USUAL, NOBODY);
        outbox.drain = Duration.ZERO;
        Backlog backlog = new Backlog(new SimpleMeterRegistry());
        outbox.relay("node", backlog).start();
        appendVersion(1);
        await().atMost(PATIENCE).until(() -> backlog.size() == 10);
        await().atMost(PATIENCE).until(() -> backlog.oldestAge().compareTo(Duration.ofSeconds(2)) > 0);
    }

    @Test
    void aLogThatIsLostIsNoticedThoughNothingNewComes() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        outbox.tellsWatermarks = false;
        outbox.relay("node").start();
        appendVersion(1);
        await().atMost(PATIENCE).until(() -> outbox.count("sent_at is null") == 0);
        outbox.loseTheLog();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> outbox.ids().stream().distinct().count() == 10);
    }

    @Test
    void aBrokerThatComesBackWithoutItsLogGetsEverythingInOrder() throws Exception {
        KafkaBroker broker = ownBroker();
        outbox = new TestOutbox(refusing(Optional.empty()), broker.bootstrapServers());
        MeterRegistry meters = new SimpleMeterRegistry();
        outbox.relay("node", new Backlog(meters)).start();
        for (long version = 1; version <= 3; version++) {
            appendVersion(version);
        }
        await().atMost(PATIENCE).until(() -> outbox.count("sent_at is null") == 0);
        // The relay is busy with one that fails, now for another reason.
        appendRefused();
        await().atMost(PATIENCE).until(() -> meters.counter("outbox.failed").count() >= 1);
        broker.process().kill();
        appendVersion(4);
        FileUtils.deleteDirectory(folder.resolve("kafka").toFile());
        broker.start();
        await().atMost(PATIENCE).until(() -> outbox.count("sent_at is null") == 1);
        for (int key = 0; key < 10; key++) {
            String prefix = "key-" + key + ":";
            assertThat(outbox.ids().stream().filter(id -> id.startsWith(prefix)).distinct())
                    .as("first occurrences")
                    .containsExactlyElementsOf(Stream.of(1, 2, 3, 4)
                            .map(version -> prefix + version)
                            .toList());
        }
    }

    @Test
    void aRelayThatStopsWhileItsBrokerIsAwayLeavesTheLeaseToTheNext() throws Exception {
        KafkaBroker broker = ownBroker();
        outbox = new TestOutbox(
                new Settings(Duration.ofHours(1), Duration.ofMillis(200), 100, Optional.empty(), Map.of()),
                broker.bootstrapServers());
        outbox.drain = Duration.ofSeconds(1);
        Relay relay = outbox.relay("node");
        relay.start();
        appendVersion(1);
        await().atMost(PATIENCE).until(() -> outbox.count("sent_at is null") == 0);
        broker.process().kill();
        appendVersion(2);
        relay.stop(new ShutdownEvent());
        assertThat(outbox.count("sent_at is null")).isEqualTo(10);
        assertThat(outbox.lease("next", Duration.ofSeconds(5)).hold()).isTrue();
    }

    @Test
    void sentEventsArePrunedThoughOneThatIsRefusedStays() throws Exception {
        outbox = new TestOutbox(refusing(Optional.of(Duration.ZERO)));
        appendVersion(1);
        try (Connection connection = outbox.connection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update outbox set sent_at = '2026-01-01'");
        }
        appendRefused();
        outbox.relay("node").start();
        await().atMost(PATIENCE).until(() -> outbox.count("true") == 1);
        assertThat(outbox.count("partition_key = 'huge' and sent_at is null")).isEqualTo(1);
    }

    private void appendVersion(long version) throws SQLException {
        for (int key = 0; key < 10; key++) {
            outbox.append("key-" + key, version);
        }
    }

    private static Settings refusing(Optional<Duration> keep) {
        return new Settings(
                Duration.ofSeconds(2), Duration.ofMillis(200), 100, keep, Map.of("max.message.bytes", "20000"));
    }

    private void appendRefused() throws SQLException {
        try (Connection connection = outbox.connection()) {
            outbox.append(connection, "huge", 1, TestOutbox.now(), letters(200_000));
        }
    }

    private KafkaBroker ownBroker() throws IOException {
        lifeline = Lifeline.open(folder);
        KafkaBroker broker = new KafkaBroker(
                lifeline, new KafkaBroker.Settings(folder.resolve("kafka"), folder.resolve("kafka.log"), 0));
        broker.start();
        return broker;
    }

    /** Such as do not compress well. */
    private static String letters(int length) {
        StringBuilder text = new StringBuilder(length);
        new Random(1).ints(length, 'a', 'z' + 1).forEach(text::appendCodePoint);
        return text.toString();
    }
}

package vn.tiendo.platform.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.outbox.relay.TestOutbox.Settings;

/** Databases that were set back to an earlier moment, against a real MariaDB and a real Kafka. */
class RestorerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TestOutbox outbox;

    @AfterEach
    void stop() throws InterruptedException {
        outbox.stop();
    }

    @Test
    void aDatabaseThatWasSetBackSendsNothingUntilItHasTakenBackWhatItLacks() throws Exception {
        threeVersionsInTheBackupAndTwoLost();
        outbox.append("other", 1);
        outbox.relay("after").start();
        await().atMost(PATIENCE).until(() -> outbox.rows("restoration where state = 'FOUND'") == 1);
        assertThat(outbox.text("select evidence from restoration")).endsWith("key:4");

        // Time enough for a relay that would send.
        await().during(Duration.ofSeconds(2))
                .atMost(PATIENCE)
                .until(() -> outbox.records().size() == 5);
        assertThat(outbox.count("sent_at is null")).isEqualTo(1);

        outbox.run("update restoration set state = 'RUNNING'");
        await().atMost(PATIENCE).until(() -> outbox.rows("restoration where state = 'DONE'") == 1);
        assertThat(outbox.text("select taken_back from restoration")).isEqualTo("2");
        assertThat(outbox.rows("restoration_finding")).isEqualTo(2);
        assertThat(outbox.count("partition_key = 'key' and sent_at is not null"))
                .isEqualTo(5);

        outbox.append("key", 6);
        await().atMost(PATIENCE).until(() -> outbox.ids().containsAll(List.of("key:6", "other:1")));
        assertThat(outbox.ids()).as("nothing is sent twice").doesNotHaveDuplicates();
    }

    @Test
    void whatStandsTwiceAfterACrashProvesNothing() throws Exception {
        threeVersionsInTheBackupAndTwoLost();
        outbox.append("key", 4);
        outbox.append("key", 5);
        outbox.relay("after").start();
        await().atMost(PATIENCE).until(() -> outbox.count("sent_at is null") == 0);
        assertThat(outbox.rows("restoration")).isZero();
    }

    @Test
    void aNewDatabaseBesideAnOldKafkaIsOneThatWasSetBack() throws Exception {
        threeVersionsInTheBackupAndTwoLost();
        outbox.run("delete from outbox");
        outbox.run("delete from relay_position");
        outbox.relay("after").start();
        await().atMost(PATIENCE).until(() -> outbox.rows("restoration where state = 'FOUND'") == 1);
        outbox.run("update restoration set state = 'RUNNING'");
        await().atMost(PATIENCE).until(() -> outbox.rows("restoration where state = 'DONE'") == 1);
        assertThat(outbox.count("sent_at is not null")).isEqualTo(5);
    }

    @Test
    void anOtherContentUnderANumberThatWasGivenIsFound() throws Exception {
        threeVersionsInTheBackupAndTwoLost();
        outbox.append(outbox.connection(), "key", 4, TestOutbox.now(), "{\"version\":4,\"other\":true}");
        outbox.append("key", 5);
        outbox.relay("after").start();
        await().atMost(PATIENCE).until(() -> outbox.rows("restoration where state = 'FOUND'") == 1);
        assertThat(outbox.records()).hasSize(5);
    }

    @Test
    void aDatabaseThatIsSetBackUnderARunningRelayIsFound() throws Exception {
        threeVersionsInTheBackupAndTwoLost();
        outbox.append("key", 4);
        outbox.append("key", 5);
        outbox.relay("running").start();
        await().atMost(PATIENCE).until(() -> outbox.count("sent_at is null") == 0);
        outbox.run("delete from outbox where event_id >= 'key:4'");
        outbox.run("update relay_position set last_offset = 2");
        await().atMost(PATIENCE).until(() -> outbox.rows("restoration where state = 'FOUND'") == 1);
    }

    /** All five stand on the topic; the database is that of the third. */
    private void threeVersionsInTheBackupAndTwoLost() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        outbox.tellsWatermarks = false;
        Relay relay = outbox.relay("before");
        for (long version = 1; version <= 3; version++) {
            outbox.append("key", version);
        }
        relay.start();
        await().atMost(PATIENCE).until(() -> outbox.count("sent_at is null") == 0);
        outbox.append("key", 4);
        outbox.append("key", 5);
        relay.wake();
        await().atMost(PATIENCE).until(() -> outbox.count("sent_at is null") == 0);
        relay.stop(new ShutdownEvent());
        assertThat(outbox.records()).hasSize(5);
        outbox.run("delete from outbox where event_id >= 'key:4'");
        outbox.run("update relay_position set last_offset = 2");
    }
}

package vn.tiendo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.tiendo.faults.client.Api;
import vn.tiendo.faults.client.History;
import vn.tiendo.faults.client.Load;
import vn.tiendo.faults.system.Cluster;
import vn.tiendo.faults.system.Database;
import vn.tiendo.faults.system.Waiting;

/** Others hold the rows that the services want, for longer than these wait, or want them in another order. */
@Tag("long")
class StormsIT {

    /** Longer than innodb_lock_wait_timeout. */
    private static final int LONGER_THAN_A_WAIT = 8;

    private static final int ROUNDS = 15;
    private static final int WRITERS = 8;

    private static FaultStack stack;
    private static Cluster cluster;

    @BeforeAll
    static void start() throws IOException, SQLException {
        stack = FaultStack.shared();
        cluster = stack.cluster();
        for (Database database : cluster.databases()) {
            // Whoever has written more is not the one that InnoDB rolls back.
            database.run("create database if not exists harness");
            database.run("create table if not exists harness.weight (id int primary key, n int)");
            database.run("insert ignore into harness.weight select seq, 0 from harness.seq_1_to_3000");
        }
    }

    @Test
    void rowsAreLockedForLongerThanServicesWait() throws IOException, SQLException {
        stack.underLoad(() -> {
            hold(cluster.planDatabase(), "select * from plan.assignment limit 400 for update");
            hold(cluster.reportDatabase(), "select * from report.ledger_assignment limit 400 for update");
            hold(cluster.planDatabase(), "select * from plan.relay_lease for update");
            hold(cluster.reportDatabase(), "select * from report.ledger_offset for update");
        });
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void relayAndIngestAreRolledBackByDeadlocks() throws IOException, SQLException {
        long before = deadlocks();
        stack.underLoad(this::deadlockStorm);
        assertThat(deadlocks() - before).isPositive();
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void theSameWithSnapshotIsolation() throws IOException, SQLException {
        snapshotIsolation("ON");
        stack.underLoad(() -> {
            deadlockStorm();
            cluster.firstPlan().kill();
        });
        assertThat(stack.violations()).isEmpty();
        snapshotIsolation("OFF");
    }

    @Test
    void ofManyWritersWithOneETagOneIsTaken() throws IOException, SQLException {
        Api api = new Api(Duration.ofSeconds(10));
        Load.Subject subject = stack.idle(s -> s.province().equals("quang-ninh"));
        String url = cluster.firstPlan().url() + "/api/v1/assignments/" + subject.id();
        String token = cluster.tokens().focal(subject.province());
        stack.underLoad(() -> {
            for (int round = 0; round < ROUNDS; round++) {
                String etag = api.get(url, token).etag();
                List<CompletableFuture<Integer>> writers = IntStream.range(0, WRITERS)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> change(api, subject, url, etag)))
                        .toList();
                List<Integer> answers =
                        writers.stream().map(CompletableFuture::join).toList();
                assertThat(answers).as("round %d", round).containsOnlyOnce(201);
                assertThat(answers).filteredOn(status -> status != 201).containsOnly(412);
            }
        });
        assertThat(stack.violations()).isEmpty();
    }

    private static int change(Api api, Load.Subject subject, String url, String etag) {
        String key = UUID.randomUUID().toString();
        JsonNode change = Api.JSON
                .createObjectNode()
                .put("to", "IN_PROGRESS")
                .put("percent", 30)
                .put("result", key);
        History.Request request = History.Request.first(key, subject.id());
        try {
            Api.Answer answer = api.post(
                    url + "/status-changes",
                    cluster.tokens().focal(subject.province()),
                    Map.of("If-Match", etag, "Idempotency-Key", key),
                    change.toString());
            stack.witness()
                    .changes()
                    .put(request.answered(
                            answer.status(), answer.body().path("version").asLong()));
            return answer.status();
        } catch (IOException noAnswer) {
            stack.witness().changes().put(request.answered(0, 0));
            return 0;
        }
    }

    private static void hold(Database database, String lock) throws SQLException {
        try (Connection sql = database.sql();
                Statement statement = sql.createStatement()) {
            sql.setAutoCommit(false);
            statement.execute("set innodb_lock_wait_timeout = 20");
            statement.execute(lock);
            Waiting.seconds(LONGER_THAN_A_WAIT);
            sql.rollback();
        }
    }

    /** Takes rows in the opposite order to that of the relay and of the ledger's writer. */
    private void deadlockStorm() throws SQLException {
        for (int round = 0; round < ROUNDS; round++) {
            cross(
                    cluster.planDatabase(),
                    "select w.id from plan.unsent_version w left join plan.outbox o on o.sent_at is null for update",
                    "select * from plan.relay_lease for update");
            cross(
                    cluster.reportDatabase(),
                    "select id from report.ledger_assignment for update",
                    "select * from report.ledger_offset for update");
        }
    }

    private static void cross(Database database, String second, String first) throws SQLException {
        try (Connection sql = database.sql();
                Statement statement = sql.createStatement()) {
            sql.setAutoCommit(false);
            statement.execute("update harness.weight set n = n + 1");
            statement.execute(second);
            Waiting.of(Duration.ofMillis(150));
            statement.execute(first);
            sql.rollback();
        } catch (SQLException rolledBack) {
            // Then it was this one.
        }
    }

    private static long deadlocks() throws SQLException {
        return cluster.planDatabase().status("Innodb_deadlocks")
                + cluster.reportDatabase().status("Innodb_deadlocks");
    }

    /** For new connections, so the old ones end. */
    private static void snapshotIsolation(String value) throws SQLException {
        for (Database database : cluster.databases()) {
            database.run("set global innodb_snapshot_isolation = " + value);
            database.endConnections();
        }
    }
}

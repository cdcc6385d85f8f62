package vn.tiendo.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.devservices.Backup;
import vn.tiendo.faults.checker.SnapshotReader;
import vn.tiendo.faults.checker.TopicReader;
import vn.tiendo.faults.client.Api;
import vn.tiendo.faults.client.History;
import vn.tiendo.faults.client.Observations;
import vn.tiendo.faults.system.Cluster;
import vn.tiendo.faults.system.Database;
import vn.tiendo.faults.system.Node;
import vn.tiendo.faults.system.Waiting;

/**
 * Databases that are set back to a backup while clients are at work: the services are stopped, the dumps played in, the services started,
 * and the operator says his one word to each.
 */
final class SetBack {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Cluster cluster;
    private final Observations observations;
    private final List<Database> databases;
    private final List<Backup> backups = new ArrayList<>();
    private final Set<String> settledSteps = new HashSet<>();
    private final Set<String> reports = new HashSet<>();

    SetBack(FaultStack stack, List<Database> databases) {
        this.cluster = stack.cluster();
        this.observations = stack.witness();
        this.databases = databases;
    }

    /** What an operator does each night, in the order of the procedure: report-service's schema first. */
    void backUp() {
        observations.steps().requests().stream()
                .filter(step -> step.outcome() != History.Outcome.UNKNOWN)
                .forEach(step -> settledSteps.add(step.key()));
        databases.forEach(
                database -> backups.add(database.backUp(cluster.folder().resolve(database.schema() + ".sql"))));
    }

    private Node node(Database database) {
        return database == cluster.planDatabase() ? cluster.firstPlan() : cluster.firstReport();
    }

    /** Sets all back; returns when each service has noticed that it lacks something. */
    void restore() throws IOException, SQLException {
        databases.forEach(database -> node(database).retire());
        for (Backup backup : backups) {
            backup.restore();
        }
        observations.steps().requests().stream()
                .filter(step -> !settledSteps.contains(step.key()))
                .forEach(step -> reports.add(step.assignment()));
        databases.forEach(database -> node(database).start());
        for (Database database : databases) {
            await(database, "FOUND");
        }
    }

    /** The one command. */
    void command() throws IOException {
        for (Database database : databases) {
            Api.Answer answer = api().post(
                            node(database).url() + "/api/v1/restorations",
                            cluster.tokens().operator(),
                            Map.of(),
                            "{\"fromBeginning\":false}");
            if (answer.status() != 202) {
                throw new IOException("The command is answered " + answer.status() + " " + answer.body());
            }
        }
    }

    void awaitDone() {
        for (Database database : databases) {
            await(database, "DONE");
        }
    }

    private void await(Database database, String state) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        String now = "nothing";
        while (!state.equals(now)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        "The restoration of " + database.schema() + " is not " + state + " but " + now);
            }
            Waiting.of(Duration.ofMillis(200));
            try {
                now = latest(database).path("state").asText();
            } catch (IOException notUpYet) {
                now = "no answer";
            }
        }
    }

    private JsonNode latest(Database database) throws IOException {
        return api().get(
                        node(database).url() + "/api/v1/restorations",
                        cluster.tokens().operator())
                .body()
                .at("/items/0");
    }

    /**
     * Nobody answers for what was acknowledged and had not left, for a repetition whose first answer was lost with its key, and for the
     * reports whose steps were lost: their content is in no event.
     */
    void forgiveWhatIsLost() throws IOException {
        Set<String> arrived;
        try (TopicReader topics = new TopicReader(cluster.kafka().bootstrapServers())) {
            arrived = topics.all(TopicReader.TASK_STATUS).stream()
                    .map(record -> String.valueOf(SnapshotReader.header(record, "ce_id")))
                    .collect(Collectors.toSet());
        }
        if (databases.contains(cluster.planDatabase())) {
            observations
                    .changes()
                    .forget(change -> change.outcome() == History.Outcome.ACCEPTED
                                    && !arrived.contains(change.assignment() + ":" + change.version())
                            || change.outcome() == History.Outcome.REFUSED && change.sent() > 1);
        }
        if (databases.contains(cluster.reportDatabase())) {
            String findings = cluster.firstReport().url() + "/api/v1/restorations/"
                    + latest(cluster.reportDatabase()).path("id").asText() + "/findings?limit=200";
            api().all(findings, cluster.tokens().operator())
                    .forEach(finding -> reports.add(finding.path("subject").asText()));
            observations.steps().forget(step -> reports.contains(step.assignment()));
        }
    }

    private static Api api() {
        return new Api(Duration.ofSeconds(10));
    }
}

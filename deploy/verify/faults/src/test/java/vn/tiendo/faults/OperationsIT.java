package vn.tiendo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.IdentityProvider;
import vn.tiendo.devservices.TokenMint;
import vn.tiendo.faults.client.Api;
import vn.tiendo.faults.system.Cluster;
import vn.tiendo.faults.system.Database;
import vn.tiendo.faults.system.Node;
import vn.tiendo.faults.system.Tokens;
import vn.tiendo.faults.system.Waiting;

/** What operators do while officials work: they rotate keys, and bring the next version. */
@Tag("long")
class OperationsIT {

    private static final IdentityProvider PROVIDER = IdentityProvider.ofThisJvm();

    private static FaultStack stack;
    private static Cluster cluster;

    @BeforeAll
    static void start() throws IOException {
        PROVIDER.start();
        Cluster.Setup setup = Cluster.Setup.in(Cluster.folderOf(OperationsIT.class));
        stack = FaultStack.of(setup.withTokens(Tokens.of(PROVIDER)));
        cluster = stack.cluster();
    }

    @AfterAll
    static void stop() throws IOException {
        stack.close();
        PROVIDER.stop();
    }

    @Test
    void keysOfTheTokenIssuerAreRotatedAndItIsAway() throws IOException, SQLException {
        String url = cluster.firstPlan().url() + "/api/v1/provinces";
        String first = cluster.tokens().readsAll();
        Api api = new Api(Duration.ofSeconds(10));
        stack.underLoad(() -> {
            for (int i = 0; i < 5; i++) {
                TokenMint newest = PROVIDER.rotate();
                cluster.nodes().forEach(node -> awaitKnown(newest, node));
                cluster.tokens().renew();
                Waiting.seconds(3);
            }
            PROVIDER.stop();
            Waiting.seconds(5);
            PROVIDER.start();
        });
        assertThat(stack.witness().answers(401)).isZero();
        assertThat(stack.witness().answers()).noneMatch(status -> status >= 500);
        await().until(() -> api.get(url, first).status() == 401);
        assertThat(stack.violations()).isEmpty();
    }

    /** While a key is fetched, others that bear it are refused (ADR 27): so one goes ahead of them. */
    private static void awaitKnown(TokenMint mint, Node node) {
        Api api = new Api(Duration.ofSeconds(10));
        String url = node.url() + "/api/v1/digests";
        String token = mint.mint("reader-first", Map.of("roles", List.of("reader")), Duration.ofMinutes(5));
        await().ignoreExceptions().until(() -> api.get(url, token).status() == 200);
    }

    /**
     * The next version adds a column and a table, as a migration does that widens before anything is taken away, and says so in
     * Flyway's history. The old version works on, starts again on the wider schema, and has others come beside it.
     */
    @Test
    void theNextVersionMigratesUnderTheOneThatWorks() throws IOException, SQLException {
        stack.underLoad(() -> {
            migrate(cluster.planDatabase(), "assignment_version", "outbox");
            migrate(cluster.reportDatabase(), "ledger_assignment_version", "report_file");
            List<Node> beside = List.of(cluster.plan(), cluster.report());
            beside.forEach(Node::awaitReady);
            for (Node node : List.of(cluster.firstPlan(), cluster.firstReport())) {
                node.terminate();
                Waiting.seconds(1);
                node.awaitReady();
            }
            beside.forEach(cluster::remove);
        });
        assertThat(stack.violations()).isEmpty();
    }

    private static void migrate(Database database, String... tables) throws SQLException {
        String schema = database.schema() + ".";
        for (String table : tables) {
            database.run("alter table " + schema + table + " add column of_next_version varchar(40)");
        }
        database.run("create table " + schema + "of_next_version (id bigint primary key)");
        database.run(
                "insert into " + schema + "flyway_schema_history (installed_rank, version, description, type, script,"
                        + " checksum, installed_by, execution_time, success)"
                        + " select max(installed_rank) + 1, '999', 'next version', 'SQL', 'V999__next_version.sql', 1, 'next', 1, true"
                        + " from " + schema + "flyway_schema_history");
    }
}

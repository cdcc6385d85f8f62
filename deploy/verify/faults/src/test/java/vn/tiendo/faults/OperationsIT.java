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

/** What operators do while officials work: they rotate keys, and bring the next version. */
@Tag("long")
class OperationsIT {

    private static final IdentityProvider PROVIDER = IdentityProvider.ofThisJvm();

    private static Arena arena;
    private static Cluster cluster;

    @BeforeAll
    static void start() throws IOException {
        PROVIDER.start();
        Cluster.Setup setup = Cluster.Setup.in(Cluster.folderOf(OperationsIT.class));
        arena = Arena.of(setup.withTokens(Tokens.of(PROVIDER)));
        cluster = arena.cluster();
    }

    @AfterAll
    static void stop() throws IOException {
        arena.close();
        PROVIDER.stop();
    }

    @Test
    void keysOfTheTokenIssuerAreRotatedAndItIsAway() throws IOException, SQLException {
        String url = cluster.firstPlan().url() + "/api/v1/provinces";
        String first = cluster.tokens().readsAll();
        Api api = new Api(Duration.ofSeconds(10));
        arena.underLoad(() -> {
            for (int i = 0; i < 5; i++) {
                TokenMint newest = PROVIDER.rotate();
                cluster.nodes().forEach(node -> awaitKnown(newest, node));
                cluster.tokens().renew();
                Pause.seconds(3);
            }
            PROVIDER.stop();
            Pause.seconds(5);
            PROVIDER.start();
        });
        assertThat(arena.witness().answers(401)).isZero();
        assertThat(arena.witness().answers()).noneMatch(status -> status >= 500);
        await().until(() -> api.get(url, first).status() == 401);
        assertThat(arena.violations()).isEmpty();
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
        arena.underLoad(() -> {
            migrate(cluster.planDatabase(), "assignment_version", "outbox");
            migrate(cluster.reportDatabase(), "ledger_assignment_version", "report_file");
            List<Node> beside = List.of(cluster.plan(), cluster.report());
            beside.forEach(Node::awaitReady);
            for (Node node : List.of(cluster.firstPlan(), cluster.firstReport())) {
                node.terminate();
                Pause.seconds(1);
                node.awaitReady();
            }
            beside.forEach(cluster::remove);
        });
        assertThat(arena.violations()).isEmpty();
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

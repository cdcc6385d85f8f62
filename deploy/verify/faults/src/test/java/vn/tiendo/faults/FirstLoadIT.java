package vn.tiendo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.tiendo.faults.system.Cluster;
import vn.tiendo.faults.system.Node;

/** However the first load of the catalogue is broken off, the same rows and events are there in the end as without it. */
@Tag("long")
class FirstLoadIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** Called when a piece is committed, before the next one begins. */
    private static final String PIECE_IS_IN = "vn.tiendo.plan.catalogue.Progress#in";

    private static final int PIECES = 6;

    private static FirstLoad undisturbed;

    @BeforeAll
    static void loadUndisturbed() throws IOException, SQLException {
        try (Cluster cluster = servers("undisturbed")) {
            cluster.plan().awaitReady();
            undisturbed = FirstLoad.of(cluster);
        }
        assertThat(undisturbed.rows().get("task")).hasSizeGreaterThanOrEqualTo(97);
        assertThat(undisturbed.topics()).isNotEmpty();
    }

    @Test
    void theServiceIsKilledAfterEachPieceInTurn() throws IOException, SQLException {
        try (Cluster cluster = servers("after-each")) {
            Node node = cluster.plan();
            for (int piece = 1; piece <= PIECES; piece++) {
                try (KillPoint point = KillPoint.ahead(node, PIECE_IS_IN, piece)) {
                    point.kill(LIMIT);
                }
            }
            node.awaitReady();
            assertSameAsUndisturbed(cluster);
        }
    }

    @Test
    void theServiceIsKilledInTheMiddleOfAPieceAndBetweenPortionsOfAPlan() throws IOException, SQLException {
        try (Cluster cluster = servers("in-the-middle")) {
            Node node = cluster.plan();
            String[] places = {
                "vn.tiendo.plan.catalogue.Turn#keepCommon",
                "vn.tiendo.plan.plan.Plan#loadedFrom",
                "vn.tiendo.plan.occurrence.OpeningRound#with",
                "vn.tiendo.platform.outbox.relay.Relay#start"
            };
            for (String place : places) {
                try (KillPoint point = KillPoint.ahead(node, place, 1)) {
                    point.kill(LIMIT);
                }
            }
            node.awaitReady();
            assertSameAsUndisturbed(cluster);
        }
    }

    @Test
    void twoNodesStartAtOnceOnAnEmptyDatabase() throws IOException, SQLException {
        try (Cluster cluster = servers("two-nodes")) {
            Node first = cluster.plan();
            Node second = cluster.plan();
            first.awaitReady();
            second.awaitReady();
            assertThat(first.runs() + second.runs()).as("starts of processes").isEqualTo(2);
            assertSameAsUndisturbed(cluster);
        }
    }

    @Test
    void aNodeTakesOverWhileAnotherOneIsFrozenInTheMiddleOfAPiece() throws IOException, SQLException {
        try (Cluster cluster = servers("frozen")) {
            Node frozen = cluster.plan();
            try (KillPoint point = KillPoint.ahead(frozen, "vn.tiendo.plan.plan.Plan#loadedFrom", 1)) {
                point.hold(LIMIT, () -> {
                    Node other = cluster.plan();
                    // The server ends the transaction that rests, after a minute; then the turn is the other one's.
                    other.awaitReady();
                });
            }
            frozen.awaitReady();
            assertSameAsUndisturbed(cluster);
        }
    }

    @Test
    void theDatabaseIsKilledInTheMiddleOfAPiece() throws IOException, SQLException {
        try (Cluster cluster = servers("database")) {
            Node node = cluster.plan();
            try (KillPoint point = KillPoint.ahead(node, "vn.tiendo.plan.plan.Plan#loadedFrom", 2)) {
                point.hold(LIMIT, () -> cluster.planDatabase().kill(Duration.ofSeconds(1)));
            }
            node.awaitReady();
            assertThat(node.runs()).as("starts of the process").isEqualTo(1);
            assertSameAsUndisturbed(cluster);
        }
    }

    private static void assertSameAsUndisturbed(Cluster cluster) throws SQLException {
        FirstLoad left = FirstLoad.of(cluster);
        undisturbed.rows().forEach((table, rows) -> assertThat(left.rows().get(table))
                .as(table)
                .isEqualTo(rows));
        assertThat(left.outbox()).isEqualTo(undisturbed.outbox());
        assertThat(left.topics()).isEqualTo(undisturbed.topics());
        ResultNote.checked("the rows of " + undisturbed.rows().size() + " tables and "
                + undisturbed.outbox().size() + " events are those of an undisturbed start");
    }

    private static Cluster servers(String name) throws IOException {
        return Cluster.start(
                Cluster.Setup.in(Cluster.folderOf(FirstLoadIT.class).resolve(name)));
    }
}

package vn.tiendo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tiendo.faults.checker.TopicReader;
import vn.tiendo.faults.client.Api;
import vn.tiendo.faults.system.Cluster;

/** Records that no ledger can hold, thrown at a running system: each is put aside, and the others go on. And a ledger built anew meanwhile. */
@Tag("long")
class RecordsIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static FaultStack stack;
    private static Cluster cluster;

    @BeforeAll
    static void start() throws IOException {
        stack = FaultStack.shared();
        cluster = stack.cluster();
        stack.work(40);
    }

    @ParameterizedTest
    @EnumSource(RawProducer.Oddity.class)
    void whatNoLedgerCanHoldIsPutAside(RawProducer.Oddity oddity) throws Exception {
        if (oddity == RawProducer.Oddity.TWO_MEBIBYTES) {
            largest(TopicReader.TASK_STATUS, 4 << 20);
        }
        try {
            stack.underLoad(() -> {
                stack.odd(oddity);
                // The ledger goes on behind it, and its watermark too.
                String before = watermark();
                await().atMost(LIMIT).until(() -> watermark().compareTo(before) > 0);
            });
        } finally {
            largest(TopicReader.TASK_STATUS, 1 << 20);
        }
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void theLedgerIsBuiltAnewUnderThreeHundredChangesASecond() throws IOException, SQLException {
        Api api = new Api(Duration.ofSeconds(10));
        String url = cluster.firstReport().url() + "/api/v1/ledger-rebuilds";
        stack.underLoad(() -> {
            stack.pileUp(20, 150);
            String asked = api.post(url, cluster.tokens().operator(), Map.of(), "")
                    .body()
                    .path("id")
                    .asText();
            stack.pileUp(20, 300);
            await().atMost(Duration.ofMinutes(3)).ignoreExceptions().until(() -> api.get(
                            url + "/" + asked, cluster.tokens().operator())
                    .body()
                    .path("state")
                    .asText()
                    .equals("DONE"));
        });
        assertThat(stack.violations()).isEmpty();
    }

    private static String watermark() throws SQLException {
        try (var sql = cluster.reportDatabase().sql();
                var statement = sql.createStatement();
                var row = statement.executeQuery("select cast(max(up_to) as char) from report.ledger_watermark")) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private static void largest(String topic, int bytes) throws ExecutionException, InterruptedException {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", cluster.kafka().bootstrapServers()))) {
            var set = new AlterConfigOp(
                    new ConfigEntry("max.message.bytes", String.valueOf(bytes)), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(set)))
                    .all()
                    .get();
        }
    }
}

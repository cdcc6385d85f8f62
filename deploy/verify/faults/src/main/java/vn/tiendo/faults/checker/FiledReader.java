package vn.tiendo.faults.checker;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.faults.client.Api;
import vn.tiendo.faults.client.Observations;
import vn.tiendo.faults.system.Cluster;

/** Reads what is left of the reports. */
final class FiledReader {

    /** Files that are asked for: those of the newest revisions. */
    private static final int SERVED = 12;

    /** Who answers for the reports of a province that has ended. */
    private static final Map<String, String> MERGED = Map.of("binh-dinh", "gia-lai");

    private static final String FILES = """
            select f.report, f.revision, f.format, f.sha256, sha2(f.bytes, 256)
            from report.report_file f join report.report_version v on v.report = f.report and v.revision = f.revision
            order by v.assembled_at desc, f.report, f.revision, f.format""";
    private static final String REVISIONS =
            "select report, revision, cut_off, as_of, complete, content_hash, record from report.report_version";

    private final Cluster cluster;
    private final Connection sql;
    private final Api api = new Api(Duration.ofSeconds(30));

    FiledReader(Cluster cluster, Connection sql) {
        this.cluster = cluster;
        this.sql = sql;
    }

    Filed read(Observations observations) throws IOException, SQLException {
        Map<String, Long> published = new HashMap<>();
        list("select report, version from report.report_step", row -> published.put(row.getString(1), row.getLong(2)));
        return new Filed(
                observations.steps(),
                observations.outOfScope(),
                list(
                        "select report, action, details from report.report_audit",
                        row -> new Filed.Audited(row.getString(1), row.getString(2), row.getString(3))),
                Set.copyOf(list("select distinct request_key from report.answered", row -> row.getString(1))),
                published,
                topic(),
                list(REVISIONS, FiledReader::revision),
                files());
    }

    private List<Filed.Step> topic() throws IOException {
        List<Filed.Step> steps = new ArrayList<>();
        try (TopicReader reader = new TopicReader(cluster.kafka().bootstrapServers())) {
            for (ConsumerRecord<byte[], byte[]> record : reader.all(TopicReader.LIFECYCLE)) {
                if (!EventTypes.REPORT_STATE.equals(SnapshotReader.header(record, "ce_type"))) {
                    continue; // a reminder
                }
                String payload = new String(record.value(), StandardCharsets.UTF_8);
                JsonNode step = Api.JSON.readTree(payload);
                steps.add(new Filed.Step(
                        step.path("id").asText(),
                        step.path("version").asLong(),
                        step.path("state").asText(),
                        payload));
            }
        }
        return steps;
    }

    private static Filed.Revision revision(ResultSet row) throws SQLException {
        String record = row.getString("record");
        try {
            return new Filed.Revision(
                    row.getString("report"),
                    row.getInt("revision"),
                    instant(row, "cut_off"),
                    instant(row, "as_of"),
                    row.getBoolean("complete"),
                    row.getString("content_hash"),
                    hash(record.getBytes(StandardCharsets.UTF_8)),
                    Api.JSON.readTree(record));
        } catch (IOException e) {
            throw new SQLException("no JSON: " + record, e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime utc = row.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    private List<Filed.File> files() throws SQLException {
        Map<String, String> provinces = new HashMap<>();
        list("select id, province from report.report", row -> provinces.put(row.getString(1), row.getString(2)));
        List<Filed.File> files = list(
                FILES,
                row -> new Filed.File(
                        row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5), null));
        for (int i = 0; i < Math.min(SERVED, files.size()); i++) {
            Filed.File file = files.get(i);
            files.set(
                    i,
                    new Filed.File(
                            file.report(),
                            file.revision(),
                            file.format(),
                            file.hash(),
                            file.hashOfBytes(),
                            served(file, provinces.get(file.report()))));
        }
        return files;
    }

    /** The hash of what the API answers to the focal agency, who reads drafts, or why there is none. */
    private String served(Filed.File file, String province) {
        String focal = cluster.tokens().focal(MERGED.getOrDefault(province, province));
        String url = cluster.firstReport().url() + "/api/v1/reports/" + file.report() + "/versions/" + file.revision()
                + "?format=" + file.format();
        try {
            return hash(api.bytes(url, focal));
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    /** SHA-256 in hex. */
    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> List<T> list(String query, SnapshotReader.Row<T> row) throws SQLException {
        return SnapshotReader.list(sql, query, row);
    }
}

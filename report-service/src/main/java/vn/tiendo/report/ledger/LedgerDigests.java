package vn.tiendo.report.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tiendo.contracts.digest.AssignmentDigest;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Document;

/**
 * Digests of what the ledger holds. They are made of the documents, and of the columns beside them, which the figures are counted from:
 * where these do not agree, somebody has altered one of them.
 */
@ApplicationScoped
public class LedgerDigests {

    private static final String ROWS = """
            select %s, c.version is not null and c.version = v.version and not (%s) as current_differs,
              coalesce(c.version, 0) as current_version
            from ledger_assignment_version v left join ledger_assignment c on c.id = v.id
            where v.province = ? order by v.id, v.version""".formatted(each("v.%1$s", ", "), each("c.%1$s <=> v.%1$s", " and "));

    private final Jdbc jdbc;

    LedgerDigests(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    private static String each(String pattern, String between) {
        return VersionWriter.COLUMNS.stream().map(pattern::formatted).collect(Collectors.joining(between));
    }

    private record Row(
            String id, long version, Instant recordedAt, String hash, boolean currentDiffers, long current) {}

    /** The provinces of which there are assignments, here or in the registry. */
    public List<String> provinces() {
        return jdbc.query("""
                select province from ledger_assignment_version
                union select province from ledger_digest order by province""", row -> row.getString("province"));
    }

    /**
     * The assignments of the plans that a province issued, by id.
     *
     * @param before of an id: only versions recorded before it are counted; null: all
     */
    public Map<String, AssignmentDigest> of(String province, Function<String, Instant> before) {
        Sums sums = new Sums(before);
        jdbc.stream(ROWS, LedgerDigests::row, sums::add, province);
        sums.close();
        return sums.digests;
    }

    /** Adds up the rows, which come by id and version. */
    private static final class Sums {

        private final Function<String, Instant> before;
        private final Map<String, AssignmentDigest> digests = new TreeMap<>();
        private AssignmentDigest.Lines lines;
        private Row last;
        private boolean counted;
        private boolean currentDiffers;

        Sums(Function<String, Instant> before) {
            this.before = before;
        }

        void add(Row row) {
            if (last == null || !row.id.equals(last.id)) {
                close();
                lines = new AssignmentDigest.Lines();
                counted = false;
                currentDiffers = false;
            }
            last = row;
            currentDiffers |= row.currentDiffers;
            Instant limit = before.apply(row.id);
            if (limit == null || row.recordedAt.isBefore(limit)) {
                lines.add(row.version, row.hash);
                counted = true;
            }
        }

        void close() {
            if (last != null && counted) {
                if (currentDiffers || last.current != last.version) {
                    lines.spoil("the present state is not the highest version");
                }
                digests.put(last.id, lines.of(last.id));
            }
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        String document = row.getString("document");
        String hash = Sha256.hex(document);
        return new Row(
                row.getString("id"),
                row.getLong("version"),
                Jdbc.instant(row, "recorded_at"),
                agrees(row, document) ? hash : "altered-" + hash,
                row.getBoolean("current_differs"),
                row.getLong("current_version"));
    }

    private static boolean agrees(ResultSet row, String document) throws SQLException {
        Object[] expected;
        try {
            expected = VersionWriter.values(Document.read(document, AssignmentState.class), document);
        } catch (IllegalArgumentException e) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (!text(expected[i]).equals(text(row.getObject(i + 1)))) {
                return false;
            }
        }
        return true;
    }

    /** The same text for a value and for what the database makes of it. */
    private static String text(Object value) {
        if (value instanceof Instant instant) {
            return instant.truncatedTo(ChronoUnit.MICROS).toString();
        }
        if (value instanceof Timestamp timestamp) {
            return timestamp.toLocalDateTime().toInstant(ZoneOffset.UTC).toString();
        }
        if (value instanceof LocalDateTime utc) {
            return utc.toInstant(ZoneOffset.UTC).toString();
        }
        if (value instanceof Date date) {
            return date.toLocalDate().toString();
        }
        return String.valueOf(value);
    }
}

package vn.tiendo.report.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.Session;
import vn.tiendo.contracts.digest.Sha256;

/** All stored comparisons, one a year. Rows are inserted once; the database refuses to change or remove them. */
@ApplicationScoped
class StoredComparisons {

    private final EntityManager entities;

    StoredComparisons(EntityManager entities) {
        this.entities = entities;
    }

    /** What a list says of a stored one. */
    record Head(int year, String hash, Instant cutOff, Instant assembledAt) {}

    /** By year. */
    @Transactional
    Map<Integer, Head> heads() {
        Map<Integer, Head> heads = new TreeMap<>();
        for (Object[] row : rows("SELECT year, content_hash, cut_off, assembled_at FROM comparison", null)) {
            Head head = new Head(((Number) row[0]).intValue(), row[1].toString(), instant(row[2]), instant(row[3]));
            heads.put(head.year(), head);
        }
        return heads;
    }

    @Transactional
    Optional<StoredComparison> of(int year) {
        return rows(
                        "SELECT year, record, html, content_hash, cut_off, assembled_at FROM comparison WHERE year = :year",
                        year)
                .stream()
                .findFirst()
                .map(row -> new StoredComparison(
                        year,
                        row[1].toString().getBytes(StandardCharsets.UTF_8),
                        (byte[]) row[2],
                        row[3].toString(),
                        instant(row[4]),
                        instant(row[5])));
    }

    private List<Object[]> rows(String sql, Integer year) {
        var query = entities.unwrap(Session.class).createNativeQuery(sql, Object[].class);
        return (year == null ? query : query.setParameter("year", year)).getResultList();
    }

    private static Instant instant(Object value) {
        return value instanceof Timestamp timestamp
                ? timestamp.toInstant()
                : ((LocalDateTime) value).toInstant(ZoneOffset.UTC);
    }

    /**
     * Stores a comparison.
     *
     * @return false when another node has stored that year before: its bytes stay
     */
    @Transactional(TxType.MANDATORY)
    boolean store(ComparisonReport report, String html) {
        String json = report.json();
        // IGNORE: the driver would log each year that is lost as an error. No value can fail to fit these columns.
        return entities.createNativeQuery(
                                "INSERT IGNORE INTO comparison (year, record, content_hash, html, cut_off, assembled_at)"
                                        + " VALUES (:year, :record, :hash, :html, :cutOff, :now)")
                        .setParameter("year", report.year())
                        .setParameter("record", json)
                        .setParameter("hash", Sha256.hex(json))
                        .setParameter("html", html.getBytes(StandardCharsets.UTF_8))
                        .setParameter("cutOff", LocalDateTime.ofInstant(report.cutOff(), ZoneOffset.UTC))
                        .setParameter("now", LocalDateTime.ofInstant(report.assembledAt(), ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }
}

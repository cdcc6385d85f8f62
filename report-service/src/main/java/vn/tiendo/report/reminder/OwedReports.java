package vn.tiendo.report.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.Session;
import vn.tiendo.report.ledger.Obligation;

/** Reports that are owed, and the reminders that were given of them. */
@ApplicationScoped
class OwedReports {

    /** A report that was sent back is owed again. */
    private static final String OWED = "state IN ('PLANNED', 'ASSEMBLED', 'RETURNED')";

    private final EntityManager entities;
    private final Clock clock;

    OwedReports(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Those that are due up to a day and have not had their last reminder, in the order of their ids.
     *
     * @param last days before the due day of the last reminder
     */
    @Transactional
    List<OwedReport> dueUpTo(LocalDate day, int last) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(
                        "SELECT r.id, r.obligation, r.plan, r.province, r.reporter, r.level, r.kind, r.year,"
                                + " r.effective_due, r.due_at, MIN(m.days_before) AS reminded FROM report r"
                                + " LEFT JOIN report_reminder m ON m.report = r.id AND m.effective_due = r.effective_due"
                                + " WHERE r." + OWED + " AND r.effective_due <= :day"
                                + " GROUP BY r.id HAVING reminded IS NULL OR reminded > :last ORDER BY r.id",
                        Object[].class)
                .setParameter("day", day)
                .setParameter("last", last)
                .getResultList()
                .stream()
                .map(OwedReports::report)
                .toList();
    }

    private static OwedReport report(Object[] row) {
        return new OwedReport(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                Obligation.Level.valueOf((String) row[5]),
                (String) row[6],
                ((Number) row[7]).intValue(),
                date(row[8]),
                instant(row[9]),
                row[10] == null ? null : ((Number) row[10]).intValue());
    }

    private static LocalDate date(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }

    private static Instant instant(Object value) {
        return value instanceof java.sql.Timestamp timestamp
                ? timestamp.toInstant()
                : ((LocalDateTime) value).toInstant(ZoneOffset.UTC);
    }

    /**
     * Records that a reminder is given, unless the report was handed in or another node has given it.
     *
     * @return whether it was recorded by this call
     */
    @Transactional(TxType.MANDATORY)
    boolean record(OwedReport report, int daysBefore) {
        return entities.createNativeQuery(
                                "INSERT IGNORE INTO report_reminder (report, effective_due, days_before, reporter, given_on,"
                                        + " given_at) SELECT id, effective_due, :days, reporter, :today, :now FROM report"
                                        + " WHERE id = :id AND effective_due = :due AND " + OWED)
                        .setParameter("days", daysBefore)
                        .setParameter("today", LocalDate.now(clock))
                        .setParameter("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .setParameter("id", report.id())
                        .setParameter("due", report.effectiveDue())
                        .executeUpdate()
                == 1;
    }

    /** Agencies to whom reminders of a day were given that were not mailed yet. */
    @Transactional
    List<String> toMail(LocalDate day) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "SELECT DISTINCT reporter FROM report_reminder WHERE mailed_at IS NULL AND given_on = :day"
                                + " ORDER BY reporter",
                        String.class)
                .setParameter("day", day)
                .getResultList();
    }

    /** A reminder that goes into a mail. */
    record Mailed(String report, String plan, String kind, int year, LocalDate effectiveDue, int daysBefore) {}

    /** Takes an agency's reminders of a day for the rest of the transaction; none when another node mails them. */
    @Transactional(TxType.MANDATORY)
    List<Mailed> claim(String agency, LocalDate day) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(
                        "SELECT m.report, r.plan, r.kind, r.year, m.effective_due, m.days_before FROM report_reminder m"
                                + " JOIN report r ON r.id = m.report WHERE m.reporter = :agency AND m.given_on = :day"
                                + " AND m.mailed_at IS NULL ORDER BY m.effective_due, m.report FOR UPDATE SKIP LOCKED",
                        Object[].class)
                .setParameter("agency", agency)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .map(row -> new Mailed(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        ((Number) row[3]).intValue(),
                        date(row[4]),
                        ((Number) row[5]).intValue()))
                .toList();
    }

    @Transactional(TxType.MANDATORY)
    void mailed(String agency, LocalDate day) {
        entities.createNativeQuery("UPDATE report_reminder SET mailed_at = :now WHERE reporter = :agency"
                        + " AND given_on = :day AND mailed_at IS NULL")
                .setParameter("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .setParameter("agency", agency)
                .setParameter("day", day)
                .executeUpdate();
    }
}

package vn.tiendo.report.reminder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.tiendo.contracts.obligation.ReportPeriod;
import vn.tiendo.platform.database.Jdbc;

/**
 * Reports that are owed, and the reminders that were given of them. One that was sent back is owed again; one that came on paper before
 * its figures closed is not.
 */
@ApplicationScoped
class OwedReports implements PanacheRepositoryBase<ReportReminder, ReportReminder.Key> {

    private final Jdbc jdbc;
    private final Clock clock;

    OwedReports(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Those that are due up to a day and have not had their last reminder, in the order of their ids.
     *
     * @param last days before the due day of the last reminder
     */
    @Transactional
    List<OwedReport> dueUpTo(LocalDate day, int last) {
        return getSession()
                .createSelectionQuery("""
                        select r.id, r.obligation, r.plan, r.province, r.reporter, r.level, r.kind, r.year, r.part,
                          r.dates.effectiveDue, r.dates.dueAt, min(m.daysBefore)
                        from Report r
                        left join ReportReminder m on m.report = r.id and m.effectiveDue = r.dates.effectiveDue
                        where r.state in (PLANNED, ASSEMBLED, RETURNED) and r.dates.effectiveDue <= :day
                          and (r.state <> PLANNED or r.receipt.paper.receivedOn is null or r.decision.returnedAt >= r.receipt.submittedAt)
                        group by r.id having min(m.daysBefore) is null or min(m.daysBefore) > :last order by r.id""", OwedReport.class)
                .setParameter("day", day)
                .setParameter("last", last)
                .getResultList();
    }

    /**
     * Records that a reminder is given, unless the report was handed in or another node has given it.
     *
     * @return whether it was recorded by this call
     */
    @Transactional(TxType.MANDATORY)
    boolean record(OwedReport report, int daysBefore) {
        return jdbc.update("""
                        insert ignore into report_reminder
                          (report, effective_due, days_before, reporter, given_on, given_at)
                        select id, effective_due, ?, reporter, ?, ? from report
                        where id = ? and effective_due = ? and state in ('PLANNED', 'ASSEMBLED', 'RETURNED')""", daysBefore, LocalDate.now(clock), clock.instant(), report.id(), report.effectiveDue())
                == 1;
    }

    /** Agencies to whom reminders of a day were given that were not mailed yet. */
    @Transactional
    List<String> toMail(LocalDate day) {
        return find("""
                        select distinct reporter from ReportReminder where mailedAt is null and givenOn = ?1
                        order by reporter""", day).project(String.class).list();
    }

    /** A reminder that goes into a mail. */
    record Mailed(String report, String plan, ReportPeriod period, LocalDate effectiveDue, int daysBefore) {}

    /** Takes an agency's reminders of a day for the rest of the transaction; none when another node mails them. */
    @Transactional(TxType.MANDATORY)
    List<Mailed> claim(String agency, LocalDate day) {
        return jdbc.query(
                """
                select m.report, r.plan, r.year, r.part, m.effective_due, m.days_before
                from report_reminder m join report r on r.id = m.report
                where m.reporter = ? and m.given_on = ? and m.mailed_at is null
                order by m.effective_due, m.report for update skip locked""",
                row -> new Mailed(
                        row.getString("report"),
                        row.getString("plan"),
                        ReportPeriod.of(row.getInt("year"), row.getString("part")),
                        row.getObject("effective_due", LocalDate.class),
                        row.getInt("days_before")),
                agency,
                day);
    }

    @Transactional(TxType.MANDATORY)
    void mailed(String agency, LocalDate day) {
        update("mailedAt = ?1 where reporter = ?2 and givenOn = ?3 and mailedAt is null", clock.instant(), agency, day);
    }
}

package vn.tiendo.report.deadline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.report.deadline.DateRevision.Dates;
import vn.tiendo.report.deadline.DateRevision.Key;

/** All that was given out of due dates. Nodes that note the same at the same moment are told apart by the database. */
@ApplicationScoped
class DateRevisions implements PanacheRepositoryBase<RevisionRow, Key> {

    private final Jdbc jdbc;

    DateRevisions(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** All that is known of these years, both included; read anew at each call. */
    @Transactional
    Map<Key, DateRevision> of(int firstYear, int lastYear) {
        return find("""
                        select r.key, r.sequence, r.dates, r.changedAt from RevisionRow r
                        where r.key.year between ?1 and ?2""", firstYear, lastYear).project(DateRevision.class).stream()
                .collect(Collectors.toMap(DateRevision::key, Function.identity()));
    }

    /** Notes what is given out for the first time, unless another node has just done so. */
    @Transactional
    void insert(Key key, Dates dates, Instant now) {
        jdbc.update(
                """
                insert into deadline_revision
                  (obligation, year, part, sequence, nominal, effective, closing, cancelled, changed_at)
                values (?, ?, ?, 0, ?, ?, ?, ?, ?) on duplicate key update sequence = sequence""",
                key.obligation(),
                key.year(),
                key.part(),
                dates.nominal(),
                dates.effective(),
                dates.closing(),
                dates.cancelled(),
                now.truncatedTo(ChronoUnit.MICROS));
    }

    /** Counts a change once: the node that comes second finds another sequence than the one it has seen, and changes nothing. */
    @Transactional
    void advance(DateRevision seen, Dates dates, Instant now) {
        update(
                """
                sequence = sequence + 1, dates.nominal = ?1, dates.effective = ?2, dates.closing = ?3,
                dates.cancelled = ?4, changedAt = ?5 where key = ?6 and sequence = ?7""",
                dates.nominal(),
                dates.effective(),
                dates.closing(),
                dates.cancelled(),
                now.truncatedTo(ChronoUnit.MICROS),
                seen.key(),
                seen.sequence());
    }
}

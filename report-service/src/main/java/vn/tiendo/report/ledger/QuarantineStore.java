package vn.tiendo.report.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.tiendo.report.ledger.QuarantinedRecord.State;

/** The records that were put aside; none is ever deleted. */
@ApplicationScoped
public class QuarantineStore implements PanacheRepository<QuarantineRow> {

    private static final int LONGEST_REASON = 1000;

    private static final String RECORD = """
            select q.id, q.topic, q.partition, q.offset, q.key, q.headers, q.%s, q.reason, q.at, q.state,
              q.resolvedAt, q.resolvedBy, q.resolution
            from QuarantineRow q where %s""";

    /**
     * Those after a number, in the order in which they came; of the values only the beginning.
     *
     * @param state null for all
     * @param topic null for all
     */
    @Transactional
    public List<QuarantinedRecord> list(State state, String topic, long after, int limit) {
        String hql = RECORD.formatted(
                "beginning",
                "q.id > :after and (:state is null or q.state = :state) and (:topic is null or q.topic = :topic)"
                        + " order by q.id");
        return getSession()
                .createSelectionQuery(hql, QuarantinedRecord.class)
                .setParameter("after", after)
                .setParameter("state", state)
                .setParameter("topic", topic)
                .setMaxResults(limit)
                .getResultList();
    }

    @Transactional
    public Optional<QuarantinedRecord> of(long id) {
        return getSession()
                .createSelectionQuery(RECORD.formatted("value", "q.id = :id"), QuarantinedRecord.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /**
     * Closes a record that waits.
     *
     * @return false when it did not wait any more
     */
    @Transactional
    public boolean resolve(long id, State state, String who, String why, Instant at) {
        return update(
                        "state = ?1, resolvedBy = ?2, resolution = ?3, resolvedAt = ?4 where id = ?5 and state = ?6",
                        state,
                        who,
                        why,
                        at,
                        id,
                        State.WAITING)
                == 1;
    }

    /** It still cannot be read, for this reason. */
    @Transactional
    public void stillWaits(long id, String reason) {
        update("reason = ?1 where id = ?2", reason.substring(0, Math.min(reason.length(), LONGEST_REASON)), id);
    }
}

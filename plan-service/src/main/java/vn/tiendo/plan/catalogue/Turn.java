package vn.tiendo.plan.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;
import vn.tiendo.platform.database.Jdbc;

/**
 * The right of one node of the cluster to store a piece of the catalogue. It is a row that the piece's own transaction locks: it is
 * free again when that transaction ends, however it ends, and with it all that the piece wrote is there or gone. A lease or a lock of
 * a connection of its own could be lost while the piece goes on.
 */
@ApplicationScoped
class Turn {

    private static final Logger LOG = Logger.getLogger(Turn.class);

    private final Editions editions;
    private final Jdbc jdbc;

    Turn(Editions editions, Jdbc jdbc) {
        this.editions = editions;
        this.jdbc = jdbc;
    }

    /** Somebody else is to do something first. */
    static final class WaitException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WaitException(String reason) {
            super(reason);
        }
    }

    /**
     * Takes the turn for the caller's transaction; what is read after it is what all others have stored.
     *
     * @throws WaitException at once when another node has it
     * @throws Editions.SupersededException when a newer catalogue than the edition has come
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void take(String piece, String edition) {
        if (jdbc.query("select id from catalogue_load where id = 1 for update skip locked", row -> row.getInt(1))
                .isEmpty()) {
            throw new WaitException("another node is loading");
        }
        // Having written, a transaction that then rests is ended by the server: a frozen node does not keep the turn.
        jdbc.update("update catalogue_load set piece = ?, taken_at = utc_timestamp(6) where id = 1", piece);
        editions.requireNewest(edition);
    }

    /** Whether calendar, provinces and agencies were stored last as this. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean hasCommon(String content) {
        return content.equals(
                jdbc.one("select common_content from catalogue_load where id = 1", row -> row.getString(1)));
    }

    /** Remembers what calendar, provinces and agencies were stored as, with the turn taken. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keepCommon(String content) {
        jdbc.update("update catalogue_load set common_content = ? where id = 1", content);
    }

    /**
     * Has the database count what was loaded. It would do so by itself a little later; if it is killed before, it believes for good
     * that the tables are empty, and joins them as if they were. Commits whatever transaction it is called in.
     */
    void countRows() {
        try {
            jdbc.query(
                    "analyze table plan, task, agency, occurrence, assignment, assignment_version",
                    row -> row.getString(1));
        } catch (IllegalStateException e) {
            LOG.warnf("Rows are not counted, so questions may take long: %s", e.getMessage());
        }
    }

    /** Says to all nodes that every piece is in. */
    @Transactional
    void keepLoaded() {
        jdbc.update("update catalogue_load set loaded_at = utc_timestamp(6) where id = 1");
    }

    /** @throws WaitException until every piece has been in, of this version's catalogue or another one's */
    @Transactional
    void requireLoaded() {
        if (jdbc.query("select id from catalogue_load where loaded_at is not null", row -> row.getInt(1))
                .isEmpty()) {
            throw new WaitException("run `java -jar quarkus-run.jar load` of plan-service");
        }
    }
}

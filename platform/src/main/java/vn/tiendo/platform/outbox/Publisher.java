package vn.tiendo.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.tiendo.platform.restoration.Findings;

/** What a service publishes; it has exactly one bean of this type. */
public interface Publisher {

    /** Source of the events, such as {@code /plan-service}. */
    String source();

    List<Topic> topics();

    /**
     * The topic, one of {@link #topics()}, that tells up to when all is sent on the others; empty where nobody needs to know.
     *
     * @see Watermark
     */
    default Optional<String> watermarkTopic() {
        return Optional.empty();
    }

    /** The topic on whose partitions readers of release 1.0 look for marks. */
    default Optional<String> markedTopic() {
        return Optional.empty();
    }

    /** Events that stand elsewhere whole, and in the outbox as pointers; empty: each stands in the outbox. */
    default Optional<Pointers> pointers() {
        return Optional.empty();
    }

    /** Joins the transaction that marks events as sent. */
    default void sent(Connection connection, List<Event> events) throws SQLException {}

    /**
     * Of events that stand on its topics, those that the database does not have, or has otherwise. What was sent and pruned since is
     * known by what it told of.
     */
    List<Event> unknown(Connection connection, List<Event> events) throws SQLException;

    /** The database was set back, and takes back what it lacks from here on; may be called again when that was broken off. */
    default void beginTakingBack(Connection connection) throws SQLException {}

    /**
     * Takes back what the database lacks of these events, in their order, and counts those that it has as sent. Joins the caller's
     * transaction. From then on numbers go on above those of the events.
     *
     * @return how many it lacked
     */
    int takeBack(Connection connection, List<Event> events, Findings findings) throws SQLException;

    /**
     * Puts everything on its way again, in order for each key: the log was lost. Called by the relay, so nothing is under way
     * meanwhile.
     *
     * @param lease to be renewed now and then, or another node begins the same
     */
    void republish(Renewal lease) throws SQLException;

    /** Keeps the lease. */
    @FunctionalInterface
    interface Renewal {

        /** Renews it if that is due; throws when another node has it. */
        void renew() throws SQLException;
    }
}

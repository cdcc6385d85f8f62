package vn.tiendo.platform.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** How far the feed has come, and which positions were lost when its database was set back. */
@ApplicationScoped
class Epochs {

    private final Jdbc jdbc;

    Epochs(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** The last position that was given out; all up to it is visible. */
    Position last() {
        return jdbc.one(
                "select (select coalesce(max(first_position), 0) from feed_epoch), last from feed_position where id = 1",
                row -> new Position(row.getLong(1), row.getLong(2)));
    }

    /**
     * Refuses a position that was given out and lost, and says from which one to read again.
     *
     * @throws ProblemException GONE
     */
    void requireKept(Position read) {
        goOnFrom(read).ifPresent(again -> {
            throw gone(again);
        });
    }

    /** Where to go on from, of a position that was given out and lost; empty where it was not. */
    Optional<Position> goOnFrom(Position read) {
        Long kept = jdbc.one(
                "select min(last_kept) from feed_epoch where first_position > ? and last_kept < ?",
                row -> row.getObject(1, Long.class),
                read.epoch(),
                read.number());
        Position last = last();
        if (kept != null) {
            return Optional.of(new Position(last.epoch(), kept));
        }
        // What followed an epoch that this database does not know may be there again in another order.
        return read.epoch() > last.epoch() ? Optional.of(Position.BEGINNING) : Optional.empty();
    }

    private static ProblemException gone(Position again) {
        return ProblemException.field(
                Kind.GONE,
                "after",
                "Hệ thống đã được khôi phục về một thời điểm trước đó nên vị trí này không còn; hãy đọc lại từ after="
                        + again.text() + ".",
                "The database was set back to an earlier moment, so this position is gone; read again from after="
                        + again.text() + ".");
    }
}

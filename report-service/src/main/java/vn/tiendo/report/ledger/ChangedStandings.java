package vn.tiendo.report.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.report.ledger.Assignments.Standing;

/** What has changed of a plan's assignments since somebody looked at them, for who remembers the rest. */
@ApplicationScoped
public class ChangedStandings {

    private final Jdbc jdbc;

    ChangedStandings(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** @param change the number of the plan's change that wrote it last, see {@link Assignments.PlanState} */
    public record Newest(Standing standing, long change) {}

    /** The assignments of a plan, of every year, that a later change than the one given has written; 0: all. */
    public List<Newest> since(String plan, long change) {
        return jdbc.query(
                Assignments.STANDING + ", a.changed from ledger_assignment a where a.plan = ? and a.changed >= ?",
                row -> new Newest(Assignments.standing(row), row.getLong("changed")),
                plan,
                change == 0 ? 0 : change + 1);
    }

    /** All versions of those of a plan's assignments that have more than one, each assignment's in their order. */
    public List<Standing> versions(String plan) {
        return jdbc.query(
                Assignments.STANDING
                        + " from ledger_assignment n join ledger_assignment_version a on a.id = n.id"
                        + " where n.plan = ? and n.version > 1 order by a.id, a.version",
                Assignments::standing,
                plan);
    }

    /**
     * Versions of some assignments, each assignment's in their order.
     *
     * @param after by the assignments' ids the version after which they are asked for
     */
    public List<Standing> versions(Map<String, Integer> after) {
        if (after.isEmpty()) {
            return List.of();
        }
        String each = String.join(" or ", Collections.nCopies(after.size(), "a.id = ? and a.version > ?"));
        return jdbc.query(
                Assignments.STANDING + " from ledger_assignment_version a where " + each + " order by a.id, a.version",
                Assignments::standing,
                after.entrySet().stream()
                        .flatMap(of -> Stream.of(of.getKey(), of.getValue()))
                        .toArray());
    }
}

package vn.tiendo.plan.assignment.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.tiendo.plan.assignment.AssignmentHistory;
import vn.tiendo.plan.persistence.Keyset;
import vn.tiendo.plan.persistence.Sorts;

/** The orders in which lists of tasks {@code t} and of assignments {@code a} can be asked, in HQL. */
public final class ListOrders {

    private static final String FIRST_OPEN_DUE =
            "(select min(d.due) from Assignment d where d.task = t.id and d.status in (NOT_STARTED, IN_PROGRESS))";

    private static final Keyset.Key TASK_ID = Keyset.Key.of("t.id", String.class);

    /** A task that an amendment or a new file puts in moves those behind it down, the one last seen too. */
    private static final Keyset.Key POSITION = Keyset.Key.of("t.position", Integer.class)
            .follow("coalesce((select p.position from Task p where p.id = :key2), :key1)");

    public static final Sorts OF_TASKS = Sorts.by("plan", Keyset.Key.of("t.plan", String.class), POSITION, TASK_ID)
            .or("title", Keyset.Key.of("t.sortTitle", String.class), TASK_ID)
            .or("due", dated(FIRST_OPEN_DUE, "coalesce(" + FIRST_OPEN_DUE + ", {d '9999-12-31'})"), TASK_ID);

    private static final Keyset.Key ID = Keyset.Key.of("a.id", UUID.class);

    /** Of assignments; {@code agency} is over their agency {@code g}, which no other one needs. */
    public static final Sorts OF_ASSIGNMENTS = ofAssignments(dated("a.due", "a.sortDue"));

    /** The same where all of them have an open due day: the index of these days keeps the order. */
    public static final Sorts OF_OPEN_ASSIGNMENTS = ofAssignments(Keyset.Key.of("a.openDue", LocalDate.class));

    private ListOrders() {}

    private static Sorts ofAssignments(Keyset.Key due) {
        return Sorts.by("id", ID)
                .or("due", due, ID)
                .or("agency", Keyset.Key.of("g.sortName", String.class), Keyset.Key.of("a.agency", String.class), ID)
                .or("reported", Keyset.Key.of(AssignmentHistory.LAST_REPORTED, Instant.class), ID);
    }

    /** A date whose absence puts a row last, whichever way the list is sorted. */
    private static Keyset.Key dated(String date, String ascending) {
        return new Keyset.Key(ascending, "coalesce(" + date + ", {d '1000-01-01'})", LocalDate.class, null);
    }
}

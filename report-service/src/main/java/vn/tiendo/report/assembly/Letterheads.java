package vn.tiendo.report.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.Direction.Asked;
import vn.tiendo.report.content.head.ReportHeader;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.ledger.entry.Obligation.Level;
import vn.tiendo.report.ledger.entry.Obligation.Reporters;
import vn.tiendo.report.ledger.entry.Obligation.Shift;
import vn.tiendo.report.ledger.entry.Plan;

/** Heads of what the agency that follows a plan draws up beside the reports. */
public final class Letterheads {

    private static final String COMMITTEE = "UBND tỉnh";

    private Letterheads() {}

    /**
     * A report of its own to the provincial committee, which no obligation asks for.
     *
     * @param agency that follows the plan today
     * @param subject trích yếu
     */
    public static ReportHeader report(Registry registry, Plan plan, String agency, String subject, Instant asOf) {
        return new Headers(registry).of(request(plan, agency, subject, asOf));
    }

    private static AssemblyRequest request(Plan plan, String agency, String subject, Instant asOf) {
        Obligation none = new Obligation(
                plan.id(),
                plan.id(),
                plan.province(),
                Level.FIRST,
                "THEMATIC",
                "DEFAULT",
                "DEFAULT",
                null,
                null,
                null,
                new Reporters("", List.of()),
                agency,
                COMMITTEE,
                null,
                List.of(),
                null,
                null,
                null,
                true,
                Shift.NONE,
                true,
                plan.registeredAt(),
                null,
                null,
                null,
                null,
                null,
                null);
        LocalDate day = Vietnam.dayOf(asOf);
        Deadline today = new Deadline(day.getYear(), day, day, asOf, null, day.withDayOfYear(1), day, asOf);
        return new AssemblyRequest(null, none, today, new Asked(subject, null), agency, true, asOf, asOf, asOf, null);
    }
}

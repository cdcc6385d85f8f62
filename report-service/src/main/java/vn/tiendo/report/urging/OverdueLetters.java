package vn.tiendo.report.urging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.assembly.letter.LetterOrder;
import vn.tiendo.report.assembly.letter.OverdueLetter;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.coverage.EarlierReports;
import vn.tiendo.report.coverage.PlanWork;
import vn.tiendo.report.coverage.Span;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.progress.ProgressQuery;

/** Draws up the letters on tasks that are overdue now, by the same count as {@code /progress}. */
@ApplicationScoped
public class OverdueLetters {

    private final Assignments assignments;
    private final EarlierReports earlier;
    private final ProgressQuery query;
    private final Registries registries;
    private final Scope scope;
    private final Clock clock;

    OverdueLetters(
            Assignments assignments,
            EarlierReports earlier,
            ProgressQuery query,
            Registries registries,
            Scope scope,
            Clock clock) {
        this.assignments = assignments;
        this.earlier = earlier;
        this.query = query;
        this.registries = registries;
        this.scope = scope;
        this.clock = clock;
    }

    /** @throws ProblemException NOT_FOUND for a plan out of sight, and where nothing of those to whom it would go is overdue */
    public OverdueLetter of(String plan, LetterOrder order) {
        OverdueLetter letter = drawn(plan, order);
        if (letter.overdue().isEmpty()) {
            throw ProblemException.of(
                    Kind.NOT_FOUND,
                    order.isToAll()
                            ? "Không có nhiệm vụ quá hạn; không có công văn đôn đốc."
                            : "Cơ quan này không có nhiệm vụ quá hạn; không có công văn đôn đốc.",
                    order.isToAll()
                            ? "Nothing is overdue; there is nobody to urge."
                            : "Nothing of this agency is overdue; there is nothing to urge.");
        }
        return letter;
    }

    /** Also where nothing is overdue; throws NOT_FOUND for a plan out of sight. */
    public OverdueLetter drawn(String plan, LetterOrder order) {
        Registry registry = registries.current();
        Plan known = registry.plans().get(plan);
        if (known == null || !scope.sees(known.province())) {
            throw ProblemException.notFound("kế hoạch", "plan", plan);
        }
        return drawn(registry, known, order);
    }

    private OverdueLetter drawn(Registry registry, Plan plan, LetterOrder order) {
        Instant now = clock.instant();
        LocalDate today = Vietnam.dayOf(now);
        Span span = Span.ofYear(
                today.getYear(),
                LocalDate.of(today.getYear(), 1, 1),
                today,
                earlier.told(earlier.onPlan(plan.id(), today.getYear())));
        PlanWork work = query.work(registry, span, assignments.standings(plan.id(), null));
        return OverdueLetter.of(registry, plan, work, today, order, now);
    }
}

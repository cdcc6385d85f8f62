package vn.tiendo.plan.difficulty;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.plan.Tasks;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Who may raise, answer, escalate and close, among those who see the difficulty. */
@RequestScoped
class Permissions {

    private final Scope scope;
    private final AgencyDirectory directory;
    private final Tasks tasks;
    private final Clock clock;

    Permissions(Scope scope, AgencyDirectory directory, Tasks tasks, Clock clock) {
        this.scope = scope;
        this.directory = directory;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** On a plan: the focal agency, the committee, or an agency that leads or coordinates one of its tasks. */
    void requireRaiseOn(PlanDefinition plan) {
        boolean allowed = scope.isFocal()
                || scope.caller().is(Role.COMMITTEE)
                || scope.caller().is(Role.AGENCY_REPORTER) && hasPartIn(plan);
        require(
                allowed,
                "Chỉ cơ quan đầu mối, Ủy ban nhân dân tỉnh và cơ quan chủ trì hoặc phối hợp nhiệm vụ của kế hoạch được nêu "
                        + "vướng mắc về kế hoạch.",
                "Only the focal agency, the committee and agencies that lead or coordinate a task of the plan may raise this.");
    }

    private boolean hasPartIn(PlanDefinition plan) {
        String agency = scope.caller().agency();
        LocalDate today = LocalDate.now(clock);
        return agency != null
                && tasks.ofPlan(plan.id()).stream()
                        .filter(t -> !t.isWithdrawn())
                        .anyMatch(t -> involves(t, agency, plan, today));
    }

    private boolean involves(TaskDefinition task, String agency, PlanDefinition plan, LocalDate today) {
        return Stream.of(task.leads(), task.coordinators()).anyMatch(parties -> directory
                .resolve(parties, task.province(), plan.date().firstDay(), today, task.function())
                .contains(agency));
    }

    /**
     * By the focal agency; by the committee when it was escalated; by nobody for his own agency.
     *
     * @param focalAgency focal agency of the plan
     */
    void requireAnswer(Difficulty difficulty, String focalAgency) {
        boolean committee = scope.caller().is(Role.COMMITTEE) && difficulty.wasEscalated();
        require(
                committee || scope.isFocal(),
                "Chỉ cơ quan đầu mối trả lời; Ủy ban nhân dân tỉnh trả lời vướng mắc đã được chuyển lên.",
                "Only the focal agency answers, and the committee what was escalated.");
        require(
                !isOwn(difficulty, focalAgency),
                "Không trả lời vướng mắc do chính cơ quan mình nêu hoặc chịu trách nhiệm; hãy chuyển cấp trên.",
                "Nobody answers what his own agency raised or answers for; escalate it.");
    }

    void requireEscalation() {
        require(
                scope.isFocal(),
                "Chỉ cơ quan đầu mối được chuyển vướng mắc lên cấp trên.",
                "Only the focal agency escalates.");
    }

    /** By who raised it or took over from him, or by the focal agency. */
    void requireClosure(Difficulty difficulty) {
        boolean raiser = difficulty.raisedBy() == null
                ? scope.caller().is(Role.COMMITTEE)
                : scope.actsFor(difficulty.raisedBy(), null);
        require(
                raiser || scope.isFocal(),
                "Chỉ cơ quan đã nêu và cơ quan đầu mối được kết thúc vướng mắc.",
                "Only the agency that raised it and the focal agency close a difficulty.");
    }

    private boolean isOwn(Difficulty difficulty, String focalAgency) {
        if (difficulty.raisedAs() == Capacity.COMMITTEE && scope.caller().is(Role.COMMITTEE)) {
            return true;
        }
        String acting = scope.actingAgency(focalAgency);
        LocalDate today = LocalDate.now(clock);
        return acting != null
                && Stream.of(
                                answering(difficulty.raisedBy(), today, null),
                                answering(difficulty.agency(), today, difficulty.taskFunction()))
                        .flatMap(s -> s)
                        .anyMatch(acting::equals);
    }

    private Stream<String> answering(String agency, LocalDate day, String function) {
        return agency == null ? Stream.empty() : directory.answering(agency, day, function).stream();
    }

    private static void require(boolean allowed, String vi, String en) {
        if (!allowed) {
            throw ProblemException.of(Kind.FORBIDDEN, vi, en);
        }
    }
}

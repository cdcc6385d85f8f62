package vn.tiendo.plan.classification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.NamedAgency;
import vn.tiendo.plan.persistence.Keyset;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.plan.Tasks;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.worklist.Waiting;
import vn.tiendo.plan.worklist.WaitingWork;
import vn.tiendo.plan.worklist.WorklistItem;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Page;

/** Which tasks of plans in force wait for an act that nobody has recorded. */
@ApplicationScoped
public class AwaitedActs implements WaitingWork {

    private final Tasks tasks;
    private final Plans plans;
    private final KnownActs acts;
    private final AgencyDirectory directory;
    private final Scope scope;
    private final Clock clock;

    AwaitedActs(Tasks tasks, Plans plans, KnownActs acts, AgencyDirectory directory, Scope scope, Clock clock) {
        this.tasks = tasks;
        this.plans = plans;
        this.acts = acts;
        this.directory = directory;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * A page, in the order of plans and of tasks within them.
     *
     * @param provinces that issued the plans
     * @param plan only tasks of this one; null: all
     * @param answered only those of which the focal agency has, or has not, said that they are not issued this year; null: all
     */
    @Transactional
    public Page<AwaitedAct> matching(Set<String> provinces, String plan, Boolean answered, Keyset.PageRequest piece) {
        LocalDate today = LocalDate.now(clock);
        return tasks.awaitingActs(provinces, plan, answered, today, piece).map(task -> view(task.definition(), today));
    }

    /** Of the focal agency it is asked each year. */
    @Override
    public List<WorklistItem> waiting() {
        if (!scope.may(Permission.ANSWER_ACT)) {
            return List.of();
        }
        long count = tasks.countAwaitingActs(scope.provinces(null), false, LocalDate.now(clock));
        return List.of(WorklistItem.of(Waiting.ACTS, count, "/api/v1/awaited-acts", Map.of("answered", "false")));
    }

    private AwaitedAct view(TaskDefinition task, LocalDate today) {
        PlanDefinition plan = plans.findById(task.plan()).definition();
        NamedAgency focal = directory.answering(plan.focalAgency(), today, null).stream()
                .findFirst()
                .map(directory::named)
                .orElseGet(() -> directory.named(plan.focalAgency()));
        return new AwaitedAct(
                task.id(),
                task.plan(),
                task.province(),
                directory.answering(task.province(), today),
                task.number(),
                task.title(),
                focal,
                task.leads().words(),
                task.timeWords(),
                task.frames().stream()
                        .filter(frame -> frame.kind() == TimeFrame.Kind.TRIGGERED)
                        .map(TimeFrame::trigger)
                        .toList(),
                task.timeFrom(plan.date()),
                "Đã có văn bản chưa? Kế hoạch ghi: “" + task.timeWords() + "”.",
                task.notIssuedYears().contains(today.getYear()),
                task.notIssuedYears(),
                acts.proposedFor(task));
    }
}

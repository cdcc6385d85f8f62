package vn.tiendo.plan.classification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.NamedAgency;
import vn.tiendo.plan.persistence.Keyset;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.plan.Tasks;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.platform.http.Page;

/** Which tasks of plans in force wait for an act that nobody has recorded. */
@ApplicationScoped
class AwaitedActs {

    private final Tasks tasks;
    private final Plans plans;
    private final KnownActs acts;
    private final AgencyDirectory directory;
    private final Clock clock;

    AwaitedActs(Tasks tasks, Plans plans, KnownActs acts, AgencyDirectory directory, Clock clock) {
        this.tasks = tasks;
        this.plans = plans;
        this.acts = acts;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * A page, in the order of plans and of tasks within them.
     *
     * @param provinces that issued the plans
     * @param plan only tasks of this one; null: all
     */
    @Transactional
    Page<AwaitedAct> matching(Set<String> provinces, String plan, Keyset.PageRequest piece) {
        LocalDate today = LocalDate.now(clock);
        return tasks.awaitingActs(provinces, plan, today, piece).map(task -> view(task.definition(), today));
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
                acts.proposedFor(task));
    }
}

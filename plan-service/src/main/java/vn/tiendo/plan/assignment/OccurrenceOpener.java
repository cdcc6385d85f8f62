package vn.tiendo.plan.assignment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import vn.tiendo.http.Caller;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.clock.Vietnam;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.plan.Tasks;
import vn.tiendo.plan.timeframe.Occurrence;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.TimeFrame;

/**
 * Opens what has become due to be opened: all at registration, the yearly ones on each 1 January, also after being down. What
 * is open already is never touched.
 */
@ApplicationScoped
public class OccurrenceOpener {

    private static final Logger LOG = Logger.getLogger(OccurrenceOpener.class);

    private static final Set<TimeFrame.Kind> RECURRING = EnumSet.of(
            TimeFrame.Kind.ANNUAL,
            TimeFrame.Kind.PERIODIC,
            TimeFrame.Kind.CONTINUOUS,
            TimeFrame.Kind.FROM_YEAR,
            TimeFrame.Kind.NONE);

    private final EntityManager entities;
    private final Plans plans;
    private final Tasks tasks;
    private final Occurrences occurrences;
    private final AgencyDirectory directory;
    private final StatusDesk desk;
    private final Clock clock;

    OccurrenceOpener(
            EntityManager entities,
            Plans plans,
            Tasks tasks,
            Occurrences occurrences,
            AgencyDirectory directory,
            StatusDesk desk,
            Clock clock) {
        this.entities = entities;
        this.plans = plans;
        this.tasks = tasks;
        this.occurrences = occurrences;
        this.directory = directory;
        this.desk = desk;
        this.clock = clock;
    }

    @Scheduled(
            every = "${opener.every:1m}",
            delayed = "${opener.every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void openDue() {
        plans.listAll().forEach(this::open);
    }

    /** Opens every occurrence of a plan that is not open yet and whose day has come. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(Plan plan) {
        String id = plan.definition().id();
        List<Opening> due = due(plan.definition(), plan.registeredAt(), tasks.ofPlan(id), occurrences.keysByTask(id));
        int opened = due.stream().mapToInt(this::open).sum();
        if (opened > 0) {
            LOG.infof("Opened %d assignments of plan %s.", opened, id);
        }
    }

    /**
     * What is to be opened today: nothing of a task that was withdrawn, nothing of the days after the plan's end, and of a
     * task that an amendment added or dated anew no recurrence from before it.
     *
     * @param open keys of what is open already, by task
     */
    public List<Opening> due(
            PlanDefinition plan, Instant registeredAt, List<TaskDefinition> tasks, Map<String, Set<String>> open) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = plan.inForceTo() == null || today.isBefore(plan.inForceTo()) ? today : plan.inForceTo();
        LocalDate registeredOn = registeredAt.atZone(Vietnam.ZONE).toLocalDate();
        List<Opening> due = new ArrayList<>();
        for (TaskDefinition task : tasks) {
            if (task.isWithdrawn()) {
                continue;
            }
            PlanDate from = task.timeFrom(plan.date());
            LocalDate tracked = from.equals(plan.date()) ? registeredOn : from.firstDay();
            for (Occurrence occurrence : Occurrence.openBy(day, task.frames(), from)) {
                boolean past = occurrence.lastDay().isBefore(tracked);
                boolean skipped = past && !from.equals(plan.date()) && RECURRING.contains(occurrence.kind());
                if (!skipped && !open.getOrDefault(task.id(), Set.of()).contains(occurrence.key())) {
                    due.add(new Opening(task, occurrence, leads(task, occurrence, plan), past));
                }
            }
        }
        return due;
    }

    private Set<String> leads(TaskDefinition task, Occurrence occurrence, PlanDefinition plan) {
        return directory.resolve(
                task.leads(), task.province(), plan.date().firstDay(), occurrence.openedOn(), task.function());
    }

    private int open(Opening opening) {
        OpenOccurrence occurrence = new OpenOccurrence(opening.task().id(), opening.occurrence());
        entities.persist(occurrence);
        for (String agency : opening.agencies()) {
            Assignment assignment = new Assignment(opening.task(), occurrence, agency, opening.noData());
            entities.persist(assignment);
            desk.record(assignment, AssignmentState.ChangeKind.OPENED, Caller.SYSTEM, null);
        }
        return opening.agencies().size();
    }

    /**
     * An occurrence that is to be opened.
     *
     * @param agencies lead agencies, each of which gets an assignment
     * @param noData its time had passed when it was registered
     */
    public record Opening(TaskDefinition task, Occurrence occurrence, Set<String> agencies, boolean noData) {}
}

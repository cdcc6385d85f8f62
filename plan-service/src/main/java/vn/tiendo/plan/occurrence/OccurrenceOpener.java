package vn.tiendo.plan.occurrence;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.assignment.Assignment;
import vn.tiendo.plan.assignment.AssignmentHistory;
import vn.tiendo.plan.assignment.AssignmentState;
import vn.tiendo.plan.assignment.Occurrences;
import vn.tiendo.plan.assignment.OpenOccurrence;
import vn.tiendo.plan.clock.Vietnam;
import vn.tiendo.plan.persistence.AssignmentId;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.plan.Tasks;
import vn.tiendo.plan.timeframe.Occurrence;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.health.Hearts;
import vn.tiendo.platform.health.Watched;

/**
 * Opens what has become due to be opened: all at registration, the recurring ones when their period begins, also after being
 * down. What is open already is never touched. Who leads is asked for the day of opening, through succession, each agency
 * once.
 */
@ApplicationScoped
public class OccurrenceOpener {

    private static final Logger LOG = Logger.getLogger(OccurrenceOpener.class);

    private static final int AT_ONCE = 100;

    private final OpeningRound round;
    private final Tasks tasks;
    private final Occurrences occurrences;
    private final Settlements settlements;
    private final AgencyDirectory directory;
    private final AssignmentHistory history;
    private final Clock clock;

    OccurrenceOpener(
            OpeningRound round,
            Tasks tasks,
            Occurrences occurrences,
            Settlements settlements,
            AgencyDirectory directory,
            AssignmentHistory history,
            Clock clock) {
        this.round = round;
        this.tasks = tasks;
        this.occurrences = occurrences;
        this.settlements = settlements;
        this.directory = directory;
        this.history = history;
        this.clock = clock;
    }

    /** A plan that fails does not hold up the others; it is tried again in the next round. */
    @Watched
    @Scheduled(
            every = "${opener.every:1m}",
            delayed = "${opener.every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void openDue() {
        for (String plan : round.plans()) {
            try {
                openAll(plan);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Nothing was opened of plan %s; the other plans go on.", plan);
            }
        }
    }

    /**
     * Opens every occurrence of a plan that is not open yet and whose day has come while the plan was in force, by as many
     * transactions as it takes: no plan is too large for the time that one has.
     */
    public void openAll(String plan) {
        boolean more = true;
        while (more) {
            Hearts.beat();
            more = round.with(plan, this::openSome);
        }
    }

    /** The same at once, within the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(Plan plan) {
        boolean more = true;
        while (more) {
            more = openSome(plan);
        }
    }

    /** What is to be opened of a plan today. */
    public List<Opening> due(Plan plan) {
        String id = plan.definition().id();
        return due(plan.definition(), plan.registeredAt(), tasks.ofPlan(id), occurrences.keysByTask(id));
    }

    /**
     * Opens the first of what is due of a plan, about {@value #AT_ONCE} assignments.
     *
     * @return whether more is due
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean openSome(Plan plan) {
        // What is written here stays: an agency that has ended on another node must be known as ended.
        directory.follow();
        int opened = 0;
        boolean more = false;
        // Asked once: a question within the loop would compare all that is to be written, each time.
        Set<String> before = occurrences.openedTasks(plan.definition().id());
        for (Opening due : due(plan)) {
            more = opened >= AT_ONCE;
            if (more) {
                break;
            }
            opened += open(due, Caller.SYSTEM, null, before.contains(due.task().id()))
                    .size();
        }
        if (opened > 0) {
            LOG.infof(
                    "Opened %d assignments of plan %s.",
                    opened, plan.definition().id());
        }
        return more;
    }

    /**
     * Opens one occurrence of a task for each agency that leads it on the occurrence's day of opening.
     *
     * @param by who made it open
     * @param byAgency the agency that he did it for, or null
     * @return the ids of its assignments
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> open(Plan plan, TaskDefinition task, Occurrence due, Caller by, String byAgency) {
        boolean past = due.lastDay().isBefore(registeredOn(plan));
        Opening opening = new Opening(task, due, leads(task, due, plan.definition()), past);
        return open(opening, by, byAgency, occurrences.isAny(task.id()));
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
        LocalDate registeredOn = dayOf(registeredAt);
        if (registeredOn.isAfter(day)) {
            return List.of();
        }
        List<Opening> due = new ArrayList<>();
        for (TaskDefinition task : tasks) {
            if (task.isWithdrawn()) {
                continue;
            }
            PlanDate from = task.timeFrom(plan.date());
            boolean planned = from.equals(plan.date());
            Set<String> keys = new HashSet<>(open.getOrDefault(task.id(), Set.of()));
            for (Occurrence occurrence : Occurrence.openBy(day, task.frames(), from)) {
                boolean past = occurrence.lastDay().isBefore(planned ? registeredOn : from.firstDay());
                boolean skipped = past && !planned && TimeFrame.RECURRING.contains(occurrence.kind());
                if (!skipped && keys.add(occurrence.key())) {
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

    /** @param again something of the task was opened before, and a change of its time may have left it with another period */
    private List<UUID> open(Opening opening, Caller by, String byAgency, boolean again) {
        TaskDefinition task = opening.task();
        Occurrence due = opening.occurrence();
        OpenOccurrence occurrence = new OpenOccurrence(task.id(), due);
        occurrences.persist(occurrence);
        Set<String> agencies = new LinkedHashSet<>(opening.agencies());
        if (again) {
            agencies.removeAll(occurrences.completedBefore(task.id(), due.key()));
            if (due.kind() == TimeFrame.Kind.NONE) {
                agencies.removeAll(settlements.of(task, agencies, due.from(), due.openedOn()));
            }
        }
        List<Assignment> opened = new ArrayList<>();
        for (String agency : agencies) {
            UUID id = again
                    ? occurrences.freeId(task.id(), due.key(), agency, due.openedOn())
                    : AssignmentId.of(task.id(), due.key(), agency, due.openedOn());
            Assignment assignment = new Assignment(id, task, occurrence, agency, null, opening.noData());
            occurrences.add(assignment);
            opened.add(assignment);
        }
        history.record(opened, AssignmentState.ChangeKind.OPENED, by, byAgency);
        return opened.stream().map(Assignment::id).toList();
    }

    /** The day before which nothing was ever owed here. */
    static LocalDate registeredOn(Plan plan) {
        return dayOf(plan.registeredAt());
    }

    private static LocalDate dayOf(Instant instant) {
        return instant.atZone(Vietnam.ZONE).toLocalDate();
    }

    /**
     * An occurrence that is to be opened.
     *
     * @param agencies lead agencies, each of which gets an assignment
     * @param noData its time had passed when it was registered
     */
    public record Opening(TaskDefinition task, Occurrence occurrence, Set<String> agencies, boolean noData) {}
}

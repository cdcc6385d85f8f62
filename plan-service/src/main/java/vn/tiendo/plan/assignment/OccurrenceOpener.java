package vn.tiendo.plan.assignment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.tiendo.http.Caller;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.clock.Vietnam;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.plan.Tasks;
import vn.tiendo.plan.timeframe.Occurrence;

/**
 * Opens what has become due to be opened: all at registration, the recurring ones when their period begins, also after being
 * down. What is open already is never touched. Who leads is asked for the day of opening, through succession, each agency
 * once.
 */
@ApplicationScoped
public class OccurrenceOpener {

    private static final Logger LOG = Logger.getLogger(OccurrenceOpener.class);

    private final EntityManager entities;
    private final OpeningRound round;
    private final Tasks tasks;
    private final Occurrences occurrences;
    private final AgencyDirectory directory;
    private final StatusDesk desk;
    private final Clock clock;

    OccurrenceOpener(
            EntityManager entities,
            OpeningRound round,
            Tasks tasks,
            Occurrences occurrences,
            AgencyDirectory directory,
            StatusDesk desk,
            Clock clock) {
        this.entities = entities;
        this.round = round;
        this.tasks = tasks;
        this.occurrences = occurrences;
        this.directory = directory;
        this.desk = desk;
        this.clock = clock;
    }

    /** A plan that fails does not hold up the others; it is tried again in the next round. */
    @Scheduled(
            every = "${opener.every:1m}",
            delayed = "${opener.every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void openDue() {
        for (String plan : round.plans()) {
            try {
                round.with(plan, this::open);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Nothing was opened of plan %s; the other plans go on.", plan);
            }
        }
    }

    /** Opens every occurrence of a plan that is not open yet and whose day has come while the plan was in force. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(Plan plan) {
        LocalDate day = lastDayToOpen(plan.definition());
        if (registeredOn(plan).isAfter(day)) {
            return;
        }
        Map<String, Set<String>> open = occurrences.keysByTask(plan.definition().id());
        int opened = 0;
        for (TaskDefinition task : tasks.ofPlan(plan.definition().id())) {
            if (task.isWithdrawn()) {
                continue;
            }
            Set<String> keys = new HashSet<>(open.getOrDefault(task.id(), Set.of()));
            for (Occurrence due :
                    Occurrence.openBy(day, task.frames(), plan.definition().date())) {
                if (keys.add(due.key())) {
                    opened += open(plan, task, due, Caller.SYSTEM, null).size();
                }
            }
        }
        if (opened > 0) {
            LOG.infof(
                    "Opened %d assignments of plan %s.",
                    opened, plan.definition().id());
        }
    }

    private LocalDate lastDayToOpen(PlanDefinition plan) {
        LocalDate today = LocalDate.now(clock);
        return plan.inForceTo() != null && today.isAfter(plan.inForceTo()) ? plan.inForceTo() : today;
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
        OpenOccurrence occurrence = new OpenOccurrence(task.id(), due);
        entities.persist(occurrence);
        boolean noData = due.lastDay().isBefore(registeredOn(plan));
        Set<String> leads = directory.resolve(
                task.leads(), task.province(), plan.definition().date().firstDay(), due.openedOn(), task.function());
        Set<String> done = task.classification() == null ? Set.of() : occurrences.completedBefore(task.id(), due.key());
        List<UUID> ids = new ArrayList<>();
        for (String agency : leads) {
            if (!done.contains(agency)) {
                Assignment assignment = new Assignment(id(task, due, agency), task, occurrence, agency, noData);
                entities.persist(assignment);
                ids.add(desk.record(assignment, AssignmentState.ChangeKind.OPENED, by, byAgency)
                        .id());
            }
        }
        return ids;
    }

    /** An id that a classification left with another period is not given twice. */
    private UUID id(TaskDefinition task, Occurrence due, String agency) {
        UUID id = AssignmentId.of(task.id(), due.key(), agency, due.openedOn());
        for (int i = 2; task.classification() != null && entities.find(Assignment.class, id) != null; i++) {
            id = AssignmentId.of(task.id(), due.key() + " (" + i + ")", agency, due.openedOn());
        }
        return id;
    }

    /** The day before which nothing was ever owed here. */
    static LocalDate registeredOn(Plan plan) {
        return plan.registeredAt().atZone(Vietnam.ZONE).toLocalDate();
    }
}

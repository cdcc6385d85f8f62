package vn.tiendo.plan.assignment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
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

/**
 * Opens what has become due to be opened: all at registration, the yearly ones on each 1 January, also after being down. What
 * is open already is never touched.
 */
@ApplicationScoped
public class OccurrenceOpener {

    private static final Logger LOG = Logger.getLogger(OccurrenceOpener.class);

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
        LocalDate today = LocalDate.now(clock);
        PlanDefinition definition = plan.definition();
        if (definition.inForceTo() != null && today.isAfter(definition.inForceTo())) {
            return;
        }
        Map<String, Set<String>> open = occurrences.keysByTask(definition.id());
        int opened = 0;
        for (TaskDefinition task : tasks.ofPlan(definition.id())) {
            for (Occurrence due : Occurrence.openBy(today, task.frames(), definition.date())) {
                if (!open.getOrDefault(task.id(), Set.of()).contains(due.key())) {
                    opened += open(task, due, plan);
                }
            }
        }
        if (opened > 0) {
            LOG.infof("Opened %d assignments of plan %s.", opened, definition.id());
        }
    }

    private int open(TaskDefinition task, Occurrence due, Plan plan) {
        OpenOccurrence occurrence = new OpenOccurrence(task.id(), due);
        entities.persist(occurrence);
        LocalDate registeredOn = plan.registeredAt().atZone(Vietnam.ZONE).toLocalDate();
        boolean noData = due.lastDay().isBefore(registeredOn);
        Set<String> leads = directory.resolve(
                task.leads(), task.province(), plan.definition().date().firstDay(), due.openedOn(), task.function());
        for (String agency : leads) {
            Assignment assignment = new Assignment(task, occurrence, agency, noData);
            entities.persist(assignment);
            desk.record(assignment, AssignmentState.ChangeKind.OPENED, Caller.SYSTEM, null);
        }
        return leads.size();
    }
}

package vn.tiendo.naive;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** As many assignments as the benchmark changes of plan-service's, of some plans and tasks. */
@ApplicationScoped
class Registry {

    private static final int PLANS = 5;
    private static final int TASKS = 20;
    private static final int ASSIGNMENTS = 320;
    private static final String PROVINCE = "quang-ninh";

    private final EntityManager entities;

    Registry(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    void fill(@Observes StartupEvent event) {
        for (int p = 0; p < PLANS; p++) {
            Assignment.Plan plan = new Assignment.Plan();
            plan.id = "ke-hoach-" + p;
            plan.province = PROVINCE;
            entities.persist(plan);
            for (int t = 0; t < TASKS; t++) {
                Assignment.Task task = new Assignment.Task();
                task.id = plan.id + "-I." + t;
                task.plan = plan;
                task.title = "Nhiệm vụ thứ " + t + ": xây dựng, phát huy vai trò đội ngũ trí thức";
                entities.persist(task);
            }
        }
        for (int a = 0; a < ASSIGNMENTS; a++) {
            Assignment assignment = new Assignment();
            assignment.id = UUID.nameUUIDFromBytes(("assignment " + a).getBytes(StandardCharsets.UTF_8));
            assignment.task =
                    entities.getReference(Assignment.Task.class, "ke-hoach-" + a % PLANS + "-I." + a / PLANS % TASKS);
            assignment.province = PROVINCE;
            assignment.agency = "quang-ninh-so-" + a;
            assignment.status = "NOT_STARTED";
            assignment.version = 1;
            entities.persist(assignment);
        }
    }
}

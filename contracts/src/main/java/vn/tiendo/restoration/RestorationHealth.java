package vn.tiendo.restoration;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether changes are taken. Never down: another node would do no better, for the database is the same. */
@Readiness
@ApplicationScoped
class RestorationHealth implements HealthCheck {

    private final Suspension suspension;

    RestorationHealth(Suspension suspension) {
        this.suspension = suspension;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("restoration")
                .up()
                .withData("changes", suspension.isClear() ? "taken" : "refused")
                .withData("database", suspension.now().name())
                .build();
    }
}

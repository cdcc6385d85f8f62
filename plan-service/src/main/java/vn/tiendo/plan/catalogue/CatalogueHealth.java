package vn.tiendo.plan.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the whole catalogue is in the database; until then it says which piece is under way, or what it waits for. */
@Readiness
@ApplicationScoped
class CatalogueHealth implements HealthCheck {

    private final Progress progress;

    CatalogueHealth(Progress progress) {
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        Progress.State now = progress.now();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("catalogue")
                .status(now.isComplete())
                .withData("pieces", now.pieces())
                .withData("in", now.in());
        if (!now.isComplete()) {
            response.withData("loading", now.piece());
        }
        if (now.waitsFor() != null) {
            response.withData("waitsFor", now.waitsFor());
        }
        return response.build();
    }
}

package vn.tiendo.platform.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import org.eclipse.microprofile.health.HealthCheck;

/** The gauge {@code well}, 1 or 0 for each check: alerts stand on it (deploy/k8s/components/monitoring). */
@ApplicationScoped
class WellGauges {

    void register(@Observes StartupEvent event, @Wellness Instance<HealthCheck> checks, MeterRegistry meters) {
        for (HealthCheck each : checks) {
            if (each instanceof WellCheck check) {
                meters.gauge(
                        "well",
                        Tags.of("check", check.name()),
                        check,
                        c -> WellCheck.found(c).isWell() ? 1 : 0);
            }
        }
    }
}

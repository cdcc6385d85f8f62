package vn.tiendo.platform.health;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/** Down where a thread that must live is dead or silent: only a new process helps. It asks no server. */
@Liveness
@ApplicationScoped
class ThreadsLiveness implements HealthCheck {

    void stop(@Observes ShutdownEvent event) {
        Hearts.forget();
    }

    @Override
    public HealthCheckResponse call() {
        Map<String, String> complaints = Hearts.complaints();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("threads").status(complaints.isEmpty());
        Hearts.silences()
                .forEach((name, seconds) ->
                        response.withData(name, complaints.getOrDefault(name, "silent for " + seconds + " s")));
        return response.build();
    }
}

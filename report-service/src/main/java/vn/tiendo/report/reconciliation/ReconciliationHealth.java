package vn.tiendo.report.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import vn.tiendo.report.ledger.Comparison;
import vn.tiendo.report.ledger.Comparisons;

/**
 * What the newest comparison with the registry found. Never down: a difference is being repaired, reports and answers name it, and
 * to take the service away would repair nothing.
 */
@Readiness
@ApplicationScoped
class ReconciliationHealth implements HealthCheck {

    private final Comparisons comparisons;

    ReconciliationHealth(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @Override
    public HealthCheckResponse call() {
        List<Comparison> latest = comparisons.latest();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("reconciliation")
                .up()
                .withData("provinces", latest.size())
                .withData(
                        "differing",
                        latest.stream().mapToLong(Comparison::differing).sum())
                .withData("leftToPeople", comparisons.leftToPeople());
        latest.stream()
                .map(Comparison::comparedAt)
                .min(java.util.Comparator.naturalOrder())
                .ifPresent(at -> response.withData("comparedAt", at.toString()));
        return response.build();
    }
}

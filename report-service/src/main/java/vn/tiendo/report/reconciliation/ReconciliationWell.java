package vn.tiendo.report.reconciliation;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import vn.tiendo.platform.health.WellCheck;
import vn.tiendo.report.ledger.Comparison;
import vn.tiendo.report.ledger.Comparisons;

/** Whether the newest comparison with the registry found no difference. One is repaired by itself; one that stays needs a person. */
@Wellness
@ApplicationScoped
class ReconciliationWell extends WellCheck {

    private final Comparisons comparisons;

    ReconciliationWell(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @Override
    protected String name() {
        return "reconciliation";
    }

    @Override
    protected Finding examine() {
        List<Comparison> latest = comparisons.latest();
        long differing = latest.stream().mapToLong(Comparison::differing).sum();
        Finding finding = Finding.of(differing == 0)
                .with("provinces", latest.size())
                .with("differing", differing)
                .with("leftToPeople", comparisons.leftToPeople());
        latest.stream()
                .map(Comparison::comparedAt)
                .min(Comparator.<Instant>naturalOrder())
                .ifPresent(at -> finding.with("comparedAt", at));
        return finding;
    }
}

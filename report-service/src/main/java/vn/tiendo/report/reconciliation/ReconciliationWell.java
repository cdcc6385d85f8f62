package vn.tiendo.report.reconciliation;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import vn.tiendo.platform.health.WellCheck;
import vn.tiendo.report.ledger.ReconciliationResult;
import vn.tiendo.report.ledger.ReconciliationResults;

/** Whether the newest comparison with the registry found no difference. One is repaired by itself; one that stays needs a person. */
@Wellness
@ApplicationScoped
class ReconciliationWell extends WellCheck {

    private final ReconciliationResults reconciliationResults;

    ReconciliationWell(ReconciliationResults reconciliationResults) {
        this.reconciliationResults = reconciliationResults;
    }

    @Override
    protected String name() {
        return "reconciliation";
    }

    @Override
    protected Finding examine() {
        List<ReconciliationResult> latest = reconciliationResults.latest();
        long differing =
                latest.stream().mapToLong(ReconciliationResult::differing).sum();
        Finding finding = Finding.of(differing == 0)
                .with("provinces", latest.size())
                .with("differing", differing)
                .with("leftToPeople", reconciliationResults.leftToPeople());
        latest.stream()
                .map(ReconciliationResult::comparedAt)
                .min(Comparator.<Instant>naturalOrder())
                .ifPresent(at -> finding.with("comparedAt", at));
        return finding;
    }
}

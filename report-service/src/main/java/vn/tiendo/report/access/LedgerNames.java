package vn.tiendo.report.access;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.tiendo.contracts.Topics;
import vn.tiendo.platform.access.Named;
import vn.tiendo.platform.access.NamedThings;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.entry.Plan;

/** What lists are narrowed by, as far as the ledger has learnt of it. */
@Singleton
class LedgerNames implements NamedThings {

    private static final Set<String> TOPICS = Set.of(Topics.REGISTRY, Topics.TASK_STATUS);

    private final Registries registries;
    private final Scope scope;

    LedgerNames(Registries registries, Scope scope) {
        this.registries = registries;
        this.scope = scope;
    }

    @Override
    public Map<String, Named> byParameter() {
        Map<String, Named> things = new LinkedHashMap<>();
        things.put("plan", Named.of("kế hoạch", "plan", this::isSeen));
        things.put("topic", Named.of("kênh", "topic", TOPICS::contains));
        return things;
    }

    private boolean isSeen(String id) {
        Plan plan = registries.current().plans().get(id);
        return plan != null && scope.sees(plan.province());
    }
}

package vn.tiendo.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.Plans;

/** Which agencies follow plans up today, and for which agency somebody has work of its own. */
@ApplicationScoped
public class FocalAgencies {

    private final AgencyDirectory directory;
    private final Plans plans;
    private final Scope scope;
    private final Clock clock;

    FocalAgencies(AgencyDirectory directory, Plans plans, Scope scope, Clock clock) {
        this.directory = directory;
        this.plans = plans;
        this.scope = scope;
        this.clock = clock;
    }

    /** The agencies that are focal for plans of some provinces now, with the plans that they follow. */
    Map<Set<String>, Set<String>> of(Set<String> provinces) {
        LocalDate today = LocalDate.now(clock);
        return plans.ofProvinces(provinces).stream()
                .collect(Collectors.groupingBy(
                        plan -> directory.answering(plan.focalAgency(), today, null),
                        Collectors.mapping(PlanDefinition::id, Collectors.toSet())));
    }

    /**
     * Completions that the caller may confirm or return now.
     *
     * @param narrowed by which of the criteria of {@link Filter#of(Map)} beside
     */
    public Filter toDecide(Map<String, String> narrowed) {
        Filter filter = Filter.of(narrowed).of(scope, clock);
        filter.state.toDecide = true;
        return filter.with(filter.state, () -> of(filter.provinces));
    }

    /** The caller's agency; of one who speaks for the focal agency of all plans in sight, that agency. */
    public Optional<String> own() {
        if (scope.caller().agency() != null || !scope.isFocal()) {
            return Optional.ofNullable(scope.caller().agency());
        }
        List<String> focal = of(scope.provinces(null)).keySet().stream()
                .flatMap(Set::stream)
                .distinct()
                .toList();
        return focal.size() == 1 ? Optional.of(focal.get(0)) : Optional.empty();
    }
}

package vn.tiendo.report.page.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageAddresses;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.coverage.Item;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Agency;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.ledger.entry.Succession;
import vn.tiendo.report.ledger.entry.Task;

/** Where the caller asks an agency to explain itself: in plan-service, which has the same rule and the last word. */
@ApplicationScoped
class Explanations {

    private final Scope scope;
    private final PageAddresses addresses;
    private final Clock clock;

    Explanations(Scope scope, PageAddresses addresses, Clock clock) {
        this.scope = scope;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** @return null where he may not ask: nobody asks his own agency, and the focal agency not itself */
    String to(Registry registry, String plan, Item item) {
        if (!scope.may(Permission.ASK_EXPLANATION)) {
            return null;
        }
        Succession succession = new Succession(registry.agencies());
        LocalDate today = LocalDate.now(clock);
        Task task = registry.tasks().get(item.task());
        Set<String> answering = succession.answering(item.agency(), today, task == null ? null : task.function());
        boolean may = !isOwn(answering)
                && answering.stream().noneMatch(agency -> isPlaceholder(registry, agency))
                && (scope.caller().is(Role.COMMITTEE)
                        || scope.isFocal() && !isFocals(registry, succession, plan, answering, today));
        return may ? addresses.of(MenuEntry.DECISIONS) + "/" + item.id() + "/giai-trinh" : null;
    }

    private boolean isOwn(Set<String> answering) {
        return scope.caller().agency() != null
                && answering.contains(scope.caller().agency());
    }

    private static boolean isFocals(
            Registry registry, Succession succession, String plan, Set<String> answering, LocalDate today) {
        Plan known = registry.plans().get(plan);
        return known != null
                && succession.answering(known.focalAgency(), today).stream().anyMatch(answering::contains);
    }

    /** It stands for bodies of which nobody has a list, so there is nobody to be asked. */
    private static boolean isPlaceholder(Registry registry, String agency) {
        Agency known = registry.agencies().get(agency);
        return known != null && known.placeholder();
    }
}

package vn.tiendo.plan.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.plan.agency.Agencies;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.catalogue.file.Catalogue;
import vn.tiendo.plan.catalogue.file.CatalogueException;
import vn.tiendo.plan.content.PlanContent;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.Obligations;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.plan.Targets;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.plan.Tasks;

/** Finds what is registered and no longer stands in its file: its history would be lost. */
@ApplicationScoped
class Removals {

    private final Agencies agencies;
    private final Plans plans;
    private final Tasks tasks;
    private final Targets targets;
    private final Obligations obligations;

    Removals(Agencies agencies, Plans plans, Tasks tasks, Targets targets, Obligations obligations) {
        this.agencies = agencies;
        this.plans = plans;
        this.tasks = tasks;
        this.targets = targets;
        this.obligations = obligations;
    }

    /** @throws CatalogueException with every entry of every file that is missing */
    @Transactional
    void refuse(Catalogue catalogue) {
        List<String> removed = catalogue.provinces().stream()
                .flatMap(file -> missing(file)
                        .map(id -> (file.content() == null
                                        ? Catalogue.NATION
                                        : file.province().id() + ".yaml") + ": “" + id
                                + "” đã có trong hệ thống nhưng không còn trong tệp; cần ghi lại."))
                .toList();
        if (!removed.isEmpty()) {
            throw new CatalogueException(removed);
        }
    }

    private Stream<String> missing(Catalogue.OfProvince file) {
        Set<String> inFile = Stream.concat(file.agencies().stream().map(AgencyDefinition::id), ids(file.content()))
                .collect(Collectors.toSet());
        return known(file).filter(id -> !inFile.contains(id));
    }

    /** @param content null: no plan */
    private static Stream<String> ids(PlanContent content) {
        return content == null
                ? Stream.of()
                : Stream.of(
                                content.tasks().stream().map(TaskDefinition::id),
                                content.targets().stream().map(TargetDefinition::id),
                                content.obligations().stream().map(ObligationDefinition::id))
                        .flatMap(Function.identity());
    }

    private Stream<String> known(Catalogue.OfProvince file) {
        List<Stream<String>> known =
                new ArrayList<>(List.of(agencies.idsFromFile(file.province().id()).stream()));
        if (file.content() == null) {
            return known.get(0);
        }
        String plan = file.content().plan().id();
        // What an amendment added to a plan is not in its file.
        if (!plans.findByIdOptional(plan).map(Plan::isChangedHere).orElse(false)) {
            known.add(tasks.ofPlan(plan).stream().map(TaskDefinition::id));
            known.add(targets.ofPlan(plan).stream().map(TargetDefinition::id));
            known.add(obligations.ofPlan(plan).stream().map(ObligationDefinition::id));
        }
        return known.stream().flatMap(Function.identity());
    }
}

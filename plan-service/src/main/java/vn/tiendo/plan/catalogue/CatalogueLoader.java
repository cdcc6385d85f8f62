package vn.tiendo.plan.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.plan.agency.Agencies;
import vn.tiendo.plan.agency.Agency;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.Province;
import vn.tiendo.plan.agency.Provinces;
import vn.tiendo.plan.assignment.OccurrenceOpener;
import vn.tiendo.plan.calendar.CalendarDay;
import vn.tiendo.plan.calendar.CalendarDays;
import vn.tiendo.plan.measurement.RegisteredTargets;
import vn.tiendo.plan.outbox.Outbox;
import vn.tiendo.plan.persistence.RetriedOnConflict;
import vn.tiendo.plan.plan.Obligation;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.Obligations;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.Target;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.plan.Targets;
import vn.tiendo.plan.plan.Task;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.plan.Tasks;

/**
 * Brings a catalogue into the registry. Loading again changes what the files changed and nothing else: no id, no version, no
 * history, and no event for an unchanged row.
 */
@ApplicationScoped
class CatalogueLoader {

    private final Provinces provinces;
    private final Agencies agencies;
    private final CalendarDays days;
    private final Plans plans;
    private final Tasks tasks;
    private final Targets targets;
    private final RegisteredTargets registeredTargets;
    private final Obligations obligations;
    private final AgencyDirectory directory;
    private final OccurrenceOpener opener;
    private final Outbox outbox;
    private final Clock clock;

    CatalogueLoader(
            Provinces provinces,
            Agencies agencies,
            CalendarDays days,
            Plans plans,
            Tasks tasks,
            Targets targets,
            RegisteredTargets registeredTargets,
            Obligations obligations,
            AgencyDirectory directory,
            OccurrenceOpener opener,
            Outbox outbox,
            Clock clock) {
        this.provinces = provinces;
        this.agencies = agencies;
        this.days = days;
        this.plans = plans;
        this.tasks = tasks;
        this.targets = targets;
        this.registeredTargets = registeredTargets;
        this.obligations = obligations;
        this.directory = directory;
        this.opener = opener;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Loads all or nothing. Nodes that start at the same moment load behind one another.
     *
     * @throws CatalogueException when an entry that is registered no longer stands in its file: its history would be lost
     */
    @RetriedOnConflict
    @Transactional
    void load(Catalogue catalogue) {
        refuseRemovals(catalogue);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        catalogue.days().forEach(d -> {
            define(days, d.date(), () -> new CalendarDay(d), entity -> entity.define(d));
            outbox.registry("calendar-day", d.date().toString(), now, d);
        });
        catalogue.provinces().forEach(file -> {
            var p = file.province();
            define(provinces, p.id(), () -> new Province(p), entity -> entity.define(p));
            outbox.registry("province", p.id(), now, p);
            file.agencies().forEach(a -> {
                define(agencies, a.id(), () -> new Agency(a), entity -> entity.define(a));
                outbox.registry("agency", a.id(), now, a);
            });
        });
        directory.refresh();
        catalogue.provinces().forEach(file -> loadPlan(file, now));
    }

    private void loadPlan(Catalogue.OfProvince file, Instant now) {
        var p = file.plan();
        Plan plan = define(plans, p.id(), () -> new Plan(p, now), entity -> entity.define(p));
        Registered.publish(outbox, plan, file, now);
        file.tasks().forEach(t -> {
            Task task = define(tasks, t.id(), () -> new Task(t), entity -> entity.define(t));
            outbox.registry("task", t.id(), now, task.definition());
        });
        file.targets().forEach(t -> define(targets, t.id(), () -> new Target(t), entity -> entity.define(t)));
        registeredTargets.publish(file.targets(), now);
        file.obligations()
                .forEach(o -> define(obligations, o.id(), () -> new Obligation(o), entity -> entity.define(o)));
        opener.open(plan);
    }

    private void refuseRemovals(Catalogue catalogue) {
        List<String> removed = new ArrayList<>();
        catalogue.provinces().forEach(file -> {
            String plan = file.plan().id();
            Set<String> inFile = Stream.of(
                            file.agencies().stream().map(AgencyDefinition::id),
                            file.tasks().stream().map(TaskDefinition::id),
                            file.targets().stream().map(TargetDefinition::id),
                            file.obligations().stream().map(ObligationDefinition::id))
                    .flatMap(Function.identity())
                    .collect(Collectors.toSet());
            Stream.of(
                            agencies.idsOf(file.province().id()),
                            tasks.ofPlan(plan).stream().map(TaskDefinition::id).toList(),
                            targets.ofPlan(plan).stream()
                                    .map(TargetDefinition::id)
                                    .toList(),
                            obligations.ofPlan(plan).stream()
                                    .map(ObligationDefinition::id)
                                    .toList())
                    .flatMap(List::stream)
                    .filter(id -> !inFile.contains(id))
                    .forEach(id -> removed.add(file.province().id() + ".yaml: “" + id
                            + "” đã có trong hệ thống nhưng không còn trong tệp; cần ghi lại."));
        });
        if (!removed.isEmpty()) {
            throw new CatalogueException(removed);
        }
    }

    private static <E, I> E define(
            PanacheRepositoryBase<E, I> repository, I id, Supplier<E> creation, Consumer<E> definition) {
        E entity = repository.findById(id);
        if (entity == null) {
            entity = creation.get();
            repository.persist(entity);
        } else {
            definition.accept(entity);
        }
        return entity;
    }
}

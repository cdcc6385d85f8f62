package vn.tiendo.plan.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import vn.tiendo.digest.Sha256;
import vn.tiendo.idempotency.RetriedOnConflict;
import vn.tiendo.plan.agency.Agencies;
import vn.tiendo.plan.agency.Agency;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.Province;
import vn.tiendo.plan.agency.Provinces;
import vn.tiendo.plan.assignment.OccurrenceOpener;
import vn.tiendo.plan.calendar.NationalCalendar;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.Obligations;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanRules;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.plan.Targets;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.plan.Tasks;
import vn.tiendo.plan.publication.Publication;
import vn.tiendo.plan.registration.PlanContent;
import vn.tiendo.plan.registration.PlanStore;

/**
 * Brings a catalogue into the registry. Loading again changes what the files changed and nothing else: no id, no version, no
 * history, and no event for an unchanged row.
 */
@ApplicationScoped
class CatalogueLoader {

    private static final Logger LOG = Logger.getLogger(CatalogueLoader.class);

    private final Provinces provinces;
    private final Agencies agencies;
    private final NationalCalendar calendar;
    private final Plans plans;
    private final Tasks tasks;
    private final Targets targets;
    private final Obligations obligations;
    private final AgencyDirectory directory;
    private final PlanStore store;
    private final OccurrenceOpener opener;
    private final Publication publication;
    private final Clock clock;

    CatalogueLoader(
            Provinces provinces,
            Agencies agencies,
            NationalCalendar calendar,
            Plans plans,
            Tasks tasks,
            Targets targets,
            Obligations obligations,
            AgencyDirectory directory,
            PlanStore store,
            OccurrenceOpener opener,
            Publication publication,
            Clock clock) {
        this.provinces = provinces;
        this.agencies = agencies;
        this.calendar = calendar;
        this.plans = plans;
        this.tasks = tasks;
        this.targets = targets;
        this.obligations = obligations;
        this.directory = directory;
        this.store = store;
        this.opener = opener;
        this.publication = publication;
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
        Instant now = now();
        calendar.load(catalogue.calendar().days(), catalogue.calendar().years(), now);
        catalogue.provinces().forEach(file -> {
            var p = file.province();
            define(provinces, p.id(), () -> new Province(p), entity -> entity.define(p));
            publication.registry("province", p.id(), now, p);
            file.agencies().forEach(a -> {
                define(agencies, a.id(), () -> new Agency(a), entity -> entity.define(a));
                publication.registry("agency", a.id(), now, a);
            });
        });
        directory.refresh();
        // The instant of the first event of a transaction must be fresh, and most loads find little to say.
        catalogue.provinces().forEach(file -> loadPlan(file, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * A file that says what it said when it was loaded last changes nothing. One that says something else does not reach a plan
     * that was registered, amended or ended through the API: that came later and by decision.
     */
    private void loadPlan(Catalogue.OfProvince file, Instant now) {
        String id = file.content().plan().id();
        String text = Sha256.hex(file.planText());
        // Who is a member of a group is said by the agencies.
        String content = Sha256.hex(publication.write(file.content()) + publication.write(file.agencies()));
        Plan plan = plans.findById(id);
        if (plan != null && plan.isChangedHere()) {
            if (!plan.isLoadedAsWorded(text)) {
                LOG.warnf(
                        "%s.yaml: tệp có nội dung khác với lần nạp trước, nhưng kế hoạch “%s” đã được đăng ký hoặc"
                                + " thay đổi qua API (phiên bản %d). Kế hoạch được giữ nguyên, thay đổi trong tệp không"
                                + " được nạp.",
                        file.province().id(), id, plan.version());
            }
            return;
        }
        boolean changed = plan == null || !plan.isLoadedAs(content);
        if (!changed || isInOrder(file)) {
            plan = changed ? store.store(file.content(), now) : plan;
            plan.loadedFrom(text, content);
        }
        opener.open(plan);
    }

    /**
     * Whether a file's reports are in order with the dates that operators set beside them, which stay. If not, the service starts with
     * the plan as it is: whoever set the date can set another one, and the file is loaded at the next start.
     */
    private boolean isInOrder(Catalogue.OfProvince file) {
        UnaryOperator<ObligationDefinition> applied =
                obligations.applied(file.content().plan().id());
        Map<String, ObligationDefinition> all = new LinkedHashMap<>();
        file.content().obligations().forEach(o -> all.put(o.id(), applied.apply(o)));
        List<String> defects = new ArrayList<>();
        new PlanRules((field, text) -> defects.add("“" + field + "”: " + text.vi())).obligations(all);
        if (!defects.isEmpty()) {
            LOG.warnf(
                    "%s.yaml: hạn báo cáo trong tệp không khớp với hạn do người vận hành đặt, nên thay đổi trong tệp"
                            + " chưa được nạp: %s",
                    file.province().id(), String.join(" ", defects));
        }
        return defects.isEmpty();
    }

    private void refuseRemovals(Catalogue catalogue) {
        List<String> removed = new ArrayList<>();
        catalogue.provinces().forEach(file -> {
            PlanContent content = file.content();
            String plan = content.plan().id();
            boolean kept = plans.findByIdOptional(plan).map(Plan::isChangedHere).orElse(false);
            Set<String> inFile = Stream.of(
                            file.agencies().stream().map(AgencyDefinition::id),
                            content.tasks().stream().map(TaskDefinition::id),
                            content.targets().stream().map(TargetDefinition::id),
                            content.obligations().stream().map(ObligationDefinition::id))
                    .flatMap(Function.identity())
                    .collect(Collectors.toSet());
            // What an amendment added to a plan is not in its file.
            List<List<String>> known =
                    new ArrayList<>(List.of(agencies.idsOf(file.province().id())));
            if (!kept) {
                known.add(tasks.ofPlan(plan).stream().map(TaskDefinition::id).toList());
                known.add(
                        targets.ofPlan(plan).stream().map(TargetDefinition::id).toList());
                known.add(obligations.ofPlan(plan).stream()
                        .map(ObligationDefinition::id)
                        .toList());
            }
            known.stream()
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

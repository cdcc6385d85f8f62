package vn.tiendo.report.page.collection;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.compliance.Compliance;
import vn.tiendo.report.compliance.OwedReport;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.page.collection.YearsTable.Row;
import vn.tiendo.report.page.collection.YearsTable.Year;

/** The years beside each other: who was on time, late, or never came. */
@Path("/ai-chua-nop/qua-cac-nam")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.DECIDE_REPORT)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class YearsPage {

    /** This one among them. */
    private static final int YEARS = 5;

    private final Compliance compliance;
    private final PlansInSight plans;
    private final Registries registries;
    private final Scope scope;
    private final Frames frames;
    private final Clock clock;

    YearsPage(
            Compliance compliance, PlansInSight plans, Registries registries, Scope scope, Frames frames, Clock clock) {
        this.compliance = compliance;
        this.plans = plans;
        this.registries = registries;
        this.scope = scope;
        this.frames = frames;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "collection")
    static class Templates {

        private Templates() {}

        static native TemplateInstance years(Frame frame, YearsTable table);
    }

    @GET
    @Transactional
    public TemplateInstance years(@RestQuery("ke-hoach") String plan) {
        if (plan != null) {
            plans.named(plan);
        }
        int last = LocalDate.now(clock).getYear();
        Map<Integer, List<OwedReport>> owed = new TreeMap<>();
        IntStream.rangeClosed(last - YEARS + 1, last).forEach(year -> {
            List<OwedReport> reports = compliance.owed(scope.provinces(null), plan, year);
            if (!reports.isEmpty()) {
                owed.put(year, reports);
            }
        });
        return Templates.years(
                frames.of(MenuEntry.COLLECTION, "Nộp báo cáo qua các năm"), table(plan, owed, clock.instant()));
    }

    private YearsTable table(String plan, Map<Integer, List<OwedReport>> owed, Instant now) {
        Registry registry = registries.current();
        Collator vietnamese = Collator.getInstance(new Locale("vi"));
        List<Map<String, Year>> years = owed.values().stream()
                .map(reports -> reports.stream()
                        .collect(Collectors.toMap(OwedReport::agency, report -> counted(report, now), Year::plus)))
                .toList();
        List<Row> rows = years.stream()
                .flatMap(year -> year.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(agency -> new Row(
                        registry.agencyName(agency),
                        years.stream()
                                .map(year -> year.getOrDefault(agency, Year.NONE))
                                .toList()))
                .sorted(Comparator.comparing(Row::agency, vietnamese))
                .toList();
        Row total = new Row(
                "Tổng số",
                years.stream()
                        .map(year -> year.values().stream().reduce(Year.NONE, Year::plus))
                        .toList());
        return new YearsTable(plans.choices(), plan, List.copyOf(owed.keySet()), rows, total);
    }

    private static Year counted(OwedReport report, Instant now) {
        return switch (report.outcome()) {
            case ON_TIME -> new Year(1, 0, 0, 0);
            case LATE -> new Year(0, 1, 0, 0);
            case RETURNED -> new Year(0, 0, 1, 0);
            case NOT_YET -> now.isBefore(report.dueAt()) ? new Year(0, 0, 0, 1) : new Year(0, 0, 1, 0);
        };
    }
}

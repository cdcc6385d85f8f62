package vn.tiendo.report.page.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.tiendo.contracts.obligation.ReportPeriod;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.compliance.Compliance;
import vn.tiendo.report.compliance.ComplianceItem;
import vn.tiendo.report.compliance.ReporterStanding;
import vn.tiendo.report.filing.ReportState;
import vn.tiendo.report.filing.RequestKind;
import vn.tiendo.report.filing.request.RequestDesk;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.page.collection.Matrix.Column;
import vn.tiendo.report.page.collection.Matrix.Row;

/** Puts together who has reported in a year, from what {@code /compliance} answers. */
@ApplicationScoped
class Collecting {

    private final Compliance compliance;
    private final RequestDesk requests;
    private final PlansInSight plans;
    private final Registries registries;
    private final Scope scope;

    Collecting(Compliance compliance, RequestDesk requests, PlansInSight plans, Registries registries, Scope scope) {
        this.compliance = compliance;
        this.requests = requests;
        this.plans = plans;
        this.registries = registries;
        this.scope = scope;
    }

    /** @param plan null: all in sight */
    @Transactional
    Matrix of(int year, String plan, boolean missingOnly) {
        if (plan != null) {
            plans.named(plan);
        }
        List<ComplianceItem> items =
                compliance.of(new Compliance.Question(scope.provinces(null), plan, year, null)).stream()
                        .filter(item -> !item.reporters().isEmpty())
                        .toList();
        List<Row> all = rows(items, registries.current());
        return new Matrix(
                year,
                plans.choices(),
                plan,
                missingOnly,
                items.stream().map(this::column).toList(),
                all.stream().filter(row -> !missingOnly || row.isMissing()).toList(),
                all.size());
    }

    private Column column(ComplianceItem item) {
        long toAccept = item.reporters().stream()
                .filter(standing -> standing.state() == ReportState.SUBMITTED)
                .count();
        return new Column(
                title(item),
                plans.named(item.plan()).name(),
                Shown.dueWords(item.dueAt()),
                item.counts(),
                (int) toAccept,
                urging(item),
                item.request());
    }

    private String title(ComplianceItem item) {
        boolean consolidated = item.level() == Obligation.Level.CONSOLIDATED;
        if (item.request() != null) {
            String subject = requests.one(item.request()).asked().subject();
            return "Báo cáo " + RequestKind.valueOf(item.kind()).label + (subject == null ? "" : ": " + subject)
                    + (consolidated ? " (tổng hợp)" : "");
        }
        String period = ReportPeriod.ofPart(item.year(), item.reportPeriod()).words();
        return (consolidated ? "Báo cáo tổng hợp " : "Báo cáo ") + period;
    }

    private static String urging(ComplianceItem item) {
        String id = item.request() == null ? item.obligation() : item.request();
        return MenuEntry.COLLECTION.path + "/don-doc?bao-cao=" + id + "&nam=" + item.year()
                + (item.reportPeriod() == null ? "" : "&ky=" + item.reportPeriod()) + "&cap=" + item.level();
    }

    /** Rows of all who owe something; those who are most behind come first, within by name as a Vietnamese reads a list. */
    private static List<Row> rows(List<ComplianceItem> items, Registry registry) {
        List<Map<String, Cell>> columns = items.stream().map(Collecting::cells).toList();
        Collator vietnamese = Collator.getInstance(new Locale("vi"));
        Comparator<Row> order = Comparator.comparingInt(Row::rank).thenComparing(Row::agency, vietnamese);
        Collection<String> agencies = columns.stream()
                .flatMap(cells -> cells.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Row> rows = new ArrayList<>();
        for (String agency : agencies) {
            rows.add(new Row(
                    registry.agencyName(agency),
                    columns.stream()
                            .map(cells -> cells.getOrDefault(agency, Cell.NOTHING))
                            .toList()));
        }
        return rows.stream().sorted(order).toList();
    }

    private static Map<String, Cell> cells(ComplianceItem item) {
        Map<String, Cell> cells = new HashMap<>();
        for (ReporterStanding standing : item.reporters()) {
            cells.put(standing.agency().id(), Cell.of(standing, item));
        }
        if (item.focalAgency() != null) {
            cells.putIfAbsent(item.focalAgency().agency().id(), Cell.FOCAL);
        }
        return cells;
    }
}

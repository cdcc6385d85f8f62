package vn.tiendo.report.page.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.coverage.Judged;
import vn.tiendo.report.progress.YearWork.OfPlan;

/** Who answers for tasks, and how each stands with its own. */
record AgencyList(Links links, AsOf asOf, List<AgencyRow> agencies) {

    /** One of them; its tasks are counted as in its own report. */
    record AgencyRow(String name, String link, Figures figures) {}

    /** Those with most overdue tasks first. */
    static AgencyList of(Sight sight, AsOf asOf) {
        Map<String, Figures> agencies = new TreeMap<>();
        sight.works().forEach(work -> parts(work)
                .forEach((agency, judged) -> agencies.merge(
                        agency, Figures.of(work.work().tasks(judged, agency).values()), Figures::plus)));
        List<AgencyRow> rows = agencies.entrySet().stream()
                .map(agency -> new AgencyRow(
                        sight.registry().agencyName(agency.getKey()),
                        sight.links().ofAgency(agency.getKey()),
                        agency.getValue()))
                .sorted(Comparator.comparing((AgencyRow row) -> row.figures.overdue())
                        .thenComparing(row -> row.figures.unreported())
                        .reversed())
                .toList();
        return new AgencyList(sight.links(), asOf, rows);
    }

    private static Map<String, List<Judged>> parts(OfPlan of) {
        Map<String, List<Judged>> parts = new TreeMap<>();
        of.work().counted().forEach(judged -> of.work()
                .responsible(judged.item())
                .forEach(agency ->
                        parts.computeIfAbsent(agency, id -> new ArrayList<>()).add(judged)));
        return parts;
    }

    public String overview() {
        return links.overview();
    }
}

package vn.tiendo.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.tiendo.http.ProblemException;
import vn.tiendo.http.ProblemException.Kind;
import vn.tiendo.http.Text;
import vn.tiendo.report.deadline.Reporters;
import vn.tiendo.report.ledger.Agency;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.Obligation.Level;
import vn.tiendo.report.ledger.Plan;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.Succession;

/** Who owes what a request asks for. */
@ApplicationScoped
class AskedReporters {

    private final Assignments assignments;

    AskedReporters(Assignments assignments) {
        this.assignments = assignments;
    }

    /**
     * Those that were asked by name, or all. The focal agency consolidates, whether it was asked by name or has a date of its own; it
     * reports as the others do where the plan itself names it among them.
     */
    Map<String, Level> of(RequestForm form, Plan plan, Registry registry, LocalDate today) {
        Set<String> focal = new Succession(registry.agencies()).answering(plan.focalAgency(), today);
        Set<String> asked = new TreeSet<>(form.reporters());
        if (asked.isEmpty()) {
            registry.obligations().values().stream()
                    .filter(o -> o.plan().equals(plan.id()) && o.level() == Level.FIRST && o.annual())
                    .forEach(o -> asked.addAll(new Reporters(registry, assignments::ofYear).of(o, today)));
        } else {
            check(form.reporters(), plan, registry, today);
        }
        if (form.consolidatedDueDate() != null) {
            asked.addAll(focal);
        }
        boolean consolidates =
                form.consolidatedDueDate() != null || !form.reporters().isEmpty();
        Map<String, Level> reporters = new LinkedHashMap<>();
        asked.forEach(agency ->
                reporters.put(agency, consolidates && focal.contains(agency) ? Level.CONSOLIDATED : Level.FIRST));
        return reporters;
    }

    private void check(List<String> reporters, Plan plan, Registry registry, LocalDate today) {
        String answering = registry.answersNow(plan.province());
        Map<String, Text> wrong = new LinkedHashMap<>();
        for (int i = 0; i < reporters.size(); i++) {
            Agency agency = registry.agencies().get(reporters.get(i));
            boolean known = agency != null
                    && agency.existsOn(today)
                    && registry.answersNow(agency.province()).equals(answering);
            if (!known) {
                wrong.put(
                        "reporters[" + i + "]",
                        new Text(
                                "Tỉnh không có cơ quan “" + reporters.get(i) + "” đang hoạt động.",
                                "The province has no agency '" + reporters.get(i) + "' today."));
            }
        }
        if (!wrong.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, wrong);
        }
    }
}

package vn.tiendo.plan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.phrase.AgencyPhrases;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.Obligations;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.PlanRules;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.timeframe.PlanDate;

/** Reads a whole plan as it is sent and types its words. */
@ApplicationScoped
class FormReader {

    private final AgencyDirectory directory;
    private final AgencyPhrases phrases;
    private final Plans plans;
    private final Obligations registered;
    private final Clock clock;

    FormReader(AgencyDirectory directory, AgencyPhrases phrases, Plans plans, Obligations registered, Clock clock) {
        this.directory = directory;
        this.phrases = phrases;
        this.plans = plans;
        this.registered = registered;
        this.clock = clock;
    }

    /** Reads a plan that is to be registered; what is wrong with it is added to the defects. */
    PlanContent read(PlanForm form, Defects defects) {
        LocalDate today = LocalDate.now(clock);
        PlanFormReader reader = new PlanFormReader(form, defects);
        PlanDate date = reader.date(today);
        LocalDate on = date == null ? today : date.firstDay();
        String province = reader.province(directory, on);
        AgencyWords agencies = new AgencyWords(directory, phrases, province, on, defects);
        PlanRules rules = new PlanRules(defects);
        PlanDefinition plan = reader.plan(
                reader.id(province, date),
                province,
                date,
                null,
                new PlanFormReader.Context(agencies, rules, plans, directory));
        if (form.amendment() != null) {
            defects.add("amendment", "Chỉ dùng khi điều chỉnh kế hoạch.", "Only in an amendment.");
        }
        var tasks = new TaskFormReader(plan, agencies, rules, TaskFormReader.none(defects), defects).read(form.tasks());
        DutyFormReader duties = new DutyFormReader(plan, agencies, rules, Map.of(), UnaryOperator.identity(), defects);
        return new PlanContent(plan, tasks, duties.targets(form.targets()), duties.obligations(form.obligations()));
    }

    /**
     * Reads a plan as it stands after an amendment: what kind of document it is, and whose, cannot change.
     *
     * @param on day of the decision: new words are read as of then
     */
    PlanContent amended(
            PlanForm form, PlanContent known, LocalDate on, TaskFormReader.Succession succession, Defects defects) {
        PlanDefinition before = known.plan();
        same("id", form.id() == null ? before.id() : form.id(), before.id(), defects);
        same("province", form.province(), before.province(), defects);
        same("kind", form.kind(), before.kind().name(), defects);
        same("number", form.number(), before.number(), defects);
        same("date", form.date(), before.date().text(), defects);
        same(
                "parent",
                form.parent() == null ? "" : form.parent(),
                before.parent() == null ? "" : before.parent(),
                defects);
        AgencyWords agencies = new AgencyWords(directory, phrases, before.province(), on, defects);
        PlanRules rules = new PlanRules(defects);
        PlanDefinition plan = new PlanFormReader(form, defects)
                .plan(
                        before.id(),
                        before.province(),
                        before.date(),
                        before,
                        new PlanFormReader.Context(agencies, rules, plans, directory));
        var tasks = new TaskFormReader(plan, agencies, rules, succession, defects).read(form.tasks());
        Map<String, ObligationDefinition> obligations =
                known.obligations().stream().collect(Collectors.toMap(ObligationDefinition::id, o -> o));
        DutyFormReader duties =
                new DutyFormReader(plan, agencies, rules, obligations, registered.applied(before.id()), defects);
        List<ObligationDefinition> stated = duties.obligations(form.obligations());
        return new PlanContent(plan, tasks, duties.targets(form.targets()), stated);
    }

    boolean isProvince(String id) {
        return directory.province(id).isPresent();
    }

    private static void same(String field, String sent, String known, Defects defects) {
        if (!known.equals(sent)) {
            defects.add(
                    field,
                    "Điều chỉnh không đổi nội dung này: “" + known + "”.",
                    "An amendment does not change this: '" + known + "'.");
        }
    }
}

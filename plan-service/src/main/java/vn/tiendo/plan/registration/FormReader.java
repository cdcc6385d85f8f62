package vn.tiendo.plan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.content.Defects;
import vn.tiendo.plan.content.PlanContent;
import vn.tiendo.plan.content.PlanForm;
import vn.tiendo.plan.content.PlanReader;
import vn.tiendo.plan.content.TaskSuccession;
import vn.tiendo.plan.phrase.AgencyPhrases;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.Obligations;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.plan.Targets;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Reads a plan as it is sent through the API, with the names of the registry. */
@ApplicationScoped
class FormReader {

    private final AgencyDirectory directory;
    private final AgencyPhrases phrases;
    private final Plans plans;
    private final Targets targets;
    private final Obligations registered;
    private final Clock clock;

    FormReader(
            AgencyDirectory directory,
            AgencyPhrases phrases,
            Plans plans,
            Targets targets,
            Obligations registered,
            Clock clock) {
        this.directory = directory;
        this.phrases = phrases;
        this.plans = plans;
        this.targets = targets;
        this.registered = registered;
        this.clock = clock;
    }

    /**
     * Reads a plan that is to be registered.
     *
     * @throws ProblemException INVALID with every defect, CONFLICT when the id is taken and nothing else is wrong
     */
    PlanContent read(PlanForm form) {
        Defects defects = new Defects();
        PlanContent content = read(form, defects);
        String id = content.plan().id();
        boolean taken = !id.isEmpty() && plans.findById(id) != null;
        Kind kind = taken && defects.isEmpty() ? Kind.CONFLICT : Kind.INVALID;
        if (taken) {
            defects.add("id", "Đã có kế hoạch mang mã “" + id + "”.", "There is a plan '" + id + "' already.");
        } else {
            refuseIdsOfOtherPlans(content, defects);
        }
        defects.refuse(kind);
        return content;
    }

    /** An id is a plan's and a code's, and codes have hyphens too. */
    private void refuseIdsOfOtherPlans(PlanContent content, Defects defects) {
        List<String> newTargets =
                content.targets().stream().map(TargetDefinition::id).toList();
        List<String> newObligations =
                content.obligations().stream().map(ObligationDefinition::id).toList();
        IntStream.range(0, newTargets.size())
                .filter(i -> targets.findById(newTargets.get(i)) != null)
                .forEach(i -> taken("targets[" + i + "].code", newTargets.get(i), defects));
        IntStream.range(0, newObligations.size())
                .filter(i -> registered.findById(newObligations.get(i)) != null)
                .forEach(i -> taken("obligations[" + i + "].code", newObligations.get(i), defects));
    }

    private static void taken(String field, String id, Defects defects) {
        defects.add(field, "Mã “" + id + "” đã dùng ở kế hoạch khác.", "The id '" + id + "' is taken in another plan.");
    }

    private PlanContent read(PlanForm form, Defects defects) {
        LocalDate today = LocalDate.now(clock);
        IdentityReader reader = new IdentityReader(form, directory, plans, defects);
        PlanDate date = reader.date(today);
        LocalDate on = date == null ? today : date.firstDay();
        String province = reader.province(on);
        AgencyWords agencies = new AgencyWords(directory, phrases, province, on, defects);
        PlanReader.Identity identity = reader.read(reader.id(province, date), province, date, agencies, null);
        if (form.amendment() != null) {
            defects.onlyInAnAmendment("amendment");
        }
        return new PlanReader(agencies, defects).read(form, identity);
    }

    /**
     * Reads a plan as it stands after an amendment: what kind of document it is, and whose, cannot change.
     *
     * @param on day of the decision: new words are read as of then
     */
    PlanContent amended(PlanForm form, PlanContent known, LocalDate on, TaskSuccession succession, Defects defects) {
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
        PlanReader.Identity identity = new IdentityReader(form, directory, plans, defects)
                .read(before.id(), before.province(), before.date(), agencies, before);
        Map<String, ObligationDefinition> obligations =
                known.obligations().stream().collect(Collectors.toMap(ObligationDefinition::id, o -> o));
        Map<String, TargetDefinition> stated =
                known.targets().stream().collect(Collectors.toMap(TargetDefinition::id, t -> t));
        PlanReader.Before stood = new PlanReader.Before(before, obligations, stated, registered.applied(before.id()));
        return new PlanReader(agencies, stood, succession, defects).read(form, identity);
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

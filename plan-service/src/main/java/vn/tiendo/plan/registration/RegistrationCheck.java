package vn.tiendo.plan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import vn.tiendo.http.ProblemException;
import vn.tiendo.http.ProblemException.Kind;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.Obligations;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.plan.Targets;

/** Reads a plan as it was sent, and refuses one that cannot be registered: all that is wrong with it is told at once. */
@ApplicationScoped
class RegistrationCheck {

    private final FormReader reader;
    private final Plans plans;
    private final Targets targets;
    private final Obligations obligations;
    private final Scope scope;

    RegistrationCheck(FormReader reader, Plans plans, Targets targets, Obligations obligations, Scope scope) {
        this.reader = reader;
        this.plans = plans;
        this.targets = targets;
        this.obligations = obligations;
        this.scope = scope;
    }

    /**
     * Reads a plan that is to be registered.
     *
     * @throws ProblemException FORBIDDEN for another province's, INVALID with every defect, CONFLICT when the id is taken and
     *     nothing else is wrong
     */
    PlanContent read(PlanForm form) {
        if (form.province() != null && !scope.sees(form.province()) && reader.isProvince(form.province())) {
            throw ProblemException.field(
                    Kind.FORBIDDEN,
                    "province",
                    "Chỉ được đăng ký kế hoạch của tỉnh mình.",
                    "Only plans of your own province may be registered.");
        }
        Defects defects = new Defects();
        PlanContent content = reader.read(form, defects);
        boolean taken =
                !content.plan().id().isEmpty() && plans.findById(content.plan().id()) != null;
        if (taken && defects.isEmpty()) {
            throw ProblemException.field(
                    Kind.CONFLICT,
                    "id",
                    "Đã có kế hoạch mang mã “" + content.plan().id() + "”.",
                    "There is a plan '" + content.plan().id() + "' already.");
        }
        if (taken) {
            defects.add(
                    "id",
                    "Đã có kế hoạch mang mã “" + content.plan().id() + "”.",
                    "There is a plan '" + content.plan().id() + "' already.");
        } else {
            refuseIdsOfOtherPlans(content, defects);
        }
        defects.refuse();
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
                .filter(i -> obligations.findById(newObligations.get(i)) != null)
                .forEach(i -> taken("obligations[" + i + "].code", newObligations.get(i), defects));
    }

    private static void taken(String field, String id, Defects defects) {
        defects.add(field, "Mã “" + id + "” đã dùng ở kế hoạch khác.", "The id '" + id + "' is taken in another plan.");
    }
}

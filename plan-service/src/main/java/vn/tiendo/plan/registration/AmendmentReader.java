package vn.tiendo.plan.registration;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.plan.content.Defects;
import vn.tiendo.plan.content.PlanContent;
import vn.tiendo.plan.content.PlanForm;
import vn.tiendo.plan.content.TaskSuccession;
import vn.tiendo.plan.occurrence.TaskWithdrawal;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.Obligations;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.plan.Targets;
import vn.tiendo.plan.plan.Task;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.plan.Tasks;

/** Reads an amendment against the plan as it is. */
@ApplicationScoped
class AmendmentReader {

    private final FormReader reader;
    private final Tasks tasks;
    private final Targets targets;
    private final Obligations obligations;
    private final TaskWithdrawal withdrawal;
    private final ObjectMapper json;
    private final Clock clock;

    AmendmentReader(
            FormReader reader,
            Tasks tasks,
            Targets targets,
            Obligations obligations,
            TaskWithdrawal withdrawal,
            ObjectMapper json,
            Clock clock) {
        this.reader = reader;
        this.tasks = tasks;
        this.targets = targets;
        this.obligations = obligations;
        this.withdrawal = withdrawal;
        this.json = json;
        this.clock = clock;
    }

    /** @throws vn.tiendo.platform.problem.ProblemException INVALID with every defect */
    Draft read(Plan plan, PlanForm form) {
        Defects defects = new Defects();
        PlanContent before = present(plan.definition());
        LocalDate today = LocalDate.now(clock);
        Decision decision = decision(form.amendment(), plan.definition(), today, defects);
        LocalDate since = decision.date() == null ? today : decision.date();
        TaskSuccession succession = new TaskSuccession(before.tasks(), since, defects);
        PlanContent sent = reader.amended(form, before, since, succession, defects);
        succession.refuseContradictions();
        refuseGoneObligations(before.obligations(), sent.obligations(), defects);
        defects.refuse();

        List<TaskDefinition> allTasks = new ArrayList<>(sent.tasks());
        allTasks.addAll(succession.withdrawn(decision, sent.tasks().size()));
        Set<String> goneTargets = new HashSet<>();
        List<TargetDefinition> allTargets = closed(before.targets(), sent.targets(), decision, goneTargets);
        String note = form.amendment().note();
        PlanDefinition amended = sent.plan().amendedBy(new PlanDefinition.Amendment(decision, today, note));
        PlanContent after = new PlanContent(amended, allTasks, allTargets, sent.obligations());
        Set<String> withdrawn = newlyWithdrawn(before.tasks(), allTasks);
        Differences differences = new Differences(json);
        differences.plan(amended.id(), before.plan(), amended);
        differences.tasks(before.tasks(), allTasks, succession::isReplaced, withdrawal.open(withdrawn));
        differences.others(PlanChange.Entity.TARGET, before.targets(), allTargets, TargetDefinition::id, goneTargets);
        differences.others(
                PlanChange.Entity.OBLIGATION,
                before.obligations(),
                sent.obligations(),
                ObligationDefinition::id,
                Set.of());
        return new Draft(before, after, decision, withdrawn, differences.changes());
    }

    private PlanContent present(PlanDefinition plan) {
        return new PlanContent(
                plan,
                tasks.rowsOf(plan.id()).stream().map(Task::asWorded).toList(),
                targets.ofPlan(plan.id()),
                obligations.ofPlan(plan.id()));
    }

    private static Decision decision(
            PlanForm.AmendmentForm amendment, PlanDefinition plan, LocalDate today, Defects defects) {
        if (amendment == null || amendment.decision() == null) {
            defects.missing(amendment == null ? "amendment" : "amendment.decision");
            return new Decision(null, null, null);
        }
        String field = "amendment.decision";
        PlanForm.DecisionForm form = amendment.decision();
        defects.required(field + ".date", form.date(), 10);
        LocalDate date = defects.date(field + ".date", form.date());
        if (date != null && (date.isAfter(today) || date.isBefore(plan.date().firstDay()))) {
            defects.add(
                    field + ".date",
                    "Ngày phải từ ngày của kế hoạch đến hôm nay.",
                    "The date must be from the plan's date to today.");
        }
        refuseOlder(field, date, plan, defects);
        if (form.number() != null && !form.number().isBlank() && !Decision.isNumber(form.number())) {
            defects.add(
                    field + ".number",
                    "Cần cả số và ký hiệu văn bản, ví dụ 123/QĐ-UBND.",
                    "Number and symbol are needed, for instance 123/QĐ-UBND.");
        }
        defects.optional("amendment.note", amendment.note(), Defects.PARAGRAPH);
        return new Decision(
                defects.required(field + ".number", form.number(), 100),
                date,
                defects.required(field + ".issuer", form.issuer(), 300));
    }

    /** What an older decision says is not how the plan reads now. */
    private static void refuseOlder(String field, LocalDate date, PlanDefinition plan, Defects defects) {
        if (date == null || plan.amendments().isEmpty()) {
            return;
        }
        Decision last = plan.amendments().get(plan.amendments().size() - 1).decision();
        if (date.isBefore(last.date())) {
            defects.add(
                    field + ".date",
                    "Kế hoạch đã được điều chỉnh theo văn bản số " + last.number() + " ngày " + last.date()
                            + ", mới hơn văn bản này.",
                    "The plan was amended by " + last.number() + " of " + last.date() + ", which is newer than this.");
        }
    }

    /** Reports were made on them, and rows are due: an obligation can be changed, not taken away. */
    private static void refuseGoneObligations(
            List<ObligationDefinition> before, List<ObligationDefinition> after, Defects defects) {
        Set<String> sent = after.stream().map(ObligationDefinition::id).collect(Collectors.toSet());
        String gone = before.stream()
                .map(ObligationDefinition::id)
                .filter(id -> !sent.contains(id))
                .collect(Collectors.joining(", "));
        if (!gone.isEmpty()) {
            defects.add(
                    "obligations",
                    "Thiếu chế độ báo cáo đã đăng ký: " + gone + ".",
                    "Obligations that are registered are missing: " + gone + ".");
        }
    }

    /** The targets as sent, and those that the plan no longer has, closed by the decision. */
    private static List<TargetDefinition> closed(
            List<TargetDefinition> before, List<TargetDefinition> after, Decision by, Set<String> gone) {
        Set<String> sent = after.stream().map(TargetDefinition::id).collect(Collectors.toSet());
        List<TargetDefinition> all = new ArrayList<>(after);
        before.stream().filter(t -> !sent.contains(t.id())).forEach(t -> {
            gone.add(t.id());
            all.add(t.at(
                    all.size() + 1,
                    t.closed() != null
                            ? t.closed()
                            : new TargetDefinition.Closed(
                                    by.date(), by.number() + ", " + by.issuer(), "Không còn trong kế hoạch")));
        });
        return all;
    }

    private static Set<String> newlyWithdrawn(List<TaskDefinition> before, List<TaskDefinition> after) {
        Set<String> withdrawn = before.stream()
                .filter(t -> !t.isWithdrawn())
                .map(TaskDefinition::id)
                .collect(Collectors.toSet());
        withdrawn.retainAll(after.stream()
                .filter(TaskDefinition::isWithdrawn)
                .map(TaskDefinition::id)
                .collect(Collectors.toSet()));
        return withdrawn;
    }
}

package vn.tiendo.plan.content;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.content.AgencyNames.Responsible;
import vn.tiendo.plan.content.AgencyNames.TaskWords;
import vn.tiendo.plan.content.PlanForm.TaskForm;
import vn.tiendo.plan.plan.Pillar;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.PlanRules;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.TimeContext;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.grammar.TimeFrameParser;

/** Reads the tasks of a plan. */
final class TaskReader {

    private final PlanDefinition plan;
    private final AgencyNames agencies;
    private final PlanRules rules;
    private final TaskSuccession succession;
    private final Defects defects;

    TaskReader(PlanDefinition plan, AgencyNames agencies, PlanRules rules, TaskSuccession succession, Defects defects) {
        this.plan = plan;
        this.agencies = agencies;
        this.rules = rules;
        this.succession = succession;
        this.defects = defects;
    }

    List<TaskDefinition> read(List<TaskForm> forms) {
        if (forms == null || forms.isEmpty()) {
            defects.add("tasks", "Kế hoạch phải có nhiệm vụ.", "A plan has tasks.");
        }
        List<TaskDefinition> tasks = new ArrayList<>();
        defects.each("tasks", forms, 500, (field, form) -> tasks.add(task(field, form, tasks.size() + 1)));
        return tasks;
    }

    private TaskDefinition task(String field, TaskForm form, int position) {
        String number = defects.required(field + ".number", form.number(), 70);
        String sectionNumber = defects.required(field + ".section", form.section(), 60);
        Pillar own = defects.choice(field + ".pillar", form.pillar(), Pillar.values());
        PlanDefinition.Section section = rules.task(field, number, sectionNumber, own);
        boolean ofSection = section != null && section.pillar() != null;
        var numberSource =
                defects.choice(field + ".numberSource", form.numberSource(), TaskDefinition.NumberSource.values());
        TaskDefinition known = succession.known(field, form);
        String timeWords = defects.optional(field + ".timeWords", form.timeWords(), 300);
        TaskDefinition.Amended amended = succession.amended(form, known, timeWords);
        Responsible responsible = responsible(field, form, known);
        return new TaskDefinition(
                known == null ? plan.id() + "-" + number : known.id(),
                plan.id(),
                plan.province(),
                number,
                numberSource == null ? TaskDefinition.NumberSource.PLAN : numberSource,
                position,
                sectionNumber,
                ofSection ? section.pillar() : own,
                ofSection ? TaskDefinition.PillarSource.SECTION : TaskDefinition.PillarSource.CLASSIFIED,
                defects.required(field + ".title", form.title(), Defects.LINE),
                defects.optional(field + ".deliverable", form.deliverable(), Defects.LINE),
                defects.optional(field + ".submissionLevel", form.submissionLevel(), Defects.LINE),
                responsible.leads(),
                responsible.coordinators(),
                timeWords,
                frames(timeWords, sectionNumber, amended),
                defects.optional(field + ".function", form.function(), 200),
                defects.texts(field + ".documents", form.documents()),
                Boolean.TRUE.equals(form.invited()) ? TaskDefinition.Binding.INVITED : TaskDefinition.Binding.ASSIGNED,
                defects.optional(field + ".sourceNote", form.sourceNote(), Defects.PARAGRAPH),
                null,
                amended,
                List.of());
    }

    private Responsible responsible(String field, TaskForm form, TaskDefinition known) {
        TaskWords words = new TaskWords(
                defects.required(field + ".leads", form.leads(), 2 * Defects.LINE),
                defects.optional(field + ".coordinators", form.coordinators(), 2 * Defects.LINE),
                Boolean.TRUE.equals(form.invited()));
        return agencies.responsible(
                field, words, known == null ? null : new Responsible(known.leads(), known.coordinators()));
    }

    /**
     * The day that a missing year comes from is the plan's, or that of the decision which brought the words; heading and title
     * come first.
     */
    private List<TimeFrame> frames(String timeWords, String section, TaskDefinition.Amended amended) {
        PlanDate from = amended == null || amended.since() == null
                ? plan.date()
                : new PlanDate(amended.since().toString());
        return from == null
                ? List.of()
                : TimeFrameParser.parse(timeWords, TimeContext.of(from, plan.nameOfSection(section), plan.title()));
    }
}

package vn.tiendo.plan.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.tiendo.plan.content.PlanForm.SectionForm;
import vn.tiendo.plan.content.PlanForm.TaskForm;
import vn.tiendo.plan.phrase.Reading;
import vn.tiendo.plan.plan.TaskDefinition.NumberSource;

/** Sections and tasks as POST /plans takes them, with every doubt about them. */
final class TaskForms {

    private final Phrases phrases;
    private final Findings findings;
    private final Times times;
    private final Map<String, Section> sections = new HashMap<>();
    private final Set<String> withPillar = new HashSet<>();

    /** Bodies that have been asked for: who they are is the same at each task that names them. */
    private final Set<String> unknown = new HashSet<>();

    TaskForms(Phrases phrases, Findings findings, Times times) {
        this.phrases = phrases;
        this.findings = findings;
        this.times = times;
    }

    /** A section has a pillar where its name tells one; then its tasks have none of their own. */
    List<SectionForm> sections(TaskList list) {
        List<SectionForm> forms = new ArrayList<>();
        for (Section section : list.sections()) {
            String field = "sections[" + forms.size() + "]";
            sections.put(section.number(), section);
            Pillars pillars = Pillars.of(section.name());
            boolean agencies = phrases.areAgencies(Phrases.withoutGiven(section.name()));
            boolean told = pillars.clear() && !agencies;
            if (told) {
                withPillar.add(section.number());
            }
            forms.add(new SectionForm(
                    section.number(), section.name(), told ? pillars.pillar().name() : null));
            findings.place(section.line(), field, section.line().text());
        }
        return forms;
    }

    List<TaskForm> tasks(TaskList list) {
        List<TaskForm> forms = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        if (list.isEmpty()) {
            findings.doubt("tasks", DoubtCode.NO_TASKS, null);
        }
        String ofAll = ofAll(list.tasks());
        if (ofAll != null) {
            findings.doubt("tasks", DoubtCode.LEAD_OF_ALL, ofAll);
        }
        for (Found task : list.tasks()) {
            String field = "tasks[" + forms.size() + "]";
            String number = number(task, numbers, field);
            findings.place(task.line(), field, task.words());
            agencies(field, task);
            if (task.time() != null
                    && !times.isClear(task.time(), sections.get(task.section()).name(), task.timeHeading())) {
                findings.doubt(field + ".timeWords", DoubtCode.TIME_UNCLEAR, task.time());
            }
            String duty =
                    Phrases.duty(task.words(), List.of(task.own() ? task.leads() : "", nothing(task.coordinators())));
            forms.add(new TaskForm(
                    number,
                    task.numbered() ? null : NumberSource.POSITION.name(),
                    task.section(),
                    withPillar.contains(task.section()) ? null : pillar(field, task),
                    Titles.of(duty),
                    task.deliverable(),
                    task.level(),
                    task.leads(),
                    task.coordinators(),
                    task.time(),
                    null,
                    List.of(),
                    task.invited() ? true : null,
                    null,
                    null,
                    null));
        }
        return forms;
    }

    private static String nothing(String words) {
        return words == null ? "" : words;
    }

    /** The words that stand in for the leads of most tasks: one look settles them all. */
    private static String ofAll(List<Found> tasks) {
        Map<String, Integer> counts = new HashMap<>();
        for (Found task : tasks) {
            if (task.leadOfAll()) {
                counts.merge(task.leads(), 1, Integer::sum);
            }
        }
        return counts.isEmpty() ? null : counts.keySet().iterator().next();
    }

    private String number(Found task, Set<String> numbers, String field) {
        String number =
                task.number().startsWith(task.section() + ".") ? task.number() : task.section() + "." + task.number();
        String unique = number;
        for (int i = 2; !numbers.add(unique); i++) {
            unique = number + "-" + i;
        }
        if (!unique.equals(number)) {
            findings.doubt(field + ".number", DoubtCode.NUMBER_TWICE, number);
        }
        return unique;
    }

    private void agencies(String field, Found task) {
        if (task.leads() == null) {
            findings.doubt(field + ".leads", DoubtCode.NO_LEAD, null);
        } else if (!task.leadOfAll()) {
            agencies(field + ".leads", task.leads());
        }
        if (task.coordinators() != null) {
            agencies(field + ".coordinators", task.coordinators());
        }
    }

    private void agencies(String field, String words) {
        Reading reading = phrases.read(words);
        if (!reading.rest().isEmpty()) {
            List<String> others = reading.rest().stream()
                    .filter(body -> unknown.add(body.strip().toLowerCase(Locale.ROOT)))
                    .toList();
            if (!others.isEmpty()) {
                findings.doubt(field, DoubtCode.AGENCY_UNKNOWN, String.join("; ", others));
            }
            return;
        }
        Phrases.unclear(field, reading).ifPresent(doubt -> findings.doubt(field, doubt.code(), doubt.words()));
    }

    private String pillar(String field, Found task) {
        Pillars pillars =
                Pillars.of(task.words() + "\n" + sections.get(task.section()).name());
        if (!pillars.clear()) {
            findings.doubt(field + ".pillar", DoubtCode.PILLAR_UNCLEAR, pillars.pillar().label);
        }
        return pillars.pillar().name();
    }
}

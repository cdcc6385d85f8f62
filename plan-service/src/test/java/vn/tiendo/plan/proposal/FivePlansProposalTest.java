package vn.tiendo.plan.proposal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.catalogue.ShippedCatalogue;
import vn.tiendo.plan.content.PlanForm.SectionForm;
import vn.tiendo.plan.content.PlanForm.TaskForm;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.proposal.Proposals.Who;
import vn.tiendo.plan.proposal.Score.Part;

/** What is proposed for the five plans against what the catalogue, written by hand, says of them. */
class FivePlansProposalTest {

    private static final Map<String, String> PLANS = Map.of(
            "binh-dinh", "binh-dinh-qd-ubnd-2024",
            "gia-lai", "gia-lai-kh-ubnd-2024",
            "ha-tinh", "ha-tinh-kh-ubnd-2024",
            "lai-chau", "lai-chau-kh-ubnd-2024",
            "quang-ninh", "quang-ninh-205-kh-ubnd-2024");

    /** Corrections and doubts that an official may meet in thirty tasks. */
    private static final double LOOKS = 15.0 / 30;

    @Test
    void tasksOfTheFivePlansAreProposedAsTheCatalogueHasThem() {
        Score all = new Score();
        List<String> told = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        new java.util.TreeMap<>(PLANS).forEach((province, plan) -> {
            Proposal proposal = Proposals.of(Proposals.FIVE.resolve(province + ".txt"), province);
            Score score = score(proposal, plan, province);
            int tasks = score.all(Part.TASKS);
            int looks = score.corrections + proposal.doubts().size();
            told.add(province + ": " + score + "; " + score.corrections + " corrections and "
                    + proposal.doubts().size() + " doubts on " + tasks + " tasks");
            score.misses.forEach(miss -> told.add("  " + miss));
            proposal.doubts().forEach(doubt -> told.add("  doubt " + doubt));
            if (looks > Math.ceil(LOOKS * tasks)) {
                wrong.add(province + " needs " + looks + " looks on " + tasks + " tasks");
            }
            all.add(score);
        });
        told.add(0, "all: " + all);
        String words = String.join("\n", told);
        assertTrue(all.share(Part.TASKS) >= 0.95, words);
        assertTrue(all.share(Part.LEADS) >= 0.9, words);
        assertTrue(all.share(Part.COORDINATORS) >= 0.9, words);
        assertTrue(all.right(Part.TIME) == all.all(Part.TIME), words);
        assertTrue(all.invented == 0, words);
        assertTrue(wrong.isEmpty(), wrong + "\n" + words);
        System.out.println(words);
    }

    private static Score score(Proposal proposal, String planId, String province) {
        PlanDefinition plan = ShippedCatalogue.plans().stream()
                .filter(p -> p.id().equals(planId))
                .findFirst()
                .orElseThrow();
        LocalDate on = plan.date().firstDay();
        List<TaskDefinition> tasks = ShippedCatalogue.tasks().stream()
                .filter(task -> task.plan().equals(planId))
                .toList();
        Map<String, Integer> proposed = new LinkedHashMap<>();
        for (TaskForm form : proposal.plan().tasks()) {
            proposed.put(form.number(), proposed.size());
        }
        Score score = new Score();
        for (TaskDefinition task : tasks) {
            Integer at = proposed.remove(task.number());
            boolean same = at != null && isSame(task, at, proposal, tasks);
            score.count(Part.TASKS, same, false, province + " " + task.number() + " " + task.title());
            if (at != null) {
                compare(score, proposal, at, task, province, on);
            }
        }
        proposed.forEach((number, at) -> score.invented(
                province + " " + number + " " + proposal.plan().tasks().get(at).title()));
        return score;
    }

    private static void compare(
            Score score, Proposal proposal, int at, TaskDefinition task, String province, LocalDate on) {
        TaskForm form = proposal.plan().tasks().get(at);
        String field = "tasks[" + at + "]";
        String id = province + " " + task.number() + ": ";
        Who meant = Who.of(task.leads().words(), task.coordinators().words(), province, on);
        Who read = Who.of(form.leads(), form.coordinators(), province, on);
        boolean ofAll = doubts(proposal, "tasks");
        score.count(
                Part.LEADS,
                meant.leads().equals(read.leads()),
                ofAll || Proposals.isDoubted(proposal, field + ".leads", form.leads()),
                id + form.leads() + " | catalogue: " + task.leads().words());
        score.count(
                Part.COORDINATORS,
                meant.coordinators().equals(read.coordinators()),
                Proposals.isDoubted(proposal, field + ".coordinators", form.coordinators()),
                id + form.coordinators() + " | catalogue: "
                        + task.coordinators().words());
        score.count(
                Part.TIME,
                Objects.equals(task.timeWords(), form.timeWords()),
                doubts(proposal, field + ".timeWords"),
                id + form.timeWords() + " | catalogue: " + task.timeWords());
        String pillar = form.pillar() != null
                ? form.pillar()
                : proposal.plan().sections().stream()
                        .filter(section -> section.number().equals(form.section()))
                        .map(SectionForm::pillar)
                        .findFirst()
                        .orElse(null);
        score.count(
                Part.PILLARS,
                task.pillar().name().equals(pillar),
                doubts(proposal, field + ".pillar"),
                id + pillar + " | catalogue: " + task.pillar() + " " + form.title());
    }

    private static boolean doubts(Proposal proposal, String field) {
        return proposal.doubts().stream().anyMatch(doubt -> doubt.field().equals(field));
    }

    /**
     * The catalogue has words of its own: they are the same task's if no other one of the plan has more words in common with it. A word
     * that stands in many titles tells little.
     */
    private static boolean isSame(TaskDefinition task, int at, Proposal proposal, List<TaskDefinition> tasks) {
        String words = proposal.places().stream()
                .filter(place -> place.field().equals("tasks[" + at + "]"))
                .findFirst()
                .orElseThrow()
                .words();
        Map<String, Long> known = tasks.stream()
                .flatMap(one -> words(one.title()).stream())
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        double own = common(task.title(), words, known);
        boolean ofTitles = tasks.stream()
                .filter(other -> other != task)
                .allMatch(other -> common(other.title(), words, known) <= own);
        boolean ofTasks = proposal.places().stream()
                .filter(place -> place.field().matches("tasks\\[\\d+]"))
                .allMatch(place -> common(task.title(), place.words(), known) <= own);
        return own >= 0.3 && (ofTitles || ofTasks);
    }

    private static double common(String title, String words, Map<String, Long> known) {
        Set<String> in = words(words);
        double all = 0;
        double same = 0;
        for (String word : words(title)) {
            double weight = 1.0 / known.get(word);
            all += weight;
            same += in.contains(word) ? weight : 0;
        }
        return same / all;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(Proposals.plain(text).split(" ")));
    }
}

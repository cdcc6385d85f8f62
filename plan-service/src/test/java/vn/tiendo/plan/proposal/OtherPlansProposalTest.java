package vn.tiendo.plan.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.content.PlanForm.SectionForm;
import vn.tiendo.plan.content.PlanForm.TaskForm;
import vn.tiendo.plan.proposal.Proposals.Who;
import vn.tiendo.plan.proposal.Score.Part;
import vn.tiendo.plan.timeframe.PlanDate;

/** What is proposed for documents in the manner of other provinces against what somebody wrote down who knew no reader. */
class OtherPlansProposalTest {

    private static final double ENOUGH = 0.85;
    private static final List<Part> PARTS = List.of(Part.TASKS, Part.LEADS, Part.COORDINATORS, Part.TIME);

    @Test
    void tasksOfDocumentsInTheMannerOfOtherProvincesAreProposedAsTheyAreMeant() throws IOException {
        Score all = new Score();
        List<String> told = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> paths = Files.list(Proposals.OTHER)) {
            files = paths.filter(path -> path.toString().endsWith(".expected.json"))
                    .sorted()
                    .toList();
        }
        for (Path expected : files) {
            Score score = new Score();
            JsonNode plan = new ObjectMapper().readTree(expected.toFile());
            String slug = expected.getFileName().toString().replace(".expected.json", "");
            Proposal proposal = Proposals.of(file(slug), plan.get("province").asText());
            score(score, slug, plan, proposal);
            told.add(slug + ": " + score + "; " + score.corrections + " corrections and "
                    + proposal.doubts().size() + " doubts on " + score.all(Part.TASKS) + " tasks");
            score.misses.forEach(miss -> told.add("  " + miss));
            proposal.doubts().forEach(doubt -> told.add("  doubt " + doubt));
            all.add(score);
        }
        told.add(0, "all: " + all);
        String words = String.join("\n", told);
        System.out.println(words);
        Map<Part, Integer> last = lastScore();
        for (Part part : PARTS) {
            assertTrue(all.share(part) >= ENOUGH, part + "\n" + words);
            assertTrue(all.right(part) >= last.get(part), part + " was " + last.get(part) + "\n" + words);
        }
        assertEquals(0, all.invented, words);
    }

    /** The last row of the table of scores. */
    private static Map<Part, Integer> lastScore() throws IOException {
        List<String> rows = Files.readAllLines(Proposals.OTHER.resolve("score.md")).stream()
                .filter(line -> line.startsWith("|"))
                .toList();
        String[] cells = rows.get(rows.size() - 1).split("\\|");
        Map<Part, Integer> last = new EnumMap<>(Part.class);
        for (Part part : PARTS) {
            last.put(
                    part, Integer.valueOf(cells[2 + PARTS.indexOf(part)].strip().split("/")[0]));
        }
        return last;
    }

    private static Path file(String slug) throws IOException {
        try (Stream<Path> paths = Files.list(Proposals.OTHER)) {
            return paths.filter(path -> path.getFileName().toString().startsWith(slug + ".")
                            && !path.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void score(Score score, String slug, JsonNode plan, Proposal proposal) {
        String province = plan.get("province").asText();
        LocalDate on = new PlanDate(plan.get("date").asText()).firstDay();
        Set<Integer> used = new HashSet<>();
        for (JsonNode task : plan.get("tasks")) {
            String number = task.get("number").asText();
            int at = at(task, proposal, used);
            String id = slug + " " + number + ": ";
            if (at < 0) {
                score.count(Part.TASKS, false, false, id + task.get("begins").asText() + " ... not found");
                for (Part part : List.of(Part.LEADS, Part.COORDINATORS, Part.TIME)) {
                    score.count(part, false, true, id + "not found");
                }
                continue;
            }
            used.add(at);
            TaskForm form = proposal.plan().tasks().get(at);
            String field = "tasks[" + at + "]";
            boolean bounds = begins(task, proposal, at) && ends(task, proposal, at);
            score.count(
                    Part.TASKS,
                    bounds && number.equals(form.number()),
                    doubts(proposal, field + ".number"),
                    id + "number " + form.number() + ", " + words(proposal, at));
            Who meant = Who.of(joined(task.get("leads")), joined(task.get("coordinators")), province, on);
            Who read = Who.of(form.leads(), form.coordinators(), province, on);
            score.count(
                    Part.LEADS,
                    meant.leads().equals(read.leads()),
                    Proposals.isDoubted(proposal, field + ".leads", form.leads()),
                    id + form.leads() + " | expected: " + joined(task.get("leads")));
            score.count(
                    Part.COORDINATORS,
                    meant.coordinators().equals(read.coordinators()),
                    Proposals.isDoubted(proposal, field + ".coordinators", form.coordinators()),
                    id + form.coordinators() + " | expected: " + joined(task.get("coordinators")));
            String time = text(task, "timeWords");
            score.count(
                    Part.TIME,
                    Proposals.plain(time).equals(Proposals.plain(form.timeWords()))
                            || Objects.equals(text(task, "timeCell"), form.timeWords()) && form.timeWords() != null,
                    doubts(proposal, field + ".timeWords"),
                    id + form.timeWords() + " | expected: " + time);
        }
        for (JsonNode section : plan.get("sections")) {
            section(score, slug, section, proposal);
        }
        for (int i = 0; i < proposal.plan().tasks().size(); i++) {
            if (!used.contains(i)) {
                score.invented(slug + " " + proposal.plan().tasks().get(i).number() + " " + words(proposal, i));
            }
        }
    }

    private static void section(Score score, String slug, JsonNode meant, Proposal proposal) {
        List<SectionForm> sections = proposal.plan().sections();
        int at = -1;
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).number().equals(text(meant, "number"))
                    && Proposals.plain(sections.get(i).name()).equals(Proposals.plain(text(meant, "name")))) {
                at = i;
            }
        }
        SectionForm read = at < 0 ? null : sections.get(at);
        score.count(
                Part.SECTIONS,
                read != null && Objects.equals(read.pillar(), text(meant, "pillar")),
                doubts(proposal, "sections[" + at + "].pillar"),
                slug + " " + meant + " | read: " + (read == null ? sections : read));
    }

    private static String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asText() : null;
    }

    /** Where the proposal has a task: by its first words; by its number where these begin differently. */
    private static int at(JsonNode task, Proposal proposal, Set<Integer> used) {
        int byNumber = -1;
        int byWords = -1;
        for (int i = 0; i < proposal.plan().tasks().size(); i++) {
            boolean number = proposal.plan()
                    .tasks()
                    .get(i)
                    .number()
                    .equals(task.get("number").asText());
            if (!used.contains(i) && begins(task, proposal, i) && (byWords < 0 || number)) {
                byWords = i;
            }
            if (!used.contains(i) && number) {
                byNumber = i;
            }
        }
        return byWords >= 0 ? byWords : byNumber;
    }

    private static boolean begins(JsonNode task, Proposal proposal, int at) {
        return Proposals.plain(words(proposal, at))
                .startsWith(Proposals.plain(task.get("begins").asText()));
    }

    private static boolean ends(JsonNode task, Proposal proposal, int at) {
        String words = Proposals.plain(words(proposal, at));
        return words.endsWith(Proposals.plain(task.get("ends").asText()))
                || task.hasNonNull("endsWithoutTime")
                        && words.endsWith(
                                Proposals.plain(task.get("endsWithoutTime").asText()));
    }

    private static String words(Proposal proposal, int at) {
        return proposal.places().stream()
                .filter(place -> place.field().equals("tasks[" + at + "]"))
                .findFirst()
                .orElseThrow()
                .words();
    }

    private static String joined(JsonNode names) {
        String joined = StreamSupport.stream(names.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("; "));
        return joined.isEmpty() ? null : joined;
    }

    private static boolean doubts(Proposal proposal, String field) {
        return proposal.doubts().stream().anyMatch(doubt -> doubt.field().equals(field));
    }
}

package vn.tiendo.report.render.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import vn.tiendo.report.content.Narrative.PillarWords;
import vn.tiendo.report.content.ReportContent.AssignmentResult;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.content.ReportContent.TaskResult;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.progress.Pillar;
import vn.tiendo.report.render.document.OfficialDocument.Kind;

/** Writes what was done, task by task, under the groups of Resolution 45-NQ/TW. */
final class PillarResults {

    /** So many tasks are named in a sentence; more are in the annex. */
    private static final int NAMED = 5;

    private final Reading reading;
    private final DocumentBody body;
    private final TaskProse prose;

    PillarResults(Reading reading, DocumentBody body) {
        this.reading = reading;
        this.body = body;
        this.prose = new TaskProse(reading.consolidated ? null : reading.issuer());
    }

    void write() {
        PillarWords words = reading.report.narrative().pillars();
        Map<Pillar, String> said = new TreeMap<>(words == null ? Map.of() : words.texts());
        List<String> edited = reading.edited(Part.TASKS).orElse(null);
        if (edited != null) {
            edited.forEach(body::paragraphs);
        }
        boolean told = edited == null;
        reading.groups().forEach((heading, tasks) -> group(heading, told ? tasks : List.of(), taken(said, tasks)));
        said.forEach((pillar, text) -> group(Reading.words(pillar), List.of(), List.of(text)));
        if (!reading.hasHeadings()) {
            unreported(Kind.PARAGRAPH, reading.tasks().toList());
        }
        Listing.of(reading.report).forEach(this::list);
    }

    private void list(Listing list) {
        if (reading.hasHeadings()) {
            body.point(list.title());
            list.entries().forEach(text -> body.add(Kind.ITEM, VietnameseWording.sentence(text)));
        } else {
            body.add(Kind.PARAGRAPH, list.title() + ": " + String.join("; ", list.entries()) + ".");
        }
    }

    /** The writer's words for the groups of these tasks, which are taken out. */
    private static List<String> taken(Map<Pillar, String> said, List<TaskResult> tasks) {
        return tasks.stream()
                .map(t -> said.remove(t.pillar() == null ? Pillar.UNKNOWN : t.pillar()))
                .filter(Objects::nonNull)
                .toList();
    }

    private void group(String heading, List<TaskResult> tasks, List<String> words) {
        List<TaskResult> shown =
                tasks.stream().filter(t -> !Reading.isUnreported(t)).toList();
        boolean headed = reading.hasHeadings() && !(tasks.isEmpty() && words.isEmpty());
        if (headed) {
            body.point(VietnameseWording.clause(heading));
        }
        words.forEach(body::paragraphs);
        shown.forEach(this::task);
        if (headed) {
            unreported(Kind.ITEM, tasks);
        }
    }

    private void task(TaskResult task) {
        Map<String, List<AssignmentResult>> alike = new LinkedHashMap<>();
        boolean times = task.assignments().stream()
                        .map(AssignmentResult::occurrence)
                        .distinct()
                        .count()
                > 1;
        for (AssignmentResult a : task.assignments()) {
            if (TaskProse.says(a)) {
                alike.computeIfAbsent((times ? a.occurrence() : "") + TaskProse.key(a), key -> new ArrayList<>())
                        .add(a);
            }
        }
        String title = VietnameseWording.clause(task.title());
        if (!reading.consolidated) {
            own(
                    title,
                    task,
                    alike.values().stream()
                            .map(of -> when(times, of) + prose.account(of, false))
                            .toList());
            return;
        }
        String ratio = ratio(task);
        if (ratio.isEmpty() && alike.size() == 1) {
            body.add(
                    Kind.ITEM,
                    title + ": " + told(times, alike.values().iterator().next(), false));
        } else if (alike.isEmpty()) {
            body.add(Kind.ITEM, title + (ratio.isEmpty() ? ": Chưa triển khai thực hiện" : ratio) + ".");
        } else {
            body.add(Kind.ITEM, title + (ratio.isEmpty() ? ":" : ratio + ". Cụ thể:"));
            boolean begun = !ratio.isEmpty() && task.figure().agenciesDone() == 0;
            alike.values().forEach(of -> body.add(Kind.SUBITEM, told(times, of, begun)));
        }
    }

    private static String when(boolean times, List<AssignmentResult> alike) {
        return times ? VietnameseWording.capital(alike.get(0).occurrence()) + ": " : "";
    }

    /** "Sở Nội vụ đã ban hành ...", or with a colon where the words do not go on from the name. */
    private String told(boolean times, List<AssignmentResult> alike, boolean begun) {
        String account = prose.account(alike, begun && TaskProse.standing(alike.get(0)) == Standing.IN_PROGRESS);
        String names = Reading.names(
                alike.stream().flatMap(a -> Reading.answering(a).stream()).toList());
        boolean goesOn = account.matches("(?s)(Đã|Đang|Chưa|Hoàn thành|Tạm dừng) .*");
        return when(times, alike) + names + (goesOn ? " " + VietnameseWording.lower(account) : ": " + account);
    }

    private void own(String title, TaskResult task, List<String> accounts) {
        if (accounts.isEmpty()) {
            String words = task.figure() != null && task.figure().standing() == Standing.NOT_STARTED
                    ? "Chưa triển khai thực hiện."
                    : "Chưa có báo cáo.";
            body.add(Kind.ITEM, title + ": " + words);
        } else if (accounts.size() == 1) {
            body.add(Kind.ITEM, title + ": " + accounts.get(0));
        } else {
            body.add(Kind.ITEM, title + ":");
            accounts.forEach(words -> body.add(Kind.SUBITEM, words));
        }
    }

    /** ": 12/30 cơ quan cấp tỉnh hoàn thành, 05 cơ quan đang thực hiện"; nothing for a single agency. */
    private String ratio(TaskResult task) {
        if (task.figure() == null || task.figure().agencies() < 2) {
            return "";
        }
        Map<String, Set<Standing>> standings = new LinkedHashMap<>();
        for (AssignmentResult a : task.assignments()) {
            for (Named agency : Reading.answering(a)) {
                if (!Reading.isPlaceholder(agency)) {
                    standings
                            .computeIfAbsent(agency.id(), id -> new LinkedHashSet<>())
                            .add(TaskProse.standing(a));
                }
            }
        }
        long begun = standings.values().stream()
                .filter(of -> !of.equals(Set.of(Standing.DONE))
                        && (of.contains(Standing.DONE) || of.contains(Standing.IN_PROGRESS)))
                .count();
        String of = "/" + FigureWords.two(task.figure().agencies()) + " cơ quan cấp tỉnh ";
        if (task.figure().agenciesDone() == 0) {
            return begun == 0 ? "" : ": " + FigureWords.two((int) begun) + of + "đang thực hiện";
        }
        return ": " + FigureWords.two(task.figure().agenciesDone()) + of + "hoàn thành"
                + (begun == 0 ? "" : ", " + FigureWords.two((int) begun) + " cơ quan đang thực hiện");
    }

    /** Those of which nobody has said anything: one sentence for all of them. */
    private void unreported(Kind kind, List<TaskResult> tasks) {
        List<String> titles = tasks.stream()
                .filter(Reading::isUnreported)
                .map(TaskResult::title)
                .toList();
        if (titles.isEmpty()) {
            return;
        }
        boolean many = reading.tasks().filter(Reading::isUnreported).count() > NAMED;
        body.add(
                kind,
                many
                        ? "Có %s nhiệm vụ chưa có báo cáo (chi tiết tại %s)."
                                .formatted(FigureWords.two(titles.size()), AnnexTables.numberOfTasks(reading.report))
                        : (titles.size() == 1 ? "Nhiệm vụ" : "Các nhiệm vụ") + " chưa có báo cáo: "
                                + Reading.listed(titles.stream()) + ".");
    }
}

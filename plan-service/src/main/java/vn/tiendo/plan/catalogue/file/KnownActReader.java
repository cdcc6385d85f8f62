package vn.tiendo.plan.catalogue.file;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tiendo.plan.classification.KnownAct;
import vn.tiendo.plan.content.PlanContent;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.plan.TaskDefinition;

/** Reads the acts that tasks may be waiting for. */
final class KnownActReader {

    private final Entry file;
    private final FileDefects defects;

    KnownActReader(Entry file, FileDefects defects) {
        this.file = file;
        this.defects = defects;
    }

    /** @param plans those of the other files: a task of one of them that is named here must be there */
    List<KnownAct> read(List<PlanContent> plans) {
        Map<String, Set<String>> tasks = new TreeMap<>();
        plans.forEach(content -> tasks.put(
                content.plan().id(),
                content.tasks().stream().map(TaskDefinition::id).collect(Collectors.toSet())));
        List<KnownAct> acts =
                file.entries("văn bản").stream().map(entry -> act(entry, tasks)).toList();
        file.close();
        return acts;
    }

    private KnownAct act(Entry entry, Map<String, Set<String>> tasks) {
        entry.text("ngày");
        Entry.Located number = entry.located("số");
        if (!Decision.isNumber(number.text())) {
            defects.add(number.line(), "“số: " + number.text() + "” cần cả số và ký hiệu, ví dụ 179/2024/NĐ-CP");
        }
        Decision act = new Decision(number.text(), entry.date("ngày"), entry.text("cơ quan"));
        List<Entry.Located> named = entry.texts("nhiệm vụ");
        named.forEach(task -> requireKnown(task, tasks));
        KnownAct known = new KnownAct(
                act,
                entry.text("tên"),
                entry.text("nguồn"),
                named.stream().map(Entry.Located::text).toList(),
                entry.texts("từ ngữ").stream().map(Entry.Located::text).toList());
        entry.close();
        if (known.tasks().isEmpty() && known.words().isEmpty()) {
            defects.add(entry.line(), "cần “nhiệm vụ” hoặc “từ ngữ”");
        }
        return known;
    }

    private void requireKnown(Entry.Located task, Map<String, Set<String>> tasks) {
        tasks.forEach((plan, ids) -> {
            if (task.text().startsWith(plan + "-") && !ids.contains(task.text())) {
                defects.add(task.line(), "không có nhiệm vụ “" + task.text() + "” trong kế hoạch “" + plan + "”");
            }
        });
    }
}

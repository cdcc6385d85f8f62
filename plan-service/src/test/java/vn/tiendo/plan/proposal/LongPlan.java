package vn.tiendo.plan.proposal;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.catalogue.ShippedCatalogue;
import vn.tiendo.plan.document.IssuedDocument;
import vn.tiendo.plan.document.IssuedDocument.Block;
import vn.tiendo.plan.document.IssuedDocument.Cell;
import vn.tiendo.plan.document.IssuedDocument.Paragraph;
import vn.tiendo.plan.document.IssuedDocument.Row;
import vn.tiendo.plan.document.IssuedDocument.Table;
import vn.tiendo.plan.document.IssuedDocument.Type;
import vn.tiendo.plan.plan.TaskDefinition;

/** A plan with many more tasks than any that was issued, in the wording of those that were. */
final class LongPlan {

    static final int TASKS = 500;

    private static final int OF_SECTION = 50;
    private static final List<String> SECTIONS = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    private LongPlan() {}

    /** The wording of the task with this index. */
    static TaskDefinition wording(int index) {
        List<TaskDefinition> worded = ShippedCatalogue.tasks().stream()
                .filter(task ->
                        task.leads().words() != null && task.coordinators().words() != null && task.timeWords() != null)
                .toList();
        return worded.get(index % worded.size());
    }

    static String number(int index) {
        return SECTIONS.get(index / OF_SECTION) + "." + (index % OF_SECTION + 1);
    }

    static byte[] word() {
        List<Row> rows = new ArrayList<>();
        rows.add(row("TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện"));
        for (int i = 0; i < TASKS; i++) {
            if (i % OF_SECTION == 0) {
                rows.add(row(SECTIONS.get(i / OF_SECTION), "Nhóm nhiệm vụ về đội ngũ trí thức", "", "", ""));
            }
            TaskDefinition task = wording(i);
            rows.add(row(
                    String.valueOf(i % OF_SECTION + 1),
                    task.title(),
                    task.leads().words(),
                    task.coordinators().words(),
                    task.timeWords()));
        }
        List<Block> blocks = new ArrayList<>();
        for (String line : List.of(
                "Số: 12/KH-UBND",
                "Gia Lai, ngày 16 tháng 9 năm 2024",
                "KẾ HOẠCH",
                "Thực hiện Nghị quyết số 107/NQ-CP ngày 09/7/2024 của Chính phủ",
                "I. MỤC ĐÍCH, YÊU CẦU",
                "Phân công nhiệm vụ cho các sở, ban, ngành và địa phương.",
                "II. NHIỆM VỤ",
                "Các nhiệm vụ tại Phụ lục kèm theo.",
                "Nơi nhận:",
                "- Các sở, ban, ngành;",
                "PHỤ LỤC",
                "DANH MỤC NHIỆM VỤ")) {
            blocks.add(Block.of(Paragraph.plain(line)));
        }
        blocks.add(Block.of(new Table("", rows)));
        return WordFiles.of(new IssuedDocument(Type.TEXT, blocks), WordFiles.Style.NUMBERED, "Gia Lai");
    }

    private static Row row(String... texts) {
        List<Cell> cells = new ArrayList<>();
        for (String text : texts) {
            cells.add(new Cell(cells.size(), 1, 1, List.of(Paragraph.plain(text))));
        }
        return new Row(cells, false);
    }
}

package vn.tiendo.report.render.document;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.report.assembly.letter.OverdueLetter;
import vn.tiendo.report.assembly.letter.OverdueLetter.OverdueTask;
import vn.tiendo.report.assembly.letter.OverdueLetter.OverdueWork;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.render.document.OfficialDocument.Annex;
import vn.tiendo.report.render.document.OfficialDocument.Column;
import vn.tiendo.report.render.document.OfficialDocument.Kind;
import vn.tiendo.report.render.document.OfficialDocument.Table;

/** Writes out the letter that urges those who have not finished tasks in time. */
final class OverdueLetterWriter extends LetterWriter {

    /** So many tasks of one agency stand in the letter itself, more in an annex. */
    private static final int FEW_TASKS = 5;

    private final OverdueLetter letter;
    private final boolean annexed;

    OverdueLetterWriter(OverdueLetter letter) {
        super(letter);
        this.letter = letter;
        this.annexed = !isToOne() || letter.tasks() > FEW_TASKS;
    }

    OfficialDocument write() {
        DocumentBody documentBody = new DocumentBody();
        documentBody.add(Kind.PARAGRAPH, standing());
        if (!annexed) {
            documentBody.items(letter.overdue().get(0).tasks().stream()
                    .map(OverdueLetterWriter::line)
                    .toList());
        }
        documentBody.add(Kind.PARAGRAPH, request());
        List<Annex> annexes =
                annexed ? List.of(annex("DANH MỤC NHIỆM VỤ QUÁ HẠN CHƯA HOÀN THÀNH", table())) : List.of();
        return new OfficialDocument(null, header(), documentBody.blocks(), annexes);
    }

    private String standing() {
        String tasks = FigureWords.two(letter.tasks()) + " nhiệm vụ đã quá hạn nhưng chưa hoàn thành";
        String whose = isToOne()
                ? "%s còn %s".formatted(first(), tasks)
                : "còn %s, thuộc trách nhiệm chủ trì của %s cơ quan, đơn vị, địa phương"
                        .formatted(tasks, FigureWords.two(letter.overdue().size()));
        return "Qua theo dõi việc thực hiện %s, đến ngày %s, %s%s"
                .formatted(
                        letter.plan(),
                        DateWords.day(letter.day()),
                        whose,
                        annexed ? " (danh mục tại Phụ lục kèm theo)." : ":");
    }

    private static String line(OverdueTask task) {
        return "%s: thời hạn ngày %s, quá hạn %s ngày"
                .formatted(titled(task), DateWords.day(task.due()), FigureWords.two(task.days()));
    }

    private static String titled(OverdueTask task) {
        String title = VietnameseWording.clause(task.title());
        return task.number() == null ? title : "Nhiệm vụ " + task.number() + " - " + title;
    }

    private String request() {
        return "%s khẩn trương hoàn thành %s; báo cáo kết quả, trường hợp chưa hoàn thành thì nêu rõ lý do, giải pháp và thời gian hoàn thành, gửi %s chậm nhất ngày %s%s./."
                .formatted(
                        asks(),
                        letter.tasks() == 1 ? "nhiệm vụ nêu trên" : "các nhiệm vụ nêu trên",
                        isToFocal() ? issuer() : "về " + letter.focal().name(),
                        DateWords.day(letter.newDay()),
                        isToFocal() ? "" : " để tổng hợp, báo cáo Ủy ban nhân dân tỉnh");
    }

    /** The committee writes to the agency that follows the plan. */
    private boolean isToFocal() {
        return isToOne() && letter.overdue().get(0).agency().equals(letter.focal());
    }

    private Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (OverdueWork work : letter.overdue()) {
            for (OverdueTask task : work.tasks()) {
                List<String> row = new ArrayList<>(List.of(
                        String.valueOf(rows.size() + 1),
                        task.number() == null ? task.title() : task.number() + ". " + task.title(),
                        DateWords.day(task.due()),
                        String.valueOf(task.days())));
                if (!isToOne()) {
                    row.add(1, work.agency().name());
                }
                rows.add(List.copyOf(row));
            }
        }
        List<Column> columns = new ArrayList<>(List.of(
                Column.centred("STT", 7),
                Column.text("Nhiệm vụ", 44),
                Column.centred("Thời hạn", 14),
                Column.centred("Số ngày quá hạn", 11)));
        if (!isToOne()) {
            columns.add(1, Column.text("Cơ quan, đơn vị, địa phương", 24));
        }
        return new Table(List.copyOf(columns), List.copyOf(rows), false);
    }
}

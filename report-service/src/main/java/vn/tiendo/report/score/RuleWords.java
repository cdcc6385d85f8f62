package vn.tiendo.report.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tiendo.report.render.document.VietnameseWording;

/** The rules in words, made of the very numbers by which is scored. */
final class RuleWords {

    private final ScoreRules rules;
    private final List<String> lines = new ArrayList<>();

    private RuleWords(ScoreRules rules) {
        this.rules = rules;
    }

    static List<String> of(ScoreRules rules) {
        RuleWords words = new RuleWords(rules);
        words.criteria();
        words.deductions();
        words.bounds();
        return List.copyOf(words.lines);
    }

    private void criteria() {
        lines.add(
                "Thang điểm 100, gồm hai tiêu chí: nhiệm vụ hoàn thành đúng hạn, tối đa %s; nộp báo cáo, tối đa %s. Điểm của hai tiêu chí trừ đi điểm trừ, không thấp hơn 0 điểm."
                        .formatted(points(rules.onTimePoints()), points(rules.reportPoints())));
        lines.add(
                "Tỷ lệ hoàn thành đúng hạn là tỷ lệ giữa số nhiệm vụ có thời hạn hoàn thành đúng hạn và số nhiệm vụ có thời hạn đã hoàn thành hoặc đã đến hạn; điểm bằng tỷ lệ này nhân với %s."
                        .formatted(points(rules.onTimePoints())));
        BigDecimal percent = rules.lateReportShare().multiply(BigDecimal.valueOf(100));
        lines.add(
                "Báo cáo có hạn nộp trong kỳ: nộp đúng hạn được tính 100%%, nộp quá hạn được tính %s%%; chưa nộp, hoặc bị trả lại mà chưa nộp lại thì không được tính. Điểm bằng tỷ lệ được tính trên số báo cáo đã nộp hoặc đã đến hạn nộp nhân với %s."
                        .formatted(VietnameseWording.number(percent), points(rules.reportPoints())));
        lines.add(
                "Tiêu chí không phát sinh trong kỳ thì không tính, điểm của tiêu chí còn lại được quy đổi theo thang điểm 100.");
    }

    private void deductions() {
        List<String> parts = new ArrayList<>();
        if (rules.mostPerOverdueTask().signum() > 0) {
            parts.add("mỗi nhiệm vụ đã quá hạn chưa hoàn thành trừ %s và %s cho mỗi ngày quá hạn, tối đa %s"
                    .formatted(
                            points(rules.perOverdueTask()),
                            points(rules.perOverdueDay()),
                            points(rules.mostPerOverdueTask())));
        }
        if (rules.mostPerLateTask().signum() > 0) {
            parts.add("mỗi nhiệm vụ hoàn thành quá hạn trừ %s cho mỗi ngày quá hạn, tối đa %s"
                    .formatted(points(rules.perLateDay()), points(rules.mostPerLateTask())));
        }
        if (rules.perReturn().signum() > 0) {
            parts.add("mỗi lần báo cáo hoàn thành nhiệm vụ bị trả lại trong kỳ trừ %s"
                    .formatted(points(rules.perReturn())));
        }
        lines.add(parts.isEmpty() ? "Không có điểm trừ." : "Điểm trừ: " + String.join("; ", parts) + ".");
    }

    private void bounds() {
        if (!rules.scoreWithoutDated()) {
            lines.add(
                    "Cơ quan, đơn vị không có nhiệm vụ có thời hạn, hoặc chưa có nhiệm vụ nào đến hạn, thì không chấm điểm, không xếp thứ.");
        }
        lines.add(
                "Nhiệm vụ do nhiều cơ quan chủ trì được tính cho từng cơ quan; nhiệm vụ, báo cáo của cơ quan đã sắp xếp, hợp nhất được tính cho cơ quan tiếp nhận.");
        lines.add("Các cơ quan, đơn vị bằng điểm được xếp cùng thứ.");
        lines.add(
                rules.bands().isEmpty()
                        ? "Bảng điểm là căn cứ tham khảo khi xếp loại hằng năm; việc xếp loại do cấp có thẩm quyền quyết định."
                        : "Xếp loại: "
                                + rules.bands().stream()
                                        .map(b -> "từ %s trở lên: %s".formatted(points(b.least()), b.name()))
                                        .collect(Collectors.joining("; "))
                                + ".");
    }

    /** "70 điểm", "0,1 điểm", "02 điểm". */
    private static String points(BigDecimal number) {
        String written = VietnameseWording.number(number);
        return (written.matches("[1-9]") ? "0" + written : written) + " điểm";
    }
}

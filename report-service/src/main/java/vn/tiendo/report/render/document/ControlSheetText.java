package vn.tiendo.report.render.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.ControlSheet;
import vn.tiendo.report.content.ControlSheet.Question;
import vn.tiendo.report.content.ControlSheet.SignedDifference;
import vn.tiendo.report.content.ListedLine;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.Coverage;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.content.WaitingLine;

/** Phiếu kiểm soát số liệu in words: where the figures come from, and what those who make the report are asked. */
public final class ControlSheetText {

    public static final String TITLE = "PHIẾU KIỂM SOÁT SỐ LIỆU";

    private ControlSheetText() {}

    /** A heading with its lines; there is at least one. */
    public record Part(String title, List<String> lines) {}

    public static List<Part> of(ReportContent report) {
        List<Part> parts = new ArrayList<>();
        add(parts, "Nguồn số liệu", figures(report.coverage()));
        ControlSheet sheet = report.controlSheet();
        if (sheet == null) {
            return parts;
        }
        add(parts, "Chưa có số liệu từ trước khi đăng ký kế hoạch", lines(sheet.noData(), ControlSheetText::question));
        add(
                parts,
                "Nhiệm vụ chờ văn bản của cơ quan có thẩm quyền: đã ban hành (số, ngày) hay chưa ban hành?",
                lines(sheet.acts(), ControlSheetText::act));
        add(
                parts,
                "Kết quả của các năm trước được nhập trong kỳ, không tính vào báo cáo",
                lines(sheet.typedLater(), ControlSheetText::listed));
        add(parts, "Đã tính là hoàn thành, đang chờ xác nhận", lines(sheet.pending(), ControlSheetText::listed));
        add(
                parts,
                "Kết quả hoàn thành bị trả lại, tính là đang thực hiện",
                lines(sheet.returned(), ControlSheetText::listed));
        add(parts, "Khác với báo cáo đã nộp của cơ quan", lines(sheet.differences(), ControlSheetText::difference));
        return List.copyOf(parts);
    }

    /** Up to when the figures speak, and why the dates are what they are. */
    private static List<String> figures(Coverage c) {
        List<String> lines = new ArrayList<>();
        lines.add("Thời điểm chốt số liệu: " + DateWords.until(c.cutOff()) + ".");
        if (!c.complete()) {
            lines.add(
                    c.asOf() == null
                            ? "Chưa xác nhận đã nhận đủ cập nhật đến thời điểm này; số liệu có thể chưa đầy đủ."
                            : "Đã nhận đủ cập nhật đến %s; cập nhật sau thời điểm này có thể chưa được tổng hợp."
                                    .formatted(DateWords.until(c.asOf())));
        }
        if (c.reconciliation() != null) {
            String moment = DateWords.until(c.reconciliation().comparedAt());
            lines.add(
                    c.reconciliation().differing() == 0
                            ? "Đã đối chiếu với sổ đăng ký đến %s: số liệu khớp.".formatted(moment)
                            : "Đã đối chiếu với sổ đăng ký đến %s: còn %d đầu việc chưa khớp, đang được cập nhật lại."
                                    .formatted(moment, c.reconciliation().differing()));
        }
        lines.add("Tổng hợp lúc " + DateWords.until(c.assembledAt())
                + (c.assembledLate()
                        ? ", muộn hơn thời điểm chốt số liệu; số liệu vẫn lấy theo thời điểm chốt."
                        : "."));
        if (c.source().equals("DEFAULT")) {
            lines.add("Kế hoạch không quy định chế độ báo cáo này; báo cáo lập theo chế độ mặc định.");
        }
        boolean plain = c.nominal().equals(c.effective()) && !Boolean.FALSE.equals(c.calendarAnnounced());
        lines.add("Thời hạn báo cáo%s: ngày %s."
                .formatted(
                        c.dueSource().equals("DEFAULT") ? " (mặc định, do Kế hoạch không ấn định ngày)" : "",
                        plain
                                ? DateWords.day(c.effective())
                                : DateWords.day(c.nominal()) + "; " + VietnameseWording.clause(c.dueReason())));
        return lines;
    }

    private static <T> List<String> lines(List<T> of, Function<T, String> words) {
        return of.stream().map(words).toList();
    }

    private static void add(List<Part> parts, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            parts.add(new Part(title, lines));
        }
    }

    private static String question(Question q) {
        return "%s. %s (%s; %s): %s"
                .formatted(
                        q.task(),
                        VietnameseWording.clause(q.title()),
                        String.join(", ", q.occurrences()),
                        q.agencies().stream().map(Named::name).collect(Collectors.joining("; ")),
                        q.question());
    }

    private static String act(WaitingLine w) {
        return w.task() + ". " + VietnameseWording.clause(w.title())
                + (w.words() == null ? "" : " (" + w.words() + ")");
    }

    private static String listed(ListedLine l) {
        return l.task() + ". " + VietnameseWording.clause(l.title()) + " - "
                + l.agency().name() + ", " + l.occurrence()
                + (l.completedOn() == null ? "" : ", hoàn thành ngày " + DateWords.day(l.completedOn()))
                + (l.reason() == null ? "" : ": " + VietnameseWording.clause(l.reason()));
    }

    private static String difference(SignedDifference d) {
        return d.task() + " - " + d.agency().name() + ": đã báo cáo “" + d.signed() + "”, tại thời điểm chốt “"
                + (d.now() == null ? "không thuộc kỳ báo cáo" : d.now()) + "”";
    }
}

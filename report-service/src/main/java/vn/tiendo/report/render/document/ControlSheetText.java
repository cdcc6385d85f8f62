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
import vn.tiendo.report.content.SourceText;
import vn.tiendo.report.content.SourceTexts;
import vn.tiendo.report.content.TargetLine;
import vn.tiendo.report.content.WaitingLine;
import vn.tiendo.report.content.head.Recipients;
import vn.tiendo.report.content.head.ReportHeader;
import vn.tiendo.report.ledger.entry.Obligation;

/** Phiếu kiểm soát số liệu in words: where the figures come from, and what those who make the report are asked. */
public final class ControlSheetText {

    public static final String TITLE = "PHIẾU KIỂM SOÁT SỐ LIỆU";

    private ControlSheetText() {}

    /** What a part is about, by which it is known where it is settled. */
    public enum Subject {
        FIGURES,
        PROFILE,
        MISSING,
        WITHHELD_PROPOSALS,
        NO_DATA,
        ACTS,
        TYPED_LATER,
        PENDING,
        RETURNED,
        LEFT_OUT,
        PENDING_TARGETS,
        UNANSWERED_TARGETS,
        DIFFERENCES
    }

    /** A heading with its lines; there is at least one. */
    public record Part(Subject subject, String title, List<String> lines) {}

    public static List<Part> of(ReportContent report) {
        List<Part> parts = new ArrayList<>();
        add(parts, Subject.FIGURES, "Nguồn số liệu", figures(report.coverage()));
        add(
                parts,
                Subject.PROFILE,
                "Thể thức văn bản cần bổ sung (hồ sơ thể thức của cơ quan ban hành)",
                unknown(report));
        Reading reading = new Reading(report);
        add(parts, Subject.MISSING, "Cần bổ sung trước khi nộp", missing(reading));
        add(
                parts,
                Subject.WITHHELD_PROPOSALS,
                reading.isByCommittee()
                        ? "Đề xuất thuộc thẩm quyền Ủy ban nhân dân tỉnh hoặc cơ quan dưới quyền, chưa rõ nơi nhận; không in trong báo cáo"
                        : "Đề xuất thuộc thẩm quyền các sở, ban, ngành, địa phương; không in trong báo cáo",
                ProposalsPart.withheld(reading));
        ControlSheet sheet = report.controlSheet();
        if (sheet == null) {
            return parts;
        }
        add(
                parts,
                Subject.NO_DATA,
                "Chưa có số liệu từ trước khi đăng ký kế hoạch",
                lines(sheet.noData(), ControlSheetText::question));
        add(
                parts,
                Subject.ACTS,
                "Nhiệm vụ chờ văn bản của cơ quan có thẩm quyền: đã ban hành (số, ngày) hay chưa ban hành?",
                lines(sheet.acts(), ControlSheetText::act));
        add(
                parts,
                Subject.TYPED_LATER,
                "Kết quả của các năm trước chưa có trong báo cáo nào; không tính vào báo cáo này",
                lines(sheet.typedLater(), ControlSheetText::listed));
        add(
                parts,
                Subject.PENDING,
                "Đã tính là hoàn thành, đang chờ xác nhận",
                lines(sheet.pending(), ControlSheetText::listed));
        add(
                parts,
                Subject.RETURNED,
                "Kết quả hoàn thành bị trả lại, tính là đang thực hiện",
                lines(sheet.returned(), ControlSheetText::listed));
        add(
                parts,
                Subject.LEFT_OUT,
                "Ý kiến, kết quả của cơ quan chưa đưa vào báo cáo",
                lines(SourceTexts.leftOut(report), ControlSheetText::leftOut));
        add(
                parts,
                Subject.PENDING_TARGETS,
                "Số liệu chỉ tiêu đã đưa vào báo cáo, đang chờ xác nhận",
                lines(report.targets().stream().filter(TargetLine::isPending).toList(), ControlSheetText::pending));
        add(
                parts,
                Subject.UNANSWERED_TARGETS,
                "Chỉ tiêu chưa xác định cơ quan chịu trách nhiệm",
                lines(unanswered(report), TargetLine::text));
        add(
                parts,
                Subject.DIFFERENCES,
                "Khác với báo cáo đã nộp của cơ quan",
                lines(sheet.differences(), ControlSheetText::difference));
        return List.copyOf(parts);
    }

    /** What is a gap in head and foot, because nobody has said it of the issuer's documents. */
    private static List<String> unknown(ReportContent report) {
        ReportHeader h = report.header();
        List<String> lines = new ArrayList<>();
        if (h.layout() != null) {
            return lines;
        }
        if (h.symbol().contains(Recipients.GAP) && report.signature() == null) {
            lines.add("Ký hiệu báo cáo của " + h.issuer() + " là gì?");
        }
        if (h.post() == null || h.post().contains(Recipients.GAP)) {
            lines.add("Chức vụ của người đứng đầu " + h.issuer() + " là gì?");
        }
        if (h.recipients().stream().anyMatch(line -> line.contains(Recipients.GAP))) {
            lines.add("Đơn vị soạn thảo (ghi sau “Lưu: VT,”) là đơn vị nào?");
        }
        return lines;
    }

    /** What the writer is asked for: gaps of the text, the plan's number and day, targets that nobody has measured. */
    private static List<String> missing(Reading reading) {
        List<String> lines = new ArrayList<>();
        ReportContent report = reading.report;
        OfficialDocument.of(report).body().stream()
                .map(OfficialDocument.Block::text)
                .filter(text -> text.startsWith(DocumentBody.GAP))
                .map(text ->
                        VietnameseWording.capital(text.substring(DocumentBody.GAP.length(), text.length() - 1)) + ".")
                .forEach(lines::add);
        if (Opening.hasGaps(report.direction())) {
            lines.add("Số, ngày ban hành của Kế hoạch còn để trống; cơ quan đầu mối nhập một lần cho mọi báo cáo.");
        }
        TargetsPart.shown(report).stream()
                .filter(t -> !TargetsPart.isKnown(t))
                .map(t -> "Kết quả chỉ tiêu: " + VietnameseWording.clause(t.text()) + ".")
                .forEach(lines::add);
        report.overdue().stream()
                .filter(o -> !TaskProse.isText(o.why()))
                .map(o -> "Nguyên nhân quá hạn: " + o.task() + ". " + Reading.brief(o.title()) + " ("
                        + Reading.name(o.agency()) + ").")
                .distinct()
                .forEach(lines::add);
        return lines;
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

    private static void add(List<Part> parts, Subject subject, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            parts.add(new Part(subject, title, lines));
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

    /** An agency's own report has only what it answers for. */
    private static List<TargetLine> unanswered(ReportContent report) {
        return report.coverage().level() == Obligation.Level.CONSOLIDATED
                ? report.targets().stream().filter(t -> t.owners().isEmpty()).toList()
                : List.of();
    }

    private static String pending(TargetLine t) {
        return VietnameseWording.clause(t.text()) + ": " + VietnameseWording.measured(t)
                + (t.owners().isEmpty()
                        ? ""
                        : " - " + t.owners().stream().map(Named::name).collect(Collectors.joining("; ")));
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

    private static String leftOut(SourceText t) {
        return t.part().title() + " - "
                + (t.agency() == null ? "Ủy ban nhân dân tỉnh" : t.agency().name())
                + (t.task() == null ? "" : ", nhiệm vụ " + t.task()) + ": " + VietnameseWording.sentence(t.text());
    }

    private static String difference(SignedDifference d) {
        return d.task() + " - " + d.agency().name() + ": đã báo cáo “" + d.signed() + "”, tại thời điểm chốt “"
                + (d.now() == null ? "không thuộc kỳ báo cáo" : d.now()) + "”: " + chosen(d) + ".";
    }

    /** What the report counts, and whether somebody has said so. */
    private static String chosen(SignedDifference d) {
        if (d.choice() == null) {
            return "tính theo sổ theo dõi" + (d.waits() ? ", chưa quyết định" : "");
        }
        return d.isLeft() ? "đã quyết định giữ theo báo cáo đã ký" : "đã quyết định lấy theo sổ theo dõi";
    }
}

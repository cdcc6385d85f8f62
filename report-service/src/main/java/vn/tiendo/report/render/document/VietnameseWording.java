package vn.tiendo.report.render.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.AssignmentResult;
import vn.tiendo.report.content.ReportContent.Coverage;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.content.ReporterLine;
import vn.tiendo.report.content.TargetLine;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.coverage.TaskFigure;
import vn.tiendo.report.ledger.entry.AssignmentState.Evidence;
import vn.tiendo.report.ledger.entry.AssignmentState.Extension;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;
import vn.tiendo.report.ledger.entry.Plan.LegalBasis;

/** Codes and values as documents word them. */
public final class VietnameseWording {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private static final Pattern ADDRESS =
            Pattern.compile("(https?://\\S+|\\bwww\\.\\S+|\\S@\\S+\\.\\S+|\\w\\.(vn|com|org|net)(/\\S*)?)$");
    private static final Pattern ENDED = Pattern.compile("[;:,.!?…”)\"»]$|" + ADDRESS.pattern());

    private VietnameseWording() {}

    public static String of(Status status) {
        return switch (status) {
            case NOT_STARTED -> "Chưa thực hiện";
            case IN_PROGRESS -> "Đang thực hiện";
            case COMPLETED -> "Đã hoàn thành";
            case SUSPENDED -> "Tạm dừng";
            case CANCELLED -> "Đã hủy";
        };
    }

    public static String of(Outcome outcome) {
        return switch (outcome) {
            case ON_TIME -> "Đã nộp đúng hạn";
            case LATE -> "Đã nộp quá hạn";
            case RETURNED -> "Đã nộp, bị trả lại";
            case NOT_YET -> "Chưa nộp";
        };
    }

    /** Whether a reporter has handed in, when, and how many days late. */
    static String standing(ReporterLine line) {
        String received = line.receivedAt() == null ? "" : " ngày " + DateWords.day(Vietnam.dayOf(line.receivedAt()));
        String late = line.daysLate() == 0 ? "" : ", quá hạn " + line.daysLate() + " ngày";
        return switch (line.outcome()) {
            case ON_TIME, RETURNED -> of(line.outcome()) + received;
            case LATE -> "Đã nộp" + received + late;
            case NOT_YET -> "Chưa nộp" + late;
        };
    }

    /** How an assignment stands in one phrase: how it is counted, and what its date adds. */
    static String state(AssignmentResult a) {
        return switch (a.timeliness()) {
            case DONE_ON_TIME -> "hoàn thành đúng hạn";
            case DONE_LATE -> "hoàn thành quá hạn";
            case OPEN_OVERDUE -> status(a) + ", đã quá hạn";
            case OPEN_IN_TIME, NOT_DATABLE, NO_DATA, OUTSIDE -> status(a);
        };
    }

    private static String status(AssignmentResult a) {
        return a.standing() == null ? lower(of(a.status())) : of(a.standing());
    }

    public static String of(Standing standing) {
        return switch (standing) {
            case DONE -> "đã hoàn thành";
            case IN_PROGRESS -> "đang thực hiện";
            case NOT_STARTED -> "chưa thực hiện";
            case UNREPORTED -> "chưa có báo cáo";
            case SUSPENDED -> "tạm dừng";
        };
    }

    /** How a task stands as a whole. */
    static String state(TaskFigure f) {
        String late = f.late() ? ", có phần quá hạn" : f.overdue() ? ", có phần đã quá hạn" : "";
        return capital(of(f.standing())) + late;
    }

    /** The last day of the figures: the closing, or that of figures taken anew; at latest the end of the year. */
    public static LocalDate closing(ReportContent report) {
        Coverage coverage = report.coverage();
        LocalDate day = Vietnam.dayOf(coverage.cutOff().minusNanos(1));
        LocalDate end =
                LocalDate.of(Math.max(coverage.year(), coverage.closing().getYear()), 12, 31);
        return day.isAfter(end) ? end : day;
    }

    /** A share in percent with at most one decimal: 40, 66,7. */
    static String rate(int part, int whole) {
        return number(BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }

    /** "Sở Kế hoạch và Đầu tư (nay là Sở Tài chính)". */
    public static String agency(AssignmentResult a) {
        return a.answeredBy().isEmpty()
                ? a.agency().name()
                : a.agency().name() + " (nay là " + names(a.answeredBy()) + ")";
    }

    static String names(List<Named> agencies) {
        return agencies.stream().map(Named::name).collect(Collectors.joining("; "));
    }

    /** Agencies that say the same. */
    static String agencies(List<AssignmentResult> group) {
        String names = group.stream().map(VietnameseWording::agency).collect(Collectors.joining("; "));
        return group.size() == 1 ? " - " + names : " (" + group.size() + " cơ quan) - " + names;
    }

    /** Result, day, evidence, reasons: what an agency says of its work, as one text; empty when it says nothing. */
    public static String account(AssignmentResult a) {
        List<String> parts = new ArrayList<>();
        if (a.completedOn() != null && (a.standing() == null || a.standing() == Standing.DONE)) {
            parts.add("Hoàn thành ngày " + DateWords.day(a.completedOn()));
        }
        parts.add(a.result());
        if (!a.evidence().isEmpty()) {
            parts.add("Văn bản, tài liệu: "
                    + a.evidence().stream().map(VietnameseWording::evidence).collect(Collectors.joining("; ")));
        }
        a.extensions().forEach(e -> parts.add(extension(e)));
        if (a.reason() != null) {
            parts.add("Lý do: " + a.reason());
        }
        if (a.decision() != null) {
            parts.add("Theo "
                    + document(
                            a.decision().number(),
                            a.decision().date(),
                            a.decision().issuer()));
        }
        return parts.stream()
                .filter(p -> p != null && !p.isBlank())
                .map(VietnameseWording::sentence)
                .collect(Collectors.joining(" "));
    }

    /** What a coordinating agency says, with its documents. */
    public static String account(ReportContent.ContributionLine c) {
        String documents = c.evidence().isEmpty()
                ? ""
                : " Văn bản, tài liệu: "
                        + sentence(c.evidence().stream()
                                .map(VietnameseWording::evidence)
                                .collect(Collectors.joining("; ")));
        return sentence(c.text()) + documents;
    }

    /** How a decision moved a due date; one that was there before or after may be missing. */
    private static String extension(Extension e) {
        String by = " theo văn bản "
                + document(
                        e.decision().number(), e.decision().date(), e.decision().issuer());
        if (e.newDue() == null) {
            return e.oldDue() == null ? null : "Thời hạn ngày " + DateWords.day(e.oldDue()) + " được bãi bỏ" + by;
        }
        if (e.oldDue() == null) {
            return "Thời hạn được xác định là ngày " + DateWords.day(e.newDue()) + by;
        }
        String words = e.newDue().isBefore(e.oldDue())
                ? "Thời hạn được điều chỉnh từ ngày %s lên sớm hơn, là ngày %s"
                : "Được gia hạn từ ngày %s đến ngày %s";
        return words.formatted(DateWords.day(e.oldDue()), DateWords.day(e.newDue())) + by;
    }

    private static String evidence(Evidence e) {
        return e.number() == null || e.number().isBlank() ? e.link() : document(e.number(), e.date(), e.issuer());
    }

    static String document(String number, LocalDate date, String issuer) {
        return Stream.of(
                        "số " + number,
                        date == null ? null : "ngày " + DateWords.day(date),
                        issuer == null ? null : "của " + issuer)
                .filter(p -> p != null)
                .collect(Collectors.joining(" "));
    }

    static String legalBasis(LegalBasis basis) {
        return Stream.of(
                        basis.document(),
                        basis.date() == null ? null : "ngày " + DateWords.day(basis.date()),
                        basis.issuer() == null ? null : "của " + basis.issuer())
                .filter(p -> p != null)
                .collect(Collectors.joining(" "));
    }

    public static String goal(TargetLine t) {
        if (t.value() == null) {
            return "Cột mốc";
        }
        String unit = t.unit() == null ? "" : t.unit().equals("%") ? "%" : " " + t.unit();
        String comparison = t.comparison() == null ? "" : t.comparison();
        return switch (comparison) {
            case "AT_LEAST" -> "Ít nhất " + number(t.value()) + unit;
            case "ABOUT" -> "Khoảng " + number(t.value()) + unit;
            case "RANGE" -> "Từ " + number(t.value()) + " đến " + number(t.upper()) + unit;
            default -> number(t.value()) + unit;
        };
    }

    /** What a target has come to: "128.500 (năm 2025)". */
    public static String measured(TargetLine t) {
        String said =
                t.words() == null || t.words().isBlank() ? null : t.words().strip();
        if (t.reachedOn() != null) {
            return "Đạt ngày " + DateWords.day(t.reachedOn()) + (said == null ? "" : ". " + said);
        }
        if (said != null) {
            return said + " (năm " + t.measuredYear() + ")";
        }
        return t.measured() == null ? "" : number(t.measured()) + " (năm " + t.measuredYear() + ")";
    }

    /** 136.000 and 96,8, as Vietnamese writes them. */
    static String number(BigDecimal value) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(VIETNAMESE);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return value == null ? "" : new DecimalFormat("#,##0.######", symbols).format(value);
    }

    /** a, b, c, d, đ, e, g ... as points of official documents are lettered: no f, j, w, z; then aa, ab ... */
    public static String letter(int index) {
        String letters = "abcdđeghiklmnopqrstuvxy";
        String last = String.valueOf(letters.charAt(index % letters.length()));
        return index < letters.length() ? last : letter(index / letters.length() - 1) + last;
    }

    /** With a full stop; what its writer ended with a mark, a bracket, a quotation or an address gets nothing added. */
    public static String sentence(String text) {
        String stripped = text.strip();
        return ENDED.matcher(stripped).find() ? stripped : stripped + ".";
    }

    /** One of a list of ours: a dash before it, a semicolon after it, and a full stop after the last. */
    static String listed(List<String> list, int index) {
        return "- " + member(list, index);
    }

    /** As above, without the dash. */
    static String member(List<String> list, int index) {
        String bare = list.get(index).strip().replaceAll("[;.,]+$", "");
        return ADDRESS.matcher(bare).find() ? bare : bare + (index < list.size() - 1 ? ";" : ".");
    }

    /** Without what ends a sentence, to stand within another one. */
    static String clause(String text) {
        return text.strip().replaceFirst("[.;,:\\s]+$", "");
    }

    static String upper(String text) {
        return text == null ? null : text.toUpperCase(VIETNAMESE);
    }

    public static String capital(String text) {
        return text.substring(0, 1).toUpperCase(VIETNAMESE) + text.substring(1);
    }

    public static String lower(String text) {
        return text.substring(0, 1).toLowerCase(VIETNAMESE) + text.substring(1);
    }
}

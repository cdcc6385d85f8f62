package vn.tiendo.report.render.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.content.ReportContent.AssignmentResult;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.content.ReporterLine;
import vn.tiendo.report.content.TargetLine;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.coverage.TaskFigure;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;
import vn.tiendo.report.ledger.entry.Plan.LegalBasis;

/** Codes and values as documents word them. */
public final class VietnameseWording {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private static final Pattern ADDRESS =
            Pattern.compile("(https?://\\S+|\\bwww\\.\\S+|\\S@\\S+\\.\\S+|\\w\\.(vn|com|org|net)(/\\S*)?)$");
    private static final Pattern ENDED = Pattern.compile("[;:,.!?…”)\"»]$|" + ADDRESS.pattern());

    private static final Pattern ABOUT = Pattern.compile("(?iu)^(về việc|v/v)\\b[\\s:]*");

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
            case RETURNED -> "Chưa nộp lại";
            case NOT_YET -> "Chưa nộp";
        };
    }

    /** Whether a reporter has handed in, in short. */
    public static String outcome(ReporterLine line) {
        return line.outcome() == null ? "Cơ quan đầu mối" : of(line.outcome());
    }

    /** Whether a reporter has handed in, when, how many days late, and what is to be said of how. */
    public static String standing(ReporterLine line) {
        if (line.outcome() == null) {
            return outcome(line);
        }
        String received = line.receivedAt() == null ? "" : " ngày " + DateWords.day(Vietnam.dayOf(line.receivedAt()));
        String late = line.daysLate() == 0 ? "" : ", quá hạn " + FigureWords.two(line.daysLate()) + " ngày";
        return switch (line.outcome()) {
            case ON_TIME -> of(line.outcome()) + received + manner(line);
            case LATE -> "Đã nộp" + received + late + manner(line);
            case RETURNED -> "Đã nộp" + received + ", chưa nộp lại bản hoàn thiện" + late;
            case NOT_YET -> "Chưa nộp" + late;
        };
    }

    private static String manner(ReporterLine line) {
        List<String> marks = Stream.of(
                        Boolean.TRUE.equals(line.onBehalf()) ? "cơ quan đầu mối nộp thay" : null,
                        Boolean.TRUE.equals(line.beforeClosing()) ? "nộp trước ngày chốt số liệu" : null)
                .filter(mark -> mark != null)
                .toList();
        return marks.isEmpty() ? "" : " (" + String.join("; ", marks) + ")";
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

    /** A share in percent with at most one decimal: 40, 66,7. */
    static String rate(int part, int whole) {
        return number(BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }

    /** "Sở Kế hoạch và Đầu tư (nay là Sở Tài chính)"; one whose name has not changed is not named again. */
    public static String agency(AssignmentResult a) {
        String name = Reading.name(a.agency());
        List<Named> renamed = Reading.answering(a).stream()
                .filter(now -> !name.equals(Reading.name(now)) && !name.startsWith(Reading.name(now) + " "))
                .toList();
        if (renamed.isEmpty()) {
            return name;
        }
        String today = "nay là " + Reading.names(renamed) + ")";
        return name.endsWith(")") ? name.substring(0, name.length() - 1) + "; " + today : name + " (" + today;
    }

    /** What an agency says of its work, as one text. */
    public static String account(AssignmentResult a) {
        return TaskProse.says(a) ? new TaskProse(null).account(a) : "";
    }

    static String legalBasis(LegalBasis basis) {
        return Stream.of(
                        basis.document(),
                        basis.date() == null ? null : "ngày " + DateWords.day(basis.date()),
                        basis.issuer() == null ? null : "của " + basis.issuer())
                .filter(p -> p != null)
                .collect(Collectors.joining(" "));
    }

    /**
     * A document with what it is about: "Kế hoạch số 1182/KH-SNV ngày 12/02/2026 về việc tổ chức quán triệt".
     *
     * @param document as it is named
     * @param subject as its agency wrote it, be it with "về việc" or the kind of document before it; null: not said
     */
    static String about(String document, String subject) {
        String words = subject == null ? "" : clause(subject.replaceAll("\\s+", " "));
        words = ABOUT.matcher(withoutKind(words, document)).replaceFirst("");
        if (words.isEmpty()) {
            return document;
        }
        boolean name = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        String lower = name ? words : lower(words);
        return document + (lower.startsWith("về ") ? " " : " về việc ") + lower;
    }

    /** The kind of document is named already; "chương trình hành động" is more than the kind. */
    private static String withoutKind(String words, String document) {
        int end = document.indexOf(" số ");
        String kind = end < 0 ? "" : document.substring(0, end + 1);
        String rest = words.substring(Math.min(kind.length(), words.length()));
        boolean named = words.regionMatches(true, 0, kind, 0, kind.length());
        return named && !rest.startsWith("hành động") ? rest : words;
    }

    public static String goal(TargetLine t) {
        if (t.value() == null) {
            return "";
        }
        String unit = unit(t);
        String comparison = t.comparison() == null ? "" : t.comparison();
        return switch (comparison) {
            case "AT_LEAST" -> "Ít nhất " + number(t.value()) + unit;
            case "ABOUT" -> "Khoảng " + number(t.value()) + unit;
            case "RANGE" -> "Từ " + number(t.value()) + " đến " + number(t.upper()) + unit;
            default -> number(t.value()) + unit;
        };
    }

    private static String unit(TargetLine t) {
        return t.unit() == null ? "" : t.unit().equals("%") ? "%" : " " + t.unit();
    }

    /** What a target has come to: "128.500 người (năm 2025)". */
    public static String measured(TargetLine t) {
        String said =
                t.words() == null || t.words().isBlank() ? null : t.words().strip();
        if (t.reachedOn() != null) {
            return "Đạt ngày " + DateWords.day(t.reachedOn()) + (said == null ? "" : ". " + said);
        }
        if (said != null) {
            return said + " (năm " + t.measuredYear() + ")";
        }
        return t.measured() == null ? "" : number(t.measured()) + unit(t) + " (năm " + t.measuredYear() + ")";
    }

    /** 136.000 and 96,8, as Vietnamese writes them. */
    public static String number(BigDecimal value) {
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

    /** As above, without the dash. A gap of many dots stays. */
    static String member(List<String> list, int index) {
        String bare = list.get(index).strip().replaceAll("(?<!\\.)[;.,]{1,3}$", "");
        return ADDRESS.matcher(bare).find() ? bare : bare + (index < list.size() - 1 ? ";" : ".");
    }

    /** Without what ends a sentence, to stand within another one. */
    static String clause(String text) {
        return text.strip().replaceFirst("[.;,:\\s]+$", "");
    }

    public static String upper(String text) {
        return text == null ? null : text.toUpperCase(VIETNAMESE);
    }

    public static String capital(String text) {
        return text.substring(0, 1).toUpperCase(VIETNAMESE) + text.substring(1);
    }

    public static String lower(String text) {
        return text.substring(0, 1).toLowerCase(VIETNAMESE) + text.substring(1);
    }
}

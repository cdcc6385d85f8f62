package vn.tiendo.plan.classification;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.TaskDefinition.Classification;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.TimeFrame.Recurrence;
import vn.tiendo.platform.input.Days;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.Text;

/**
 * What an official says unclear words about time mean. {@code NONE} confirms that no date is meant.
 *
 * @param kind left out only beside {@code take}
 * @param from first day; by default MONTH, QUARTER, HALF_YEAR and YEAR are the one period that ends with {@code due}, a
 *     recurring kind begins with its current period, and DATE and YEAR_RANGE with the plan, or where each year has had its own
 *     occurrence, with this year. With the plan's first day a period runs from the plan to its end ("đến hết quý")
 * @param due last day to be in time, of a kind with a date
 * @param recurrence of PERIODIC
 * @param trigger what TRIGGERED waits for
 * @param strictlyBefore whether {@code due} is named with "trước"
 * @param basis document or statement that it is based on
 * @param take true: the words mean what was read of them, the candidates of what was not understood as a whole and what is in
 *     doubt; nothing but the basis stands beside it
 */
@Schema(name = "TimeClassification")
record TimeClassification(
        @Schema(examples = "QUARTER") Kind kind,
        @Schema(examples = "2027-01-01") LocalDate from,
        @Schema(examples = "2027-03-31") LocalDate due,
        Recurrence recurrence,

        @Schema(examples = "Sau khi Bộ Khoa học và Công nghệ hướng dẫn")
        String trigger,

        Boolean strictlyBefore,

        @Schema(required = true, examples = "Công văn số 812/SKHCN-QLKH ngày 12/11/2026", maxLength = 500)
        String basis,

        @Schema(examples = "true") Boolean take) {

    private static final int MAX = 500;
    private static final LocalDate LATEST = LocalDate.of(Days.LAST_YEAR, 12, 31);
    private static final Set<Kind> DATED =
            EnumSet.of(Kind.DATE, Kind.MONTH, Kind.QUARTER, Kind.HALF_YEAR, Kind.YEAR, Kind.YEAR_RANGE);
    private static final Set<Kind> RECURRING =
            EnumSet.of(Kind.ANNUAL, Kind.PERIODIC, Kind.CONTINUOUS, Kind.FROM_YEAR, Kind.NONE);

    /**
     * The classification, once everything in it is right.
     *
     * @param plan date of the plan; nothing is due in years before
     * @param yearly whether past years have had occurrences of their own, which the new period is not to run into
     * @throws ProblemException INVALID with each wrong field
     */
    Classification at(LocalDate today, PlanDate plan, boolean yearly) {
        Map<String, Text> defects = new LinkedHashMap<>();
        if (kind == null) {
            defects.put("kind", new Text("Cần chọn loại thời gian.", "Choose a kind."));
        } else if (kind == Kind.UNPARSED || kind == Kind.BY_OTHER_PLAN) {
            defects.put(
                    "kind",
                    new Text(
                            "Không chọn được “" + kind.label + "”: phân loại là nói rõ thời gian.",
                            kind + " cannot be chosen: a classification makes the time clear."));
        } else {
            checkBelonging(defects);
        }
        LocalDate start = null;
        if (DATED.contains(kind)) {
            start = startOfDated(yearly ? today.withDayOfYear(1) : plan.firstDay(), plan, defects);
        } else if (RECURRING.contains(kind)) {
            start = startOfRecurring(today, plan, defects);
        } else if (kind == Kind.TRIGGERED) {
            checkText("trigger", trigger, defects);
        }
        checkText("basis", basis, defects);
        if (!defects.isEmpty()) {
            throw ProblemException.fields(ProblemException.Kind.INVALID, defects);
        }
        return new Classification(ClassifiedFrame.frame(this, start), basis, today, List.of());
    }

    boolean isTaken() {
        return Boolean.TRUE.equals(take);
    }

    /**
     * The classification of words that mean what was read of them.
     *
     * @param read in the plan's words; empty where nothing was read that could be taken
     * @throws ProblemException INVALID with each wrong field
     */
    Classification taking(List<TimeFrame> read, LocalDate today) {
        Map<String, Text> defects = new LinkedHashMap<>();
        refuseBesideTaking("kind", kind, defects);
        refuseBesideTaking("from", from, defects);
        refuseBesideTaking("due", due, defects);
        refuseBesideTaking("recurrence", recurrence, defects);
        refuseBesideTaking("trigger", trigger, defects);
        refuseBesideTaking("strictlyBefore", strictlyBefore, defects);
        if (read.isEmpty()) {
            defects.put(
                    "take",
                    new Text(
                            "Không đọc được thời gian nào trong lời văn của kế hoạch để nhận; hãy chọn loại thời gian.",
                            "Nothing was read of the plan's words that could be taken; choose a kind."));
        }
        checkText("basis", basis, defects);
        if (!defects.isEmpty()) {
            throw ProblemException.fields(ProblemException.Kind.INVALID, defects);
        }
        return new Classification(read.get(0), basis, today, read.subList(1, read.size()));
    }

    private static void refuseBesideTaking(String field, Object given, Map<String, Text> defects) {
        if (given != null) {
            defects.put(
                    field,
                    new Text(
                            "Không dùng khi nhận cách hiểu đã đọc (take).",
                            "Does not go with taking what was read (take)."));
        }
    }

    /** A field that says nothing about this kind is not dropped in silence. */
    private void checkBelonging(Map<String, Text> defects) {
        refuse("from", from != null && !DATED.contains(kind) && !RECURRING.contains(kind), defects);
        refuse("due", due != null && !DATED.contains(kind), defects);
        refuse("strictlyBefore", Boolean.TRUE.equals(strictlyBefore) && !DATED.contains(kind), defects);
        refuse("recurrence", recurrence != null && kind != Kind.PERIODIC, defects);
        refuse("trigger", trigger != null && kind != Kind.TRIGGERED, defects);
    }

    private void refuse(String field, boolean given, Map<String, Text> defects) {
        if (given) {
            defects.put(field, new Text("Không dùng cho loại “" + kind.label + "”.", "Does not go with " + kind + "."));
        }
    }

    private LocalDate startOfDated(LocalDate begin, PlanDate plan, Map<String, Text> defects) {
        if (from != null) {
            checkRange("from", from, plan, defects);
        }
        if (due == null) {
            defects.put("due", new Text("Loại “" + kind.label + "” cần hạn.", kind + " needs a due date."));
            return from;
        }
        checkRange("due", due, plan, defects);
        LocalDate start = from == null ? ClassifiedFrame.start(kind, due, begin, plan.firstDay()) : from;
        if (ClassifiedFrame.isPeriod(kind)) {
            checkPeriod(start, plan, defects);
        }
        checkOrder(start, defects);
        return start;
    }

    private void checkPeriod(LocalDate start, PlanDate plan, Map<String, Text> defects) {
        LocalDate end = ClassifiedFrame.periodEnd(kind, due);
        if (!due.equals(end)) {
            defects.putIfAbsent(
                    "due",
                    new Text(
                            "Hạn của loại “" + kind.label + "” phải là ngày cuối kỳ, ví dụ " + end + ".",
                            "The due date of " + kind + " is the last day of a period, such as " + end + "."));
        }
        if (!start.equals(plan.firstDay()) && !start.equals(ClassifiedFrame.periodStart(kind, start))) {
            defects.putIfAbsent(
                    "from",
                    new Text(
                            "Phải là ngày đầu kỳ, hoặc ngày đầu của kế hoạch (" + plan.firstDay() + ").",
                            "This is the first day of a period, or of the plan (" + plan.firstDay() + ")."));
        }
    }

    private void checkOrder(LocalDate start, Map<String, Text> defects) {
        if (due.isBefore(start)) {
            defects.putIfAbsent(
                    "due", new Text("Hạn không được trước ngày bắt đầu " + start + ".", "Due before " + start + "."));
        } else if (kind == Kind.YEAR_RANGE
                && (due.getDayOfYear() != due.lengthOfYear() || due.getYear() == start.getYear())) {
            defects.putIfAbsent(
                    "due",
                    new Text(
                            "Hạn của nhiều năm phải là ngày 31/12 của một năm sau năm bắt đầu.",
                            "Several years end on 31 December of a later year than they begin."));
        }
    }

    private LocalDate startOfRecurring(LocalDate today, PlanDate plan, Map<String, Text> defects) {
        Recurrence every = kind == Kind.PERIODIC ? recurrence : Recurrence.YEAR;
        if (every == null || kind == Kind.PERIODIC && every == Recurrence.YEAR) {
            defects.put(
                    "recurrence",
                    new Text(
                            "Định kỳ cần HALF_YEAR, QUARTER hoặc MONTH (hằng năm là ANNUAL).",
                            "PERIODIC needs HALF_YEAR, QUARTER or MONTH (every year is ANNUAL)."));
            return from;
        }
        if (from == null) {
            return ClassifiedFrame.periodStart(every, today);
        }
        checkRange("from", from, plan, defects);
        if (!from.equals(ClassifiedFrame.periodStart(every, from))) {
            defects.putIfAbsent(
                    "from",
                    new Text(
                            "Phải là ngày đầu kỳ, ví dụ " + ClassifiedFrame.periodStart(every, from) + ".",
                            "This is the first day of a period, such as " + ClassifiedFrame.periodStart(every, from)
                                    + "."));
        }
        return from;
    }

    private static void checkRange(String field, LocalDate day, PlanDate plan, Map<String, Text> defects) {
        LocalDate earliest = LocalDate.of(plan.year(), 1, 1);
        if (day != null && (day.isBefore(earliest) || day.isAfter(LATEST))) {
            defects.put(
                    field,
                    new Text(
                            "Ngày phải từ " + earliest + " (năm ban hành kế hoạch) đến " + LATEST + ".",
                            "The date must be from " + earliest + " (the plan's year) to " + LATEST + "."));
        }
    }

    private static void checkText(String field, String text, Map<String, Text> defects) {
        if (text == null || text.isBlank() || text.length() > MAX) {
            defects.put(field, new Text("Cần từ 1 đến " + MAX + " ký tự.", "From 1 to " + MAX + " characters."));
        }
    }
}

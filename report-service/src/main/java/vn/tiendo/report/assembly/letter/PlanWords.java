package vn.tiendo.report.assembly.letter;

import java.time.LocalDate;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.ledger.entry.Plan;

/** A plan as other documents cite it. What its text leaves blank is a gap to be filled in. */
public final class PlanWords {

    private static final String GAP = "....";

    private PlanWords() {}

    /** "Kế hoạch số 205/KH-UBND ngày 16/9/2024 của Ủy ban nhân dân tỉnh Quảng Ninh". */
    public static String citation(Plan plan) {
        return (isDecision(plan) ? "Kế hoạch ban hành kèm theo Quyết định số " : "Kế hoạch số ") + number(plan) + " "
                + day(plan.date()) + " của " + plan.issuer();
    }

    /** "Kế hoạch số 205/KH-UBND". */
    public static String brief(Plan plan) {
        return (isDecision(plan) ? "Kế hoạch kèm theo Quyết định số " : "Kế hoạch số ") + number(plan);
    }

    private static boolean isDecision(Plan plan) {
        return "DECISION_WITH_PLAN".equals(plan.kind());
    }

    private static String number(Plan plan) {
        return plan.number().startsWith("/") ? GAP + plan.number() : plan.number();
    }

    private static String day(String date) {
        return switch (date.length()) {
            case 4 -> "ngày " + GAP + "/" + GAP + "/" + date;
            case 7 -> "ngày " + GAP + "/" + DateWords.partial(date).substring("tháng ".length());
            default -> "ngày " + DateWords.day(LocalDate.parse(date));
        };
    }
}

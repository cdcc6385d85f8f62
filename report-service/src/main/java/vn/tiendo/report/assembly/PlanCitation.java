package vn.tiendo.report.assembly;

import vn.tiendo.contracts.PlanWords;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.ledger.entry.Plan;

/** How a document names its plan: in full where it is first named, and briefly after that. What is not known is a gap. */
final class PlanCitation {

    private static final String GAP = ".....";

    private final Plan plan;

    PlanCitation(Plan plan) {
        this.plan = plan;
    }

    /** "Kế hoạch số 205/KH-UBND ngày 16/9/2024 của Ủy ban nhân dân tỉnh Quảng Ninh về việc thực hiện ...". */
    String full() {
        return isText(plan.citation()) ? plan.citation().strip() : words().inFull();
    }

    /** "Kế hoạch số 205/KH-UBND", without the number where it is a gap. */
    String brief() {
        if (isText(plan.shortTitle())) {
            return plan.shortTitle().strip();
        }
        return hasNumber() ? words().inBrief() : "Kế hoạch";
    }

    private PlanWords words() {
        return new PlanWords("DECISION_WITH_PLAN".equals(plan.kind()), number(), date(), plan.issuer(), plan.title());
    }

    private boolean hasNumber() {
        return !plan.number().startsWith("/");
    }

    private String number() {
        return hasNumber() ? plan.number() : GAP + plan.number();
    }

    private String date() {
        return switch (plan.date().length()) {
            case 4 -> "ngày ..../..../" + plan.date();
            case 7 -> "ngày ..../" + DateWords.partial(plan.date()).substring("tháng ".length());
            default -> DateWords.partial(plan.date());
        };
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank();
    }
}

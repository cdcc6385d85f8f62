package vn.tiendo.report.assembly;

import java.util.regex.Pattern;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.ledger.entry.Plan;

/** How a document names its plan: in full where it is first named, and briefly after that. What is not known is a gap. */
final class PlanCitation {

    private static final String GAP = ".....";

    private static final Pattern KIND = Pattern.compile("^Kế hoạch( của tỉnh( \\p{Lu}\\p{L}*)+)? ?");

    private final Plan plan;

    PlanCitation(Plan plan) {
        this.plan = plan;
    }

    /** "Kế hoạch số 205/KH-UBND ngày 16/9/2024 của Ủy ban nhân dân tỉnh Quảng Ninh về việc thực hiện ...". */
    String full() {
        return isText(plan.citation())
                ? plan.citation().strip()
                : document() + number() + " " + date() + issuer() + about();
    }

    /** "Kế hoạch số 205/KH-UBND", without the number where it is a gap. */
    String brief() {
        if (isText(plan.shortTitle())) {
            return plan.shortTitle().strip();
        }
        return hasNumber() ? document() + number() : "Kế hoạch";
    }

    private String document() {
        return "DECISION_WITH_PLAN".equals(plan.kind()) ? "Kế hoạch ban hành kèm theo Quyết định số " : "Kế hoạch số ";
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

    private String issuer() {
        return " của " + plan.issuer();
    }

    private String about() {
        String words = KIND.matcher(plan.title()).replaceFirst("").strip();
        if (words.isEmpty()) {
            return "";
        }
        boolean name = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        String lower = name ? words : words.substring(0, 1).toLowerCase() + words.substring(1);
        return lower.startsWith("về ") ? " " + lower : " về việc " + lower.replaceFirst("[.\\s]+$", "");
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank();
    }
}

package vn.tiendo.plan.answer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.contracts.PlanWords;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.PlanDefinition.Kind;
import vn.tiendo.platform.problem.Text;

/**
 * A plan with its number and day, as far as they are known.
 *
 * @param number empty: not known
 * @param day empty: not known
 */
record CitedPlan(PlanDefinition plan, long version, String number, String day) {

    private static final Pattern ENTERED = Pattern.compile("số (\\S+) ngày (\\d{1,2}/\\d{1,2}/\\d{4})");
    private static final int WHOLE_DAY = 10;

    static CitedPlan of(Plan plan) {
        PlanDefinition definition = plan.definition();
        String cited = definition.citation() == null ? "" : definition.citation();
        Matcher entered = ENTERED.matcher(cited);
        if (entered.find()) {
            return new CitedPlan(definition, plan.version(), entered.group(1), entered.group(2));
        }
        return new CitedPlan(
                definition,
                plan.version(),
                definition.number().startsWith("/") ? "" : definition.number(),
                definition.date().text().length() == WHOLE_DAY
                        ? figures(definition.date().firstDay())
                        : "");
    }

    private static String figures(LocalDate day) {
        return PlanWords.day(day).substring("ngày ".length());
    }

    /** Whether reports name it without a gap. */
    public boolean isComplete() {
        return plan.citation() != null || !number.isEmpty() && !day.isEmpty();
    }

    public String id() {
        return plan.id();
    }

    public String title() {
        return plan.title();
    }

    /** As reports name it, or null: with gaps. */
    public String cited() {
        if (plan.citation() != null) {
            return plan.citation();
        }
        return isComplete() ? words(number, "ngày " + day).inFull() : null;
    }

    /** What the plan's file says of its day where that is not all of it; null: nothing. */
    public String known() {
        String text = plan.date().text();
        return switch (text.length()) {
            case WHOLE_DAY -> null;
            case 4 -> "năm " + text;
            default -> "tháng " + Integer.parseInt(text.substring(5)) + "/" + text.substring(0, 4);
        };
    }

    PlanWords words(String number, String day) {
        return new PlanWords(plan.kind() == Kind.DECISION_WITH_PLAN, number, day, plan.issuer(), plan.title());
    }

    /** What cannot be its number and day, by field. */
    Map<String, Text> defects(String typedNumber, LocalDate typedDay, LocalDate today) {
        Map<String, Text> defects = new LinkedHashMap<>();
        if (typedNumber == null) {
            defects.put("number", new Text("Cần số, ký hiệu của kế hoạch.", "The plan's number is required."));
        }
        if (typedDay == null) {
            defects.put("date", new Text("Cần ngày ban hành kế hoạch.", "The plan's day is required."));
        }
        Map<String, Text> asDecision = new LinkedHashMap<>();
        new Decision(typedNumber, typedDay, plan.issuer()).addDefects("plan", today, asDecision);
        asDecision.forEach((field, text) -> defects.put(field.substring("plan.".length()), text));
        if (typedDay != null && !typedDay.toString().startsWith(plan.date().text())) {
            defects.putIfAbsent(
                    "date",
                    new Text(
                            "Văn bản kế hoạch ghi " + (known() == null ? "ngày " + day : known()) + ".",
                            "The plan's file says " + plan.date().text() + "."));
        }
        return defects;
    }
}

package vn.tiendo.contracts;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * How documents name a plan.
 *
 * @param withDecision it was issued with a decision, whose number it goes by
 * @param number with its symbol, as in {@code 205/KH-UBND}
 * @param day in words, as in {@code ngày 16/9/2024}
 * @param title of the plan, which may begin with the word "Kế hoạch"
 */
public record PlanWords(boolean withDecision, String number, String day, String issuer, String title) {

    private static final Pattern KIND = Pattern.compile("^Kế hoạch( của tỉnh( \\p{Lu}\\p{L}*)+)? ?");
    private static final int LAST_WITH_ZERO = 2;

    /** "Kế hoạch số 205/KH-UBND ngày 16/9/2024 của Ủy ban nhân dân tỉnh Quảng Ninh về việc thực hiện ...". */
    public String inFull() {
        return inBrief() + " " + day + " của " + issuer + about();
    }

    /** "Kế hoạch số 205/KH-UBND". */
    public String inBrief() {
        return (withDecision ? "Kế hoạch ban hành kèm theo Quyết định số " : "Kế hoạch số ") + number;
    }

    /** As documents write it: zero before days below 10 and months 1 and 2 only (Decree 30/2020/NĐ-CP). */
    public static String day(LocalDate day) {
        String month = day.getMonthValue() <= LAST_WITH_ZERO ? "0" + day.getMonthValue() : "" + day.getMonthValue();
        return "ngày %02d/%s/%d".formatted(day.getDayOfMonth(), month, day.getYear());
    }

    private String about() {
        String words = KIND.matcher(title).replaceFirst("").strip();
        if (words.isEmpty()) {
            return "";
        }
        boolean name = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        String lower = name ? words : words.substring(0, 1).toLowerCase() + words.substring(1);
        return lower.startsWith("về ") ? " " + lower : " về việc " + lower.replaceFirst("[.\\s]+$", "");
    }
}

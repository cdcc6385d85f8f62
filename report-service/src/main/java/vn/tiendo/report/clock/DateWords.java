package vn.tiendo.report.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** Days and moments as official documents write them: zero before days below 10 and months 1 and 2 only (Decree 30/2020/NĐ-CP). */
public final class DateWords {

    private DateWords() {}

    /** For instance {@code 09/7/2024}. */
    public static String day(LocalDate day) {
        return "%02d/%s/%d".formatted(day.getDayOfMonth(), month(day.getMonthValue()), day.getYear());
    }

    /** For instance {@code ngày 09 tháng 7 năm 2024}. */
    public static String spelt(LocalDate day) {
        return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month(day.getMonthValue()), day.getYear());
    }

    /** A plan's date as far as it is known: "ngày 16/9/2024", "tháng 9/2024" or "năm 2024". */
    public static String partial(String date) {
        return switch (date.length()) {
            case 4 -> "năm " + date;
            case 7 -> "tháng " + month(Integer.parseInt(date.substring(5))) + "/" + date.substring(0, 4);
            default -> "ngày " + day(LocalDate.parse(date));
        };
    }

    /** The moment before which something holds; midnight ends the day before: "24 giờ 00 phút ngày 09/11/2026". */
    public static String until(Instant instant) {
        ZonedDateTime time = instant.atZone(Vietnam.ZONE);
        boolean midnight = time.getHour() == 0 && time.getMinute() == 0 && time.getSecond() == 0;
        return midnight
                ? "24 giờ 00 phút ngày " + day(time.toLocalDate().minusDays(1))
                : "%02d giờ %02d phút ngày %s".formatted(time.getHour(), time.getMinute(), day(time.toLocalDate()));
    }

    private static String month(int month) {
        return month < 3 ? "0" + month : String.valueOf(month);
    }
}

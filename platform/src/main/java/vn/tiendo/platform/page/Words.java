package vn.tiendo.platform.page;

import io.quarkus.qute.TemplateExtension;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as Vietnamese officials write them, whatever language the browser prefers. */
@TemplateExtension
public final class Words {

    private static final DateTimeFormatter FIGURES = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private Words() {}

    /** 02/10/2026 */
    public static String figures(LocalDate day) {
        return FIGURES.format(day);
    }

    /** thứ Sáu, 02/10/2026 */
    public static String inWords(LocalDate day) {
        String weekday =
                switch (day.getDayOfWeek()) {
                    case MONDAY -> "thứ Hai";
                    case TUESDAY -> "thứ Ba";
                    case WEDNESDAY -> "thứ Tư";
                    case THURSDAY -> "thứ Năm";
                    case FRIDAY -> "thứ Sáu";
                    case SATURDAY -> "thứ Bảy";
                    case SUNDAY -> "Chủ nhật";
                };
        return weekday + ", " + figures(day);
    }
}

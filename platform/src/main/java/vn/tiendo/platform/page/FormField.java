package vn.tiendo.platform.page;

import java.time.LocalDate;
import vn.tiendo.platform.typed.Reading;
import vn.tiendo.platform.typed.TypedDay;

/**
 * A field of a form as a page shows it (templates {@code page/line} and {@code page/text}).
 *
 * @param name by which it is sent, and its id in the page
 * @param value what stands in it, as it was typed
 * @param error what is wrong with it, or null
 * @param hint what is to be typed, or null
 * @param day whether a day is to be typed, which is read back in words
 */
public record FormField(String name, String label, String value, String error, String hint, boolean day) {

    /** How the day is understood; empty where there is none. */
    public String reading() {
        return day && error == null ? reading(value) : "";
    }

    /** A typed day in words, or why it is none; empty where nothing is typed. */
    static String reading(String typed) {
        if (typed == null || typed.isBlank()) {
            return "";
        }
        Reading<LocalDate> reading = TypedDay.read(typed);
        return reading.defect() == null
                ? Words.inWords(reading.value())
                : reading.defect().vi();
    }

    /** What describes it to who does not see it. */
    public String describedBy() {
        return name + "-ghi-chu" + (day ? " " + name + "-doc" : "") + (error == null ? "" : " " + name + "-loi");
    }
}

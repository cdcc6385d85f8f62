package vn.tiendo.plan.classification;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.timeframe.Occurrence;
import vn.tiendo.plan.timeframe.TimeFrame;

/** What an act or a request makes due once. */
final class ActOccurrence {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private ActOccurrence() {}

    /** Unique in its task: "179/2024/NĐ-CP" of 31/12/2024 is {@code 179-2024-nd-cp-2024-12-31}; empty without letter or digit. */
    static String key(Decision act) {
        String number = Normalizer.normalize(
                        act.number().toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return number.isEmpty() ? "" : number + "-" + act.date();
    }

    /**
     * The occurrence that an act opens: on its date, or with the plan where that is later.
     *
     * @param due or null: never late
     */
    static Occurrence of(TimeFrame.Kind kind, Decision act, LocalDate due, LocalDate planDay) {
        LocalDate opened = act.date().isBefore(planDay) ? planDay : act.date();
        String label = "Theo " + act.number() + " ngày " + DAY.format(act.date());
        return Occurrence.onAct(key(act), label, act.date(), due, opened, kind);
    }
}

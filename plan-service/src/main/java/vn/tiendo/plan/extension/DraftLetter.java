package vn.tiendo.plan.extension;

import java.time.LocalDate;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.TaskDefinition;

/**
 * The letter that asks for a later day, as far as it can be drafted.
 *
 * @param to name of who decides
 * @param from name of the agency that asks
 */
record DraftLetter(String to, String from, PlanDefinition plan, TaskDefinition task, LocalDate due) {

    private static final int LAST_WITH_ZERO = 2;

    String text(ExtensionRequestForm asked) {
        return """
                Kính gửi: %s.

                Thực hiện %s, %s được giao chủ trì nhiệm vụ %s “%s”, thời hạn hoàn thành là ngày %s.

                Lý do chưa hoàn thành đúng thời hạn: %s

                %s đề nghị %s xem xét, cho gia hạn thời gian hoàn thành nhiệm vụ nêu trên đến ngày %s./.""".formatted(
                        to,
                        cited(),
                        from,
                        task.number(),
                        task.title(),
                        day(due),
                        asked.reason().strip(),
                        from,
                        to,
                        day(asked.newDue()));
    }

    private String cited() {
        return plan.citation() == null ? plan.title() : plan.citation();
    }

    /** As documents write it: zero before days below 10 and months 1 and 2 only (Decree 30/2020/NĐ-CP). */
    private static String day(LocalDate day) {
        String month = day.getMonthValue() <= LAST_WITH_ZERO ? "0" + day.getMonthValue() : "" + day.getMonthValue();
        return "%02d/%s/%d".formatted(day.getDayOfMonth(), month, day.getYear());
    }
}

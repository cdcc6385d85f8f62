package vn.tiendo.report.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.ledger.entry.Plan;

/** What people read in an event of the calendar feed. */
final class FeedWords {

    static final String CALENDAR = "Hạn nộp báo cáo";
    static final String TASK = "Hạn nhiệm vụ";

    /** Letters that a phone shows of an event. */
    private static final int SHORT = 60;

    private FeedWords() {}

    /** For instance "Hạn nộp báo cáo năm 2026: Kế hoạch số 205/KH-UBND, Quảng Ninh (cơ quan)". */
    static String summary(FeedEvent event) {
        return CALENDAR + " " + event.revision().key().period().words() + ": " + shortPlan(event) + " (" + level(event)
                + ")";
    }

    /** For instance "Nộp báo cáo năm 2026: 205/KH-UBND, Quảng Ninh (cơ quan)". */
    static String shortSummary(FeedEvent event) {
        Plan plan = event.plan();
        String which = hasNumber(plan) ? plan.number() : plan.title();
        return cut("Nộp báo cáo " + event.revision().key().period().words() + ": " + which + ", " + event.provinceName()
                + " (" + level(event) + ")");
    }

    /** For instance "Hạn nhiệm vụ IV.1.3: Rà soát, bổ sung quy định về thu hút…". */
    static String summary(TaskDay day) {
        return cut(TASK + " " + day.task().number() + ": " + day.task().title());
    }

    static String description(TaskDay day) {
        List<String> lines = new ArrayList<>();
        lines.add(day.task().title() + ".");
        if (day.task().deliverable() != null) {
            lines.add("Sản phẩm: " + day.task().deliverable() + ".");
        }
        lines.add("Hạn: " + DateWords.day(day.due()) + ".");
        lines.add(longPlan(day.plan()) + ".");
        return String.join("\n", lines);
    }

    /** At a blank, so that no word is cut. */
    private static String cut(String text) {
        if (text.length() <= SHORT) {
            return text;
        }
        int end = text.lastIndexOf(' ', SHORT - 1);
        return text.substring(0, end).replaceFirst("[\\s,;:]+$", "") + "…";
    }

    static String category(FeedEvent event) {
        return switch (event.revision().key().period().frequency()) {
            case ANNUAL -> "Báo cáo hằng năm";
            case SEMIANNUAL -> "Báo cáo 6 tháng";
            case QUARTERLY -> "Báo cáo hằng quý";
            case MONTHLY -> "Báo cáo hằng tháng";
        };
    }

    /** Who reports: the agencies on their own part, or the focal agency on all. */
    static String level(FeedEvent event) {
        return event.obligation().level() == Obligation.Level.FIRST ? "cơ quan" : "tổng hợp";
    }

    static String description(FeedEvent event) {
        Obligation obligation = event.obligation();
        DateRevision.Dates dates = event.revision().dates();
        List<String> lines = new ArrayList<>();
        lines.add(longPlan(event.plan()) + ".");
        if (dates.cancelled()) {
            lines.add("Hạn này không còn: nghĩa vụ báo cáo đã ngừng hoặc kế hoạch đã hết hiệu lực.");
        }
        lines.add(nominal(obligation) + ": " + DateWords.day(dates.nominal()) + ".");
        lines.add((obligation.inclusive() ? "Nộp chậm nhất hết ngày " : "Nộp trước ngày ")
                + DateWords.day(dates.effective()) + ".");
        if (event.deadline() != null) {
            lines.add("Lý do: " + event.deadline().reason());
            lines.add("Kỳ báo cáo: từ ngày " + DateWords.day(event.deadline().periodFrom()) + " đến hết ngày "
                    + DateWords.day(dates.closing()) + ".");
        }
        lines.add("Chốt số liệu: hết ngày " + DateWords.day(closing(event)) + ".");
        lines.add("Đơn vị báo cáo: " + obligation.reporters().words() + ".");
        if (obligation.addressee() != null) {
            lines.add("Kính gửi: " + obligation.addressee()
                    + (obligation.through() == null ? "" : " (qua " + obligation.through() + ")") + ".");
        }
        if ("DEFAULT".equals(obligation.source())) {
            lines.add("Kế hoạch không quy định chế độ báo cáo này; báo cáo lập theo chế độ mặc định.");
        }
        return String.join("\n", lines);
    }

    /** A report that is due after its period takes in what is typed until its ledger closes. */
    private static LocalDate closing(FeedEvent event) {
        Deadline deadline = event.deadline();
        return deadline == null
                ? event.revision().dates().closing()
                : Vietnam.dayOf(deadline.closesAt().minusNanos(1));
    }

    static String alarm(int daysBefore, String summary) {
        return (daysBefore == 0 ? "Hôm nay" : "Còn " + daysBefore + " ngày") + ": " + summary;
    }

    private static String nominal(Obligation obligation) {
        return switch (obligation.dueSource()) {
            case "OPERATOR" -> "Ngày hạn do người vận hành đặt";
            case "DEFAULT" -> "Ngày hạn mặc định (kế hoạch không ấn định ngày)";
            default -> "Ngày hạn theo kế hoạch";
        };
    }

    /** By its number, which is short; a plan whose number is not known by its title. */
    private static String shortPlan(FeedEvent event) {
        Plan plan = event.plan();
        return (hasNumber(plan) ? document(plan) + plan.number() : plan.title()) + ", " + event.provinceName();
    }

    private static String longPlan(Plan plan) {
        return "Kế hoạch “" + plan.title() + "”"
                + (hasNumber(plan)
                        ? " (" + document(plan) + plan.number() + " " + DateWords.partial(plan.date()) + " của "
                                + plan.issuer() + ")"
                        : " của " + plan.issuer());
    }

    private static String document(Plan plan) {
        return "DECISION_WITH_PLAN".equals(plan.kind()) ? "Quyết định số " : "Kế hoạch số ";
    }

    private static boolean hasNumber(Plan plan) {
        return !plan.number().startsWith("/");
    }
}

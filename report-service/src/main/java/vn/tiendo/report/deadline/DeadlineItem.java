package vn.tiendo.report.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;

/** One obligation in a year, or in a part of it, as the API shows it. */
@Schema(name = "Deadline")
record DeadlineItem(
        @Schema(examples = "quang-ninh-205-kh-ubnd-2024-co-quan")
        String obligation,

        @Schema(examples = "quang-ninh-205-kh-ubnd-2024") String plan,

        @Schema(description = "Province that issued the plan", examples = "quang-ninh")
        String province,

        @Schema(description = "Province that answers for it now", examples = "quang-ninh")
        String answersNow,

        Obligation.Level level,
        @Schema(examples = "ANNUAL") String kind,
        @Schema(examples = "2026") int year,

        @Schema(description = "In the plan's words", examples = "Các cơ quan, đơn vị, địa phương")
        String reporters,

        Period period,

        @Schema(description = "As the plan states it", examples = "2026-11-15")
        LocalDate nominal,

        @Schema(description = "The date that counts", examples = "2026-11-16")
        LocalDate effective,

        @Schema(description = "24:00 of the effective date in Asia/Ho_Chi_Minh", examples = "2026-11-16T17:00:00Z")
        Instant dueAt,

        @Schema(
                description = "Why the two dates differ, or why not",
                examples = "15/11/2026 là Chủ nhật nên hạn chuyển sang ngày làm việc tiếp theo, thứ Hai 16/11/2026"
                        + " (Bộ luật Dân sự 2015, Điều 148).")
        String reason,

        @Schema(
                description =
                        "Whether the holidays of the years of these dates are announced; until they are, what is reckoned in"
                                + " working days may still move")
        boolean calendarAnnounced,

        @Schema(description = "Closing day of the figures", examples = "2026-11-09")
        LocalDate closing,

        @Schema(
                description =
                        "Changes before it count: 24:00 of the closing day in Asia/Ho_Chi_Minh, later where the report is due"
                                + " so long after its period that its work can be typed in afterwards",
                examples = "2026-11-09T17:00:00Z")
        Instant closesAt,

        @Schema(description = "PLAN, or DEFAULT: the plan does not ask for this level", examples = "PLAN")
        String source,

        @Schema(description = "Who set the date: PLAN, OPERATOR or DEFAULT", examples = "PLAN")
        String dueSource,

        @Schema(description = "Kính gửi", examples = "Ủy ban nhân dân tỉnh", nullable = true)
        String addressee,

        @Schema(description = "Qua", examples = "Sở Nội vụ", nullable = true)
        String through,

        @Schema(description = "The part of the year that it reports on; left out: the year", examples = "2026-Q2")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String reportPeriod) {

    static DeadlineItem from(Obligation o, Deadline d, Registry registry) {
        return new DeadlineItem(
                o.id(),
                o.plan(),
                o.province(),
                registry.answersNow(o.province()),
                o.level(),
                o.kind(),
                d.year(),
                o.reporters().words(),
                new Period(d.periodFrom(), d.closing()),
                d.nominal(),
                d.effective(),
                d.dueAt(),
                d.reason(),
                registry.calendar().isAnnounced(d.nominal(), d.effective(), d.closing()),
                d.closing(),
                d.closesAt(),
                o.source(),
                o.dueSource(),
                o.addressee(),
                o.through(),
                d.period().codeOfPart());
    }
}

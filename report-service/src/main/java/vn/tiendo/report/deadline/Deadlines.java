package vn.tiendo.report.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.tiendo.platform.calendar.Day;
import vn.tiendo.platform.calendar.DayKind;
import vn.tiendo.platform.problem.Text;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.ledger.entry.Plan;

/**
 * The rules of due and closing dates (Civil Code 2015 art. 148, Decree 09/2019/NĐ-CP), for the registry as it is
 * at one moment.
 */
public final class Deadlines {

    /** Days between the closing of the figures and the due date of a first-level report, where nothing else is set. */
    private static final int WORKING_DAYS_TO_WRITE = 5;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Registry registry;
    private final WorkingDays workingDays;

    public Deadlines(Registry registry) {
        this.registry = registry;
        this.workingDays = new WorkingDays(registry.calendar());
    }

    /**
     * Whether a yearly obligation is due in a year: its plan is in force on some day of it, and was issued before the figures
     * close.
     */
    public boolean isDueIn(Obligation obligation, int year) {
        Plan plan = registry.plans().get(obligation.plan());
        LocalDate lastDay = plan.inForceTo();
        return (lastDay == null || lastDay.getYear() >= year)
                && !plan.issuedBy().isAfter(closing(obligation, year));
    }

    /** The first day that the first report of a year can cover. */
    public LocalDate firstDay(Obligation obligation, int year) {
        LocalDate newYear = LocalDate.of(year, 1, 1);
        // An obligation may arrive before its plan.
        Plan plan = registry.plans().get(obligation.plan());
        return plan != null && plan.issuedBy().getYear() == year ? plan.issuedBy() : newYear;
    }

    /**
     * @param obligation a yearly one
     */
    public Deadline of(Obligation obligation, int year) {
        LocalDate nominal = obligation.due().in(year);
        LocalDate effective = effective(obligation, year);
        LocalDate closing = closing(obligation, year);
        Text caution = registry.calendar().caution(nominal, effective, closing);
        return new Deadline(
                year,
                nominal,
                effective,
                obligation.inclusive() ? Vietnam.endOf(effective) : Vietnam.startOf(effective),
                reason(obligation, nominal, effective) + (caution == null ? "" : " " + caution.vi()),
                from(obligation, year, closing),
                closing,
                Vietnam.endOf(closing));
    }

    /** As if last year's report had been issued, once one was due here; what really was is known when a report is made. */
    private LocalDate from(Obligation obligation, int year, LocalDate closing) {
        LocalDate first = firstDay(obligation, year);
        boolean another = year > Vietnam.dayOf(obligation.registeredAt()).getYear();
        return another || first.isAfter(closing) ? closing(obligation, year - 1).plusDays(1) : first;
    }

    private LocalDate effective(Obligation obligation, int year) {
        LocalDate nominal = obligation.due().in(year);
        return switch (obligation.shift()) {
            case NEXT_WORKING_DAY -> workingDays.onOrAfter(nominal);
            case NONE -> nominal;
        };
    }

    private LocalDate closing(Obligation obligation, int year) {
        LocalDate effective = effective(obligation, year);
        if (obligation.closing() != null) {
            return earlier(obligation.closing().in(year), effective.minusDays(1));
        }
        Obligation below = obligation.consolidates() == null
                ? null
                : registry.obligations().get(obligation.consolidates());
        return below != null && below.annual()
                ? earlier(effective(below, year), workingDays.before(effective, 1))
                : workingDays.before(effective, WORKING_DAYS_TO_WRITE);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private String reason(Obligation obligation, LocalDate nominal, LocalDate effective) {
        Day day = registry.calendar().on(nominal);
        if (day.isWorking()) {
            return DAY.format(nominal) + " là ngày làm việc.";
        }
        String dayOff = DAY.format(nominal) + " là "
                + (day.kind() == DayKind.REGULAR ? weekday(nominal) : "ngày nghỉ (" + day.name() + ")");
        if (obligation.shift() == Obligation.Shift.NONE) {
            return dayOff + "; nghĩa vụ báo cáo này không dời hạn.";
        }
        return dayOff + " nên hạn chuyển sang ngày làm việc tiếp theo, " + weekday(effective) + " "
                + DAY.format(effective) + " (Bộ luật Dân sự 2015, Điều 148).";
    }

    private static String weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY -> "thứ Hai";
            case TUESDAY -> "thứ Ba";
            case WEDNESDAY -> "thứ Tư";
            case THURSDAY -> "thứ Năm";
            case FRIDAY -> "thứ Sáu";
            case SATURDAY -> "thứ Bảy";
            case SUNDAY -> "Chủ nhật";
        };
    }
}

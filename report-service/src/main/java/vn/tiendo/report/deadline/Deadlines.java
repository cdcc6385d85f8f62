package vn.tiendo.report.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.tiendo.contracts.obligation.ReportPeriod;
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

    /** Whether an obligation is due for a year or a part of it. */
    public boolean isDueIn(Obligation obligation, int year) {
        return !periods(obligation, year).isEmpty();
    }

    /**
     * Those of a year for which a report is due: the plan is in force on some day of them, and was issued before their figures close.
     * A part of a year that was due before the obligation came here is not asked for.
     */
    public List<ReportPeriod> periods(Obligation obligation, int year) {
        LocalDate inForceTo = registry.plans().get(obligation.plan()).inForceTo();
        LocalDate issued = registry.plans().get(obligation.plan()).issuedBy();
        return obligation.schedule().periods(year).stream()
                .filter(period -> inForceTo == null || !inForceTo.isBefore(period.first()))
                .filter(period -> !issued.isAfter(closing(obligation, period)))
                .filter(period -> period.isYear() || isAsked(obligation, period))
                .toList();
    }

    private boolean isAsked(Obligation obligation, ReportPeriod period) {
        LocalDate due = effective(obligation, period);
        return !due.isBefore(Vietnam.dayOf(obligation.registeredAt()))
                && (obligation.askedFrom() == null || !due.isBefore(obligation.askedFrom()));
    }

    /** The first day that the first report of a year can cover. */
    public LocalDate firstDay(Obligation obligation, int year) {
        LocalDate newYear = LocalDate.of(year, 1, 1);
        // An obligation may arrive before its plan.
        Plan plan = registry.plans().get(obligation.plan());
        return plan != null && plan.issuedBy().getYear() == year ? plan.issuedBy() : newYear;
    }

    /** Of a year, or of the last part of it that is asked for. */
    public Deadline of(Obligation obligation, int year) {
        List<ReportPeriod> periods = obligation.schedule().periods(year);
        return of(obligation, periods.get(periods.size() - 1));
    }

    /**
     * @param obligation one that is due by the calendar
     */
    public Deadline of(Obligation obligation, ReportPeriod period) {
        LocalDate nominal = obligation.schedule().due(period);
        LocalDate effective = effective(obligation, period);
        LocalDate closing = closing(obligation, period);
        Text caution = registry.calendar().caution(nominal, effective, closing);
        return new Deadline(
                period,
                nominal,
                effective,
                obligation.inclusive() ? Vietnam.endOf(effective) : Vietnam.startOf(effective),
                reason(obligation, nominal, effective) + (caution == null ? "" : " " + caution.vi()),
                from(obligation, period, closing),
                closing,
                Vietnam.endOf(closingOfLedger(obligation, period)));
    }

    /**
     * As if last year's report had been issued, once one was due here; what really was is known when a report is made. A part of a year
     * is told from its 1 January on.
     */
    private LocalDate from(Obligation obligation, ReportPeriod period, LocalDate closing) {
        LocalDate first = firstDay(obligation, period.year());
        if (!period.isYear()) {
            return first;
        }
        boolean another =
                period.year() > Vietnam.dayOf(obligation.registeredAt()).getYear();
        return another || first.isAfter(closing)
                ? closing(obligation, ReportPeriod.ofYear(period.year() - 1)).plusDays(1)
                : first;
    }

    private LocalDate effective(Obligation obligation, ReportPeriod period) {
        LocalDate nominal = obligation.schedule().due(period);
        return switch (obligation.shift()) {
            case NEXT_WORKING_DAY -> workingDays.onOrAfter(nominal);
            case NONE -> nominal;
        };
    }

    /** The last day that is told: never one after the period, however late its report is due. */
    private LocalDate closing(Obligation obligation, ReportPeriod period) {
        return earlier(closingOfLedger(obligation, period), period.last());
    }

    private LocalDate closingOfLedger(Obligation obligation, ReportPeriod period) {
        LocalDate effective = effective(obligation, period);
        if (obligation.closing() != null) {
            return earlier(obligation.closing().in(period.year()), effective.minusDays(1));
        }
        Obligation below = obligation.consolidates() == null
                ? null
                : registry.obligations().get(obligation.consolidates());
        LocalDate byRule = below != null && below.annual() && below.schedule().frequency() == period.frequency()
                ? earlier(effective(below, period), workingDays.before(effective, 1))
                : workingDays.before(effective, WORKING_DAYS_TO_WRITE);
        if (period.isYear()) {
            return byRule;
        }
        // One that is due in the first days of its period tells at least the first of them.
        LocalDate first = earlier(period.first(), effective.minusDays(1));
        return byRule.isBefore(first) ? first : byRule;
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

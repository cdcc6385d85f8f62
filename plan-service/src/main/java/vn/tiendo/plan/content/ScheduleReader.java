package vn.tiendo.plan.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.tiendo.contracts.obligation.Frequency;
import vn.tiendo.contracts.obligation.ReportPeriod;
import vn.tiendo.contracts.obligation.Schedule;
import vn.tiendo.plan.content.PlanForm.RelativeForm;
import vn.tiendo.plan.plan.ObligationDefinition.DayOfYear;
import vn.tiendo.platform.problem.Text;

/** Reads by when the reports of a year are due: one day a year, a day for each period, or a rule for all of them. */
public final class ScheduleReader {

    /** What is told of a closing day where none is stated. */
    public static final Text NO_CLOSING = new Text(
            "Chỉ báo cáo năm ghi ngày chốt số liệu; các kỳ trong năm chốt theo quy tắc chung.",
            "Only a yearly report has a closing day of its own; the periods of a year close by the rule.");

    /** Any year does: the order of days is the same in all of them. */
    private static final int SOME_YEAR = 2027;

    private static final int MOST_DAYS = 12;

    private final String path;
    private final Frequency every;
    private final Defects defects;

    /** @param path before the names of the fields, for instance {@code obligations[0].} */
    public ScheduleReader(String path, Frequency every, Defects defects) {
        this.path = path;
        this.every = every;
        this.defects = defects;
    }

    /** The fields as they are sent; null: left out. */
    public record Sent(DayOfYear due, List<String> days, RelativeForm relative, Boolean nextYear, Boolean lastPeriod) {}

    /** @return null when no day is given, or when what is given is a defect */
    public Schedule read(Sent sent) {
        long given = Stream.of(sent.due, sent.days, sent.relative)
                .filter(Objects::nonNull)
                .count();
        if (given > 1) {
            String second = sent.relative == null ? "days" : "relative";
            add(
                    second,
                    "Hạn báo cáo chỉ ghi một cách: “due”, “days” hoặc “relative”.",
                    "A due date is given in one way: 'due', 'days' or 'relative'.");
            return null;
        }
        if (every == Frequency.ANNUAL && Boolean.FALSE.equals(sent.lastPeriod)) {
            add(
                    "lastPeriod",
                    "Báo cáo năm không có kỳ cuối để báo cáo khác thay thế.",
                    "Nothing takes the place of a yearly report.");
        }
        if (Boolean.TRUE.equals(sent.nextYear) && sent.due == null && sent.days == null) {
            add(
                    "nextYear",
                    "Chỉ dùng kèm “due” hoặc “days”; “relative” đã nói rõ tháng.",
                    "Only with 'due' or 'days'; 'relative' names the month itself.");
            return null;
        }
        if (sent.relative != null) {
            return relative(sent);
        }
        return sent.days == null ? yearly(sent) : days(sent);
    }

    private Schedule yearly(Sent sent) {
        DayOfYear due = day(path + "due", sent.due, defects);
        if (due == null) {
            return null;
        }
        if (every != Frequency.ANNUAL) {
            add(
                    "due",
                    "Báo cáo " + every.words + " có hạn cho từng kỳ: ghi ở “days” hoặc “relative”.",
                    "A report that is " + every + " has a day for each period: in 'days' or 'relative'.");
            return null;
        }
        return Schedule.yearly(MonthDay.of(due.month(), due.day()), Boolean.TRUE.equals(sent.nextYear));
    }

    private Schedule relative(Sent sent) {
        var month = defects.required(path + "relative.month", sent.relative.month(), Schedule.Anchor.values());
        Integer day = sent.relative.day();
        if (day == null) {
            defects.missing(path + "relative.day");
        } else if (day < 1 || day > 31) {
            add("relative.day", "Ngày phải từ 1 đến 31.", "The day must be from 1 to 31.");
        }
        if (month == null || day == null || day < 1 || day > 31) {
            return null;
        }
        boolean last = every == Frequency.ANNUAL || Boolean.TRUE.equals(sent.lastPeriod);
        Schedule schedule = Schedule.by(every, new Schedule.Relative(month, day), last);
        if (every != Frequency.ANNUAL) {
            return isInOrder(schedule, period -> "relative.day") ? schedule : null;
        }
        LocalDate due = schedule.due(ReportPeriod.ofYear(SOME_YEAR));
        return Schedule.yearly(MonthDay.from(due), due.getYear() > SOME_YEAR);
    }

    private Schedule days(Sent sent) {
        List<MonthDay> days = defects.each(path + "days", sent.days, MOST_DAYS, this::monthDay);
        if (days.size() != sent.days.size() || days.contains(null)) {
            return null;
        }
        boolean last = days.size() == every.periods;
        if (!isSo(sent, days.size())) {
            return null;
        }
        Schedule schedule = new Schedule(every, days, null, Boolean.TRUE.equals(sent.nextYear), last);
        return isInOrder(schedule, period -> "days[" + (period.number() - 1) + "]") ? schedule : null;
    }

    /** As many days as the year has periods, or one less: then the yearly report takes the place of the last. */
    private boolean isSo(Sent sent, int days) {
        int all = every.periods;
        boolean last = days == all;
        if (!last && (all == 1 || days != all - 1)) {
            String needed = all == 1 ? "1" : all - 1 + " hoặc " + all;
            add(
                    "days",
                    "Báo cáo " + every.words + " cần " + needed + " ngày trong năm, không phải " + days + ".",
                    "A report that is " + every + " needs " + needed.replace("hoặc", "or") + " days a year, not " + days
                            + ".");
        } else if (sent.lastPeriod != null && sent.lastPeriod != last) {
            add("lastPeriod", "Không khớp với số ngày ghi ở “days”.", "It does not agree with the number of 'days'.");
        } else if (Boolean.TRUE.equals(sent.nextYear) && !last) {
            add(
                    "nextYear",
                    "Hạn trong năm sau là hạn của kỳ cuối năm, mà “days” không có kỳ đó.",
                    "The due day in the next year is that of the last period, which 'days' leaves out.");
        } else {
            return true;
        }
        return false;
    }

    /** Each day comes after the one before it, and none before its period has begun; the last one before the next year's first. */
    private boolean isInOrder(Schedule schedule, Function<ReportPeriod, String> field) {
        List<ReportPeriod> periods = schedule.periods(SOME_YEAR);
        LocalDate end = schedule.due(new ReportPeriod(SOME_YEAR + 1, every, 1));
        LocalDate before = LocalDate.MIN;
        for (ReportPeriod period : periods) {
            LocalDate due = schedule.due(period);
            if (!due.isAfter(period.first()) || !due.isAfter(before) || !due.isBefore(end)) {
                add(
                        field.apply(period),
                        "Hạn của kỳ thứ " + period.number()
                                + " phải sau ngày đầu kỳ, sau hạn của kỳ trước và trước hạn của kỳ sau.",
                        "The day of period " + period.number()
                                + " must come after the period has begun, after the day before it and before the next.");
                return false;
            }
            before = due;
        }
        return true;
    }

    private MonthDay monthDay(String field, String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            defects.add(
                    field,
                    "“" + text + "” không phải một ngày có trong lịch, dạng 11-25 (tháng-ngày).",
                    "'" + text + "' is no day of the calendar such as 11-25 (month-day).");
            return null;
        }
    }

    /** One day of each year, or null when it is left out or not on the calendar. */
    public static DayOfYear day(String field, DayOfYear day, Defects defects) {
        if (day != null) {
            try {
                MonthDay.of(day.month(), day.day());
            } catch (DateTimeException e) {
                defects.add(
                        field,
                        day.day() + "/" + day.month() + " không có trong lịch.",
                        day.day() + "/" + day.month() + " is not on the calendar.");
                return null;
            }
        }
        return day;
    }

    private void add(String field, String vi, String en) {
        defects.add(path + field, vi, en);
    }
}

package vn.tiendo.plan.catalogue.file;

import java.util.List;
import java.util.Set;
import vn.tiendo.plan.calendar.DayDefinition;
import vn.tiendo.plan.calendar.YearDefinition;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.platform.input.Days;
import vn.tiendo.platform.problem.Text;

/**
 * The national calendar as its file says it.
 *
 * @param days of which something is recorded
 * @param years whose holidays are announced
 */
public record CalendarReader(List<DayDefinition> days, List<YearDefinition> years) {

    static final CalendarReader NONE = new CalendarReader(List.of(), List.of());

    static CalendarReader read(Entry file, FileDefects defects) {
        List<DayDefinition> days =
                file.entries("lịch").stream().map(CalendarReader::day).toList();
        WorkingCalendar calendar = new WorkingCalendar(
                days.stream().filter(d -> d.date() != null && d.kind() != null).map(DayDefinition::day), Set.of());
        List<YearDefinition> years = file.entries("năm đã thông báo").stream()
                .map(entry -> year(entry, calendar, defects))
                .toList();
        file.close();
        return new CalendarReader(days, years);
    }

    private static DayDefinition day(Entry entry) {
        entry.text("ngày");
        var day = new DayDefinition(
                entry.date("ngày"),
                entry.requiredChoice("loại", DayDefinition.Kind.values(), k -> k.words),
                entry.text("tên"),
                entry.text("căn cứ"),
                entry.optional("nguồn"));
        entry.close();
        return day;
    }

    private static YearDefinition year(Entry entry, WorkingCalendar calendar, FileDefects defects) {
        Integer year = entry.required(
                "năm", CalendarReader::year, "năm từ " + Days.FIRST_YEAR_OF_PLANS + " đến " + Days.LAST_YEAR);
        entry.text("ngày");
        Decision announcement = new Decision(entry.text("số"), entry.date("ngày"), entry.text("cơ quan"));
        String source = entry.optional("nguồn");
        entry.close();
        Text missing = year == null ? null : calendar.missingIn(year);
        if (missing != null) {
            defects.add(entry.line(), missing.vi().replaceFirst("\\.$", ""));
        }
        return new YearDefinition(year == null ? 0 : year, true, announcement, source);
    }

    private static Integer year(String text) {
        int year = Integer.parseInt(text);
        if (year < Days.FIRST_YEAR_OF_PLANS || year > Days.LAST_YEAR) {
            throw new IllegalArgumentException(text);
        }
        return year;
    }
}

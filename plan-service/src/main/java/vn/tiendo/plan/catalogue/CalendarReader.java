package vn.tiendo.plan.catalogue;

import java.util.List;
import vn.tiendo.plan.calendar.DayDefinition;

/** Reads the national calendar. */
final class CalendarReader {

    private CalendarReader() {}

    static List<DayDefinition> read(Entry file) {
        return file.entries("lịch").stream().map(CalendarReader::day).toList();
    }

    private static DayDefinition day(Entry entry) {
        entry.text("ngày");
        var day = new DayDefinition(
                entry.date("ngày"),
                entry.required(
                        "loại",
                        Words.in(DayDefinition.Kind.inFiles(), k -> k.words),
                        Words.choice(DayDefinition.Kind.inFiles(), k -> k.words)),
                entry.text("tên"),
                entry.text("căn cứ"),
                entry.optional("nguồn"));
        entry.close();
        return day;
    }
}

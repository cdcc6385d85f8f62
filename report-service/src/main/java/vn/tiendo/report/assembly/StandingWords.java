package vn.tiendo.report.assembly;

import java.time.LocalDate;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.coverage.Standing;

/** How something stands, in Vietnamese. */
final class StandingWords {

    private StandingWords() {}

    /** @param day on which it was done, or null: it is not told */
    static String of(Standing standing, LocalDate day) {
        String words =
                switch (standing) {
                    case DONE -> "đã hoàn thành";
                    case IN_PROGRESS -> "đang thực hiện";
                    case NOT_STARTED -> "chưa thực hiện";
                    case UNREPORTED -> "chưa có báo cáo";
                    case SUSPENDED -> "tạm dừng";
                };
        return day == null ? words : words + " ngày " + DateWords.day(day);
    }
}

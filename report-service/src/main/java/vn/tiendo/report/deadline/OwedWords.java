package vn.tiendo.report.deadline;

import java.util.Locale;
import vn.tiendo.contracts.obligation.ReportPeriod;
import vn.tiendo.report.ledger.entry.Obligation;

/** How tables name what is owed. */
public final class OwedWords {

    private OwedWords() {}

    public static String level(Obligation.Level level) {
        return switch (level) {
            case FIRST -> "Báo cáo của cơ quan";
            case CONSOLIDATED -> "Báo cáo tổng hợp";
        };
    }

    /** @param part null: the year */
    public static String period(int year, String part) {
        String words = ReportPeriod.ofPart(year, part).words();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Who says that it is owed, or by when; null: nobody has to, it was asked for. */
    public static String source(String source) {
        if (source == null) {
            return null;
        }
        return switch (source) {
            case "PLAN" -> "Kế hoạch quy định";
            case "OPERATOR" -> "Người vận hành đặt";
            default -> "Mặc định";
        };
    }
}

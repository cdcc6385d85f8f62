package vn.tiendo.report.page.collection;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.report.compliance.ComplianceItem;
import vn.tiendo.report.compliance.ReporterStanding;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.filing.ReportState;

/**
 * How one agency stands with one report.
 *
 * @param report its id; null: there is none to look at
 * @param words whether and when it has come
 * @param marks what is to be said of how it came, and what became of it
 */
public record Cell(String report, String words, List<String> marks, Tone tone) {

    /** How pressing it is, the most pressing first. */
    public enum Tone {
        /** After its day, or sent back. */
        URGENT("mark-urgent"),
        /** Handed in: it waits for who collects. */
        WAITING("mark-waiting"),
        OPEN("mark-open"),
        DONE("mark-done"),
        NOTHING("");

        final String style;

        Tone(String style) {
            this.style = style;
        }
    }

    /** Of an agency that does not owe it. */
    static final Cell NOTHING = new Cell(null, "Không phải nộp", List.of(), Tone.NOTHING);

    /** Of the agency that makes the consolidated report. */
    static final Cell FOCAL = new Cell(null, "Cơ quan đầu mối, không nộp riêng", List.of(), Tone.NOTHING);

    public static Cell of(ReporterStanding standing, ComplianceItem item) {
        return new Cell(standing.report(), words(standing, item.dueAt(), item.asOf()), marks(standing), tone(standing));
    }

    private static String words(ReporterStanding standing, Instant dueAt, Instant now) {
        return StandingWords.of(standing.outcome(), dueAt, standing.daysLate(), standing.receivedAt(), now);
    }

    private static List<String> marks(ReporterStanding standing) {
        boolean received = !isMissing(standing.outcome());
        String became = standing.state() == null
                ? null
                : switch (standing.state()) {
                    case SUBMITTED -> "Chờ tiếp nhận";
                    case ACCEPTED -> "Đã tiếp nhận";
                    case ISSUED -> "Đã tiếp nhận, số " + standing.number();
                    case PLANNED, ASSEMBLED, RETURNED, WITHDRAWN -> null;
                };
        return Stream.of(
                        became,
                        received && standing.onBehalf() ? "Nộp thay" : null,
                        received && standing.onPaper() ? "Nộp bản giấy" : null,
                        received && standing.beforeClosing() ? "Trước ngày chốt số liệu" : null)
                .filter(mark -> mark != null)
                .toList();
    }

    private static Tone tone(ReporterStanding standing) {
        if (standing.overdue() || standing.outcome() == Outcome.RETURNED) {
            return Tone.URGENT;
        }
        if (standing.outcome() == Outcome.NOT_YET) {
            return Tone.OPEN;
        }
        return standing.state() == ReportState.SUBMITTED ? Tone.WAITING : Tone.DONE;
    }

    public static boolean isMissing(Outcome outcome) {
        return outcome == Outcome.NOT_YET || outcome == Outcome.RETURNED;
    }

    public String style() {
        return tone.style;
    }

    public boolean isUrgent() {
        return tone == Tone.URGENT;
    }

    /** Whether there is anything to be said of it beside that it is not owed. */
    public boolean isOwed() {
        return tone != Tone.NOTHING;
    }

    boolean isMissing() {
        return tone == Tone.URGENT || tone == Tone.OPEN;
    }
}

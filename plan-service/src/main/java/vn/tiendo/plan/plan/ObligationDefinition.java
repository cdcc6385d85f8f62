package vn.tiendo.plan.plan;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.agency.Parties;

/**
 * A duty to report, as the plan states it or as our default.
 *
 * @param source PLAN: the plan asks for it; DEFAULT: it does not, and the row says so everywhere
 * @param dueSource who set the date
 * @param due day of the year as the plan states it; null for kinds without a date
 * @param closing day on which the figures close; null: by the rule of its level
 * @param reporters in the plan's words; the focal agency and invited bodies are subtracted when the rows are made
 * @param through "qua", or null
 * @param issuer body that issues the document, when it is not the reporter
 * @param consolidates obligation of the level below, or null
 * @param inclusive a report handed in on the due date is on time
 * @param shift what happens to a date on a day off (Civil Code 2015, art. 148)
 */
@Schema(name = "Obligation")
public record ObligationDefinition(
        String id,
        String plan,
        String province,
        Level level,
        Kind kind,
        Source source,
        DueSource dueSource,
        DayOfYear due,
        DayOfYear closing,
        String dueWords,
        String citation,
        Parties reporters,
        String focalAgency,
        String addressee,
        String through,
        List<String> copies,
        String issuer,
        String symbol,
        String consolidates,
        boolean inclusive,
        Shift shift) {

    /** Where a plan sets no date, until an operator does: agencies by 15 December, closing on the 14th. */
    public static final DayOfYear DEFAULT_FIRST_DUE = new DayOfYear(15, 12);

    public static final DayOfYear DEFAULT_FIRST_CLOSING = new DayOfYear(14, 12);

    /** Where a plan sets no date, until an operator does: the consolidated report by 20 December. */
    public static final DayOfYear DEFAULT_CONSOLIDATED_DUE = new DayOfYear(20, 12);

    /** The date of a yearly report where the plan sets none. */
    public static DayOfYear defaultDue(Level level) {
        return level == Level.FIRST ? DEFAULT_FIRST_DUE : DEFAULT_CONSOLIDATED_DUE;
    }

    /** Whether the plan asks for a yearly report and does not say by when. */
    public boolean leavesDateOpen() {
        return kind == Kind.ANNUAL && dueSource != DueSource.PLAN;
    }

    /** Whether the plan itself says when the figures close. */
    public boolean statesClosing() {
        return closing != null && !(leavesDateOpen() && closing.equals(DEFAULT_FIRST_CLOSING));
    }

    /** The same with the date that an operator set. */
    ObligationDefinition setByOperator(DayOfYear newDue, DayOfYear newClosing) {
        return new ObligationDefinition(
                id,
                plan,
                province,
                level,
                kind,
                source,
                DueSource.OPERATOR,
                newDue,
                newClosing,
                dueWords,
                citation,
                reporters,
                focalAgency,
                addressee,
                through,
                copies,
                issuer,
                symbol,
                consolidates,
                inclusive,
                shift);
    }

    @Schema(name = "ReportLevel")
    public enum Level {
        FIRST("cơ quan"),
        CONSOLIDATED("tổng hợp");

        public final String words;

        Level(String words) {
            this.words = words;
        }
    }

    @Schema(name = "ReportKind")
    public enum Kind {
        ANNUAL("định kỳ"),
        AD_HOC("đột xuất"),
        THEMATIC("chuyên đề"),
        INTERIM_REVIEW("sơ kết"),
        FINAL_REVIEW("tổng kết");

        public final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    @Schema(name = "ObligationSource")
    public enum Source {
        PLAN("KẾ HOẠCH"),
        DEFAULT("MẶC ĐỊNH");

        public final String words;

        Source(String words) {
            this.words = words;
        }
    }

    @Schema(name = "DueSource")
    public enum DueSource {
        PLAN,
        OPERATOR,
        DEFAULT
    }

    @Schema(name = "DueShift")
    public enum Shift {
        NEXT_WORKING_DAY,
        NONE
    }

    public record DayOfYear(int day, int month) implements Comparable<DayOfYear> {

        @Override
        public int compareTo(DayOfYear other) {
            return month == other.month ? Integer.compare(day, other.day) : Integer.compare(month, other.month);
        }
    }
}

package vn.tiendo.report.page.collection;

import java.util.List;
import vn.tiendo.report.compliance.ComplianceCounts;

/**
 * Who has reported in a year.
 *
 * @param plans those in sight, to choose from
 * @param plan id of the one that is shown; null: all
 * @param missingOnly only agencies that have not handed in something
 * @param rows the most pressing first
 * @param agencies how many there are without that filter
 */
record Matrix(
        int year,
        List<PlanChoice> plans,
        String plan,
        boolean missingOnly,
        List<Column> columns,
        List<Row> rows,
        int agencies) {

    /**
     * Something that is owed.
     *
     * @param title what is to be handed in
     * @param plan how the plan is called
     * @param due the last day on which it is on time, in words
     * @param counts as {@code /compliance} has them
     * @param toAccept handed in, and neither accepted nor sent back
     * @param urging where the letter to those who are missing is made
     * @param request the id of the request that asks for it; null: the plan itself does, each year
     */
    record Column(
            String title,
            String plan,
            String due,
            ComplianceCounts counts,
            int toAccept,
            String urging,
            String request) {

        /** For instance "12/30 cơ quan, đơn vị đã nộp; 3 quá hạn". */
        public String sum() {
            String sum = handedIn() + "/" + counts.owed() + " cơ quan, đơn vị đã nộp";
            return counts.overdue() == 0 ? sum : sum + "; " + counts.overdue() + " quá hạn";
        }

        private int handedIn() {
            return counts.onTime() + counts.late();
        }

        public boolean isIncomplete() {
            return handedIn() < counts.owed();
        }

        public boolean isOverdue() {
            return counts.overdue() > 0;
        }
    }

    /** What one agency owes, in the order of the columns. */
    record Row(String agency, List<Cell> cells) {

        int rank() {
            return cells.stream().mapToInt(cell -> cell.tone().ordinal()).min().orElse(Cell.Tone.NOTHING.ordinal());
        }

        boolean isMissing() {
            return cells.stream().anyMatch(Cell::isMissing);
        }
    }

    public int before() {
        return year - 1;
    }

    public int after() {
        return year + 1;
    }

    /** The filters as they stand in an address, for the links to other years. */
    public String filters() {
        return (plan == null ? "" : "&ke-hoach=" + plan) + (missingOnly ? "&chi=chua-nop" : "");
    }

    /** The same without the choice of those who are missing. */
    public String planFilter() {
        return plan == null ? "" : "&ke-hoach=" + plan;
    }

    public String missingFilter() {
        return missingOnly ? "&chi=chua-nop" : "";
    }

    public boolean hasSeveralPlans() {
        return plans.size() > 1;
    }
}

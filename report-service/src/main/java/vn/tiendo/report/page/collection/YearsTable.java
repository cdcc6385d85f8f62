package vn.tiendo.report.page.collection;

import java.util.List;

/**
 * The agencies over the years.
 *
 * @param years the oldest first
 * @param total of all agencies
 */
record YearsTable(List<PlanChoice> plans, String plan, List<Integer> years, List<Row> rows, Row total) {

    /** One agency, in the order of the years. */
    record Row(String agency, List<Year> years) {}

    /**
     * What was owed in one year, by how it came.
     *
     * @param missing after its due day, or sent back
     * @param ahead not handed in, and not due yet
     */
    record Year(int onTime, int late, int missing, int ahead) {

        static final Year NONE = new Year(0, 0, 0, 0);

        Year plus(Year other) {
            return new Year(onTime + other.onTime, late + other.late, missing + other.missing, ahead + other.ahead);
        }

        public boolean isOwed() {
            return onTime + late + missing + ahead > 0;
        }
    }

    public boolean hasSeveralPlans() {
        return plans.size() > 1;
    }
}

package vn.tiendo.report.page.home;

import java.util.List;

/**
 * The first page as it is shown.
 *
 * @param lines what waits for the caller, the most urgent first
 * @param mayBeAsked whether anything at all can wait for him: who only reads has nothing to do here
 * @param dues the next due days of reports
 * @param calendar address of the calendar file
 */
record HomeView(List<Line> lines, boolean mayBeAsked, List<Due> dues, String calendar) {

    /**
     * One thing to do.
     *
     * @param link where it is done, or null where the caller has no page for it
     * @param page name of that page
     * @param reports the reports that it is about; empty for tasks
     */
    record Line(String words, boolean urgent, String link, String page, List<String> reports) {}

    /**
     * @param day in words
     * @param left how long it is till then, in words
     */
    record Due(String what, String day, String left) {}
}

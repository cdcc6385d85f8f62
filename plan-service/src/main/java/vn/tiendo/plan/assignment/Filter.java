package vn.tiendo.plan.assignment;

import java.time.LocalDate;
import java.util.Set;
import vn.tiendo.plan.persistence.Keyset;
import vn.tiendo.plan.persistence.Search;
import vn.tiendo.plan.plan.Pillar;
import vn.tiendo.plan.timeframe.TimeFrame;

/**
 * What lists of tasks and assignments are narrowed by; null leaves a criterion out.
 *
 * @param provinces that issued the plan; what the caller may not see is not among them
 * @param agency lead agency, or the one that answers for it now
 * @param kind kind of one of the task's time frames
 * @param asOf day at which timeliness is judged
 * @param year occurrences that meet the year, and dated ones from before that were still open on its 1 January
 * @param unclassified tasks whose time is not clear and has not been classified; false: all others
 * @param text words in the task's title, number, deliverable or lead agencies, all of them
 */
record Filter(
        Set<String> provinces,
        String plan,
        String task,
        Pillar pillar,
        String agency,
        Status status,
        Timeliness timeliness,
        TimeFrame.Kind kind,
        LocalDate dueBefore,
        LocalDate asOf,
        Integer year,
        Boolean unclassified,
        String text) {

    /** Which rows come first of those whose column the text was searched in; null: none before others. */
    Keyset.Rank best(String column) {
        return text == null ? null : Search.of(text).best(column);
    }

    boolean asksAboutAssignments() {
        return agency != null || asksAboutState();
    }

    /** Whether more is asked of an assignment than whose it is. */
    boolean asksAboutState() {
        return status != null || timeliness != null || dueBefore != null || year != null;
    }
}

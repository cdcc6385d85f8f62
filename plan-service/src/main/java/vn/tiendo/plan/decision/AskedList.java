package vn.tiendo.plan.decision;

import java.time.LocalDate;
import java.util.List;
import vn.tiendo.plan.clock.Vietnam;
import vn.tiendo.plan.explanation.ExplanationView;
import vn.tiendo.platform.http.Page;

/**
 * Explanations as the page shows them.
 *
 * @param views which ones can be shown
 * @param asked what was asked just now, or null
 */
record AskedList(List<Tabs.Tab> tabs, List<View> views, Page<Row> page, Row asked) {

    /**
     * What an agency was asked to explain, as the page shows it.
     *
     * @param claim the assignment that it is about
     */
    record Row(ExplanationView explanation, Claim claim) {

        public String id() {
            return explanation.id().toString();
        }

        public String asker() {
            return explanation.askedAs().label;
        }

        public LocalDate askedOn() {
            return explanation.askedAt().atZone(Vietnam.ZONE).toLocalDate();
        }

        public boolean isAnswered() {
            return explanation.answer() != null;
        }

        public LocalDate answeredOn() {
            return explanation.answer().at().atZone(Vietnam.ZONE).toLocalDate();
        }
    }

    /** A part of them. */
    record View(String title, String address, boolean isCurrent) {}

    public String next() {
        return page.next() == null ? null : current().address() + "&tiep=" + page.next();
    }

    public View current() {
        return views.stream().filter(View::isCurrent).findFirst().orElseThrow();
    }
}

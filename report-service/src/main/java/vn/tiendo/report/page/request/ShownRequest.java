package vn.tiendo.report.page.request;

import java.util.List;
import vn.tiendo.platform.page.Words;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.filing.request.RequestView;
import vn.tiendo.report.page.collection.Cell;

/**
 * A request as pages show it.
 *
 * @param plan how the plan is called
 * @param reporters how those that were asked stand; of one that was taken back only who has handed in
 */
record ShownRequest(RequestView request, String plan, List<Reporter> reporters) {

    /** One that was asked. */
    record Reporter(String agency, Cell cell) {}

    public String title() {
        String subject = request.asked().subject();
        return "Báo cáo " + request.asked().kind().label + (subject == null ? "" : ": " + subject);
    }

    public String askedOn() {
        return Words.figures(Vietnam.dayOf(request.createdAt()));
    }

    public boolean isWithdrawn() {
        return request.withdrawnAt() != null;
    }

    public String withdrawnOn() {
        return Words.figures(Vietnam.dayOf(request.withdrawnAt()));
    }
}

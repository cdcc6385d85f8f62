package vn.tiendo.plan.mywork;

import java.util.List;
import vn.tiendo.plan.assignment.AssignmentView;
import vn.tiendo.plan.extension.ExtensionRequestState;
import vn.tiendo.plan.extension.ExtensionRequestView;
import vn.tiendo.plan.status.Status;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.platform.page.Words;

/**
 * A task with all that its page shows beside the form.
 *
 * @param allowed what the caller may do next
 * @param requests for later days, the newest first
 * @param questions what was asked and answered, oldest first
 */
record OneTask(
        OwnTask own, AssignmentView.Allowed allowed, List<ExtensionRequestView> requests, List<Question> questions) {

    public String number() {
        return own.task().number();
    }

    public String address() {
        return "/viec-cua-toi/" + own.id();
    }

    /** What may be reported now, in the order of the states. */
    public List<Status> next() {
        return allowed.statusChanges();
    }

    public boolean isReportable() {
        return !allowed.statusChanges().isEmpty();
    }

    /** Whether a completion may be once and for all. */
    public boolean asksForGood() {
        return own.state().occurrence().kind() == TimeFrame.Kind.NONE && next().contains(Status.COMPLETED);
    }

    /** What became of a request. */
    public String outcome(ExtensionRequestView request) {
        String day = Words.figures(request.newDue());
        return switch (request.state()) {
            case OPEN -> "Đang chờ quyết định: xin gia hạn đến ngày " + day;
            case REFUSED -> "Không được gia hạn đến ngày " + day;
            case GRANTED ->
                "Đã được gia hạn đến ngày " + Words.figures(request.settled().due());
            case WITHDRAWN -> "Cơ quan đã rút đề nghị gia hạn đến ngày " + day;
            case LAPSED -> "Không còn cần quyết định: xin gia hạn đến ngày " + day;
        };
    }

    /** By which act the day was moved that a request was granted by, or null. */
    public String grantedBy(ExtensionRequestView request) {
        if (request.state() != ExtensionRequestState.GRANTED) {
            return null;
        }
        return own.state().extensions().stream()
                .filter(extension -> request.settled().due().equals(extension.newDue()))
                .reduce((earlier, later) -> later)
                .map(extension -> "Văn bản số " + extension.decision().number() + " ngày "
                        + Words.figures(extension.decision().date()) + " của "
                        + extension.decision().issuer())
                .orElse(null);
    }

    public boolean isOpen(ExtensionRequestView request) {
        return request.state() == ExtensionRequestState.OPEN;
    }
}

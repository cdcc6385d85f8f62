package vn.tiendo.report.page.collection;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.tiendo.platform.page.Words;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.filing.ReportState;
import vn.tiendo.report.filing.workflow.ReportStatus;
import vn.tiendo.report.filing.workflow.ReportStatus.NextStep;

/**
 * A report as its page shows it.
 *
 * @param plan how the plan is called
 * @param sender name of the agency that handed it in, or null
 * @param standsIn whether the caller would hand it in for another agency
 * @param reasonNeeded whether that agency could do it itself
 * @param now when it was looked
 */
record CollectedReport(
        ReportStatus status,
        String plan,
        String sender,
        boolean standsIn,
        boolean reasonNeeded,
        boolean signedCopy,
        Instant now) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/uuuu", Locale.ROOT);

    public String id() {
        return status.report().id();
    }

    public String agency() {
        return status.report().reporter().name();
    }

    /** What became of it so far. */
    public String state() {
        return switch (status.report().state()) {
            case PLANNED -> "Chưa chốt số liệu";
            case ASSEMBLED -> "Đã chốt số liệu, cơ quan chưa nộp";
            case SUBMITTED -> "Đã nộp, chờ tiếp nhận";
            case RETURNED -> "Bị trả lại, chờ nộp lại";
            case ACCEPTED -> "Đã tiếp nhận";
            case ISSUED -> "Đã tiếp nhận và ban hành";
            case WITHDRAWN -> "Không còn phải nộp";
        };
    }

    public boolean isWithdrawn() {
        return status.report().state() == ReportState.WITHDRAWN;
    }

    /** Whether and when it has come. */
    public String standing() {
        return StandingWords.of(
                status.report().outcome(),
                status.report().dueAt(),
                status.report().daysLate(),
                status.report().receivedAt(),
                now);
    }

    public boolean isUrgent() {
        return status.report().late() || status.report().outcome() == Outcome.RETURNED;
    }

    public String due() {
        return Words.inWords(StandingWords.lastDay(status.report().dueAt()));
    }

    public String submittedAt() {
        return moment(status.submittedAt());
    }

    public String returnedAt() {
        return moment(status.returnedAt());
    }

    public String acceptedAt() {
        return moment(status.acceptedAt());
    }

    private static String moment(Instant at) {
        return at == null ? null : MOMENT.format(LocalDateTime.ofInstant(at, Vietnam.ZONE));
    }

    /** Whether it is what its reporter has not finished. */
    public boolean isDraft() {
        return !status.report().state().isHandedIn();
    }

    public boolean canAccept() {
        return status.allowed().contains(NextStep.ACCEPTANCE);
    }

    public boolean canSendBack() {
        return status.allowed().contains(NextStep.RETURN);
    }

    public boolean canRecordPaper() {
        return status.allowed().contains(NextStep.PAPER_COPY) && !isWithdrawn();
    }

    public boolean canStandIn() {
        return standsIn && status.allowed().contains(NextStep.SUBMISSION);
    }

    public boolean hasSteps() {
        return canAccept() || canSendBack() || canRecordPaper() || canStandIn();
    }
}

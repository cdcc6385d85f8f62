package vn.tiendo.report.page.own;

import java.util.List;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.head.Signature;
import vn.tiendo.report.content.outline.Outline;
import vn.tiendo.report.filing.ReportState;
import vn.tiendo.report.filing.workflow.ReportStatus;
import vn.tiendo.report.filing.workflow.ReportStatus.NextStep;
import vn.tiendo.report.page.own.file.FileLine;
import vn.tiendo.report.page.own.file.RevisionLine;

/**
 * One report as it is opened.
 *
 * @param status where it stands, and what the caller may do
 * @param content what it says with the words so far
 * @param questions what is open before it is handed in; none once it is
 * @param handsInForAnother the caller would hand in what another agency could hand in itself, and says why
 */
record OpenReport(
        OwnItem item,
        ReportStatus status,
        ReportContent content,
        List<OpenQuestion> questions,
        List<FileLine> files,
        List<RevisionLine> revisions,
        boolean handsInForAnother) {

    public String path() {
        return item.path();
    }

    public long version() {
        return status.version();
    }

    /** What the document is about, as it stands under its title. */
    public String subject() {
        return content.header().subject();
    }

    public String addressee() {
        String through = content.header().through();
        String to = content.header().addressee();
        return to == null || through == null ? to : to + " (qua " + through + ")";
    }

    public boolean isPlanned() {
        return item.state() == ReportState.PLANNED;
    }

    public boolean isConsolidated() {
        return content.reporters() != null;
    }

    /** Up to when its figures count. */
    public String figures() {
        return DateWords.until(content.coverage().cutOff());
    }

    public String closesOn() {
        return DateWords.day(content.coverage().closing());
    }

    private boolean may(NextStep step) {
        return status.allowed().contains(step);
    }

    /** Whether its words are written here; those of a consolidated report are edited on a page of their own. */
    public boolean isWritable() {
        return may(NextStep.NARRATIVE) && !isConsolidated();
    }

    public boolean isEdited() {
        return may(NextStep.NARRATIVE) && isConsolidated();
    }

    public boolean mayTakeFigures() {
        return may(NextStep.ASSEMBLY);
    }

    public boolean mayHandIn() {
        return may(NextStep.SUBMISSION);
    }

    public boolean mayNumber() {
        return may(NextStep.ISSUANCE);
    }

    public boolean mayHandInFile() {
        return may(NextStep.FILES_SIGNED);
    }

    public boolean isHandedIn() {
        return item.state().isHandedIn();
    }

    /** Number, day and signer in words; null: not recorded. */
    public String signed() {
        Signature signature = status.signature();
        if (signature == null) {
            return null;
        }
        String signer = signature.signer() == null ? "" : " " + signature.signer();
        return "số %s ngày %s, %s%s"
                .formatted(signature.number(), DateWords.day(signature.date()), block(signature), signer);
    }

    private static String block(Signature signature) {
        return signature.authority() == null ? signature.post() : signature.authority() + " / " + signature.post();
    }

    public Outline outline() {
        return content.outline() == null ? Outline.USUAL : content.outline();
    }

    /** What taking the figures anew would bring; before the closing nothing, as a draft is always of now. */
    public List<OpenQuestion> newer() {
        return questions.stream().filter(OpenQuestion::isFigures).toList();
    }

    public boolean hasNewerFigures() {
        return !newer().isEmpty();
    }

    /** What is open beside that. */
    public List<OpenQuestion> open() {
        return questions.stream().filter(question -> !question.isFigures()).toList();
    }

    public boolean isBlocked() {
        return questions.stream().anyMatch(OpenQuestion::blocks);
    }
}

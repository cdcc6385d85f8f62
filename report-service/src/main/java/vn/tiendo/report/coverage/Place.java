package vn.tiendo.report.coverage;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an assignment, or a task that waits for an act, stands in a report. */
@Schema(name = "ReportPlace")
public enum Place {
    /** In the totals. */
    COUNTED,
    /** "Đề nghị ...": a list of its own, in no total. */
    INVITED,
    /** It waits for an act, and the focal agency has said that there is none yet: a list, in no total. */
    WAITING,
    /** A decision stopped it: a list, in no total. */
    STOPPED,
    /** Of an earlier year, completed after the closing of that year's report: a list, in no total. */
    EARLIER_RESULT,
    /** Of last year and not done; this year's takes its place: one sentence. */
    NOT_CARRIED,
    /** Past when its plan was registered, and nobody has said anything: a question on the control sheet. */
    NO_DATA,
    /** Of an earlier year, done before its report closed (or there was none here), and typed in since: control sheet. */
    TYPED_LATER,
    /** It waits for an act, and nobody has said whether there is one: a question on the control sheet. */
    ACT_ASKED,
    /** An earlier report that was issued here has counted it as done, or listed it. */
    TOLD,
    /** Not told: of another time, or not asked for any more. */
    OUTSIDE
}

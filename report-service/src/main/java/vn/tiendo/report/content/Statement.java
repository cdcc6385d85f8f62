package vn.tiendo.report.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.ReportContent.Named;

/**
 * What one reporter of the level below says in his own report, or the focal agency of its own part: who said what is kept.
 *
 * @param report of the focal agency's own part: the consolidated report, of which it is a part
 * @param revision that was used; 0: the focal agency's own part, which has none
 * @param contentHash of that revision
 */
@Schema(name = "ReportStatement")
public record Statement(Named agency, String report, int revision, String contentHash, Narrative narrative) {}

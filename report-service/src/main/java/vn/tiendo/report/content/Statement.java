package vn.tiendo.report.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.ReportContent.Named;

/**
 * What one reporter of the level below says in his own report: who said what is kept.
 *
 * @param revision that was used
 * @param contentHash of that revision
 */
@Schema(name = "ReportStatement")
public record Statement(Named agency, String report, int revision, String contentHash, Narrative narrative) {}

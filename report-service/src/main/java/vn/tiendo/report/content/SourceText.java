package vn.tiendo.report.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.content.outline.Part;

/**
 * What somebody has said below a report or with a status: what its editor takes, joins, rewrites or leaves out.
 *
 * @param id stays as long as the agency says the same: other words are another text
 * @param part in which it belongs
 * @param agency null: the committee
 * @param report in which it stands, or null: said with a status
 * @param task number of the task that it is about, or null
 * @param addressee of a proposal, or null
 */
@Schema(name = "ReportSourceText")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceText(
        @Schema(examples = "STRENGTHS-quang-ninh-so-noi-vu-3f9a1c2b7d40")
        String id,

        Part part,
        @Schema(nullable = true) Named agency,
        @Schema(nullable = true) String report,
        @Schema(nullable = true, examples = "IV.2.3") String task,
        @Schema(nullable = true) Narrative.Addressee addressee,

        @Schema(examples = "Hoàn thành sớm việc rà soát vị trí việc làm của các đơn vị sự nghiệp.")
        String text) {}

package vn.tiendo.report.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.ReportContent.Named;

/** The agency that follows a plan up, beside those that owe it a report. */
@Schema(name = "ComplianceFocalAgency")
public record FocalPart(
        Named agency,

        @Schema(description = "As in Phụ lục II of the consolidated report", examples = "Cơ quan đầu mối")
        String words,

        @Schema(description = "It has written its own part of the consolidated report")
        boolean contributed) {

    static FocalPart of(Named agency, boolean contributed) {
        return new FocalPart(agency, "Cơ quan đầu mối", contributed);
    }
}

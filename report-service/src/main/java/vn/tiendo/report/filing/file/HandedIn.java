package vn.tiendo.report.filing.file;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is answered to who handed a file in. */
@Schema(name = "FileReceipt")
public record HandedIn(
        @Schema(description = "Of the report, as its entity tag says it now", examples = "5")
        long version,

        FileItem file) {}

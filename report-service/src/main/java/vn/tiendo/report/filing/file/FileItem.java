package vn.tiendo.report.filing.file;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.filing.archive.FileKind;
import vn.tiendo.report.filing.archive.ReportCopies;
import vn.tiendo.report.filing.archive.ReportFiles;

/** A file of a revision, as it is listed. */
@Schema(name = "FileOfRevision")
public record FileItem(
        FileKind kind,

        @Schema(description = "What its name ends in", examples = "pdf")
        String format,

        @Schema(description = "Media type; of what was handed in, by its content", examples = "application/pdf")
        String type,

        @Schema(
                description = "Under which it is saved; null: it is being printed",
                examples = "BC 2026 KH 205-KH-UBND - Sở Nội vụ Quảng Ninh (bản ký).pdf",
                nullable = true)
        String name,

        @Schema(description = "In bytes; null: it is being printed", examples = "482133", nullable = true)
        Integer size,

        @Schema(description = "SHA-256 of its bytes, in hex; null: it is being printed", nullable = true)
        String hash,

        @Schema(
                description =
                        "Revision that was the newest when it was made or came in; what came in before the numbering counts"
                                + " after it as well",
                examples = "2")
        int revision,

        @Schema(
                description =
                        "It stands for the revision: the newest signed copy and the newest corrected file; while there is"
                                + " neither, what was printed")
        boolean ofRecord,

        @Schema(
                description = "When it came in; null: it was printed",
                examples = "2026-11-13T02:00:00Z",
                nullable = true)
        Instant handedInAt,

        @Schema(description = "Subject of the token that handed it in; null: it was printed", nullable = true)
        String handedInBy,

        @Schema(description = "Agency that handed it in", examples = "quang-ninh-so-noi-vu", nullable = true)
        String agency) {

    static FileItem of(int revision, ReportFiles.Entry file, boolean ofRecord) {
        return new FileItem(
                FileKind.GENERATED,
                file.format().name(),
                file.format().type,
                file.name(),
                file.size(),
                file.sha256(),
                revision,
                ofRecord,
                null,
                null,
                null);
    }

    static FileItem of(ReportCopies.Entry copy, boolean ofRecord) {
        return new FileItem(
                copy.kind(),
                copy.type().ending(),
                copy.type().mediaType,
                copy.name(),
                copy.size(),
                copy.sha256(),
                copy.revision(),
                ofRecord,
                copy.handedInAt(),
                copy.handedInBy(),
                copy.agency());
    }
}

package vn.tiendo.report.filing.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.filing.ReportVersion;
import vn.tiendo.report.filing.archive.FileKind;
import vn.tiendo.report.filing.archive.ReportCopies;
import vn.tiendo.report.filing.archive.ReportFiles;
import vn.tiendo.report.filing.archive.Served;
import vn.tiendo.report.filing.workflow.ReportDocuments;
import vn.tiendo.report.render.FileName;
import vn.tiendo.report.render.Format;

/** The files of a revision, printed and handed in. */
@ApplicationScoped
public class RevisionFiles {

    /** What a SHA-256 looks like. */
    public static final String HASH = "[0-9a-f]{64}";

    private final ReportFiles printed;
    private final ReportCopies copies;
    private final ReportDocuments documents;

    RevisionFiles(ReportFiles printed, ReportCopies copies, ReportDocuments documents) {
        this.printed = printed;
        this.copies = copies;
        this.documents = documents;
    }

    /** What stands for the revision first, then what it took the place of, then what was printed. */
    public List<FileItem> of(ReportVersion version) {
        List<ReportCopies.Entry> handedIn = copies.of(version.report, version.revision);
        Stream<FileItem> received = handedIn.stream().map(copy -> {
            Optional<ReportCopies.Entry> newest = ReportCopies.ofRecord(handedIn, copy.kind());
            return FileItem.of(copy, newest.filter(copy::equals).isPresent());
        });
        Stream<FileItem> generated = printed.of(version.report, version.revision).stream()
                .map(file -> FileItem.of(version.revision, file, handedIn.isEmpty()));
        return Stream.concat(received, generated).toList();
    }

    /** @throws ProblemException UNAVAILABLE while it is printed */
    public Served generated(ReportVersion version, Format format) {
        return documents.of(version, format);
    }

    /**
     * What was handed in, to be saved and never to be shown by a browser as a page of ours.
     *
     * @param hash of an earlier one; null: the newest
     * @param tagged version in its entity tag
     * @throws ProblemException NOT_FOUND when there is none
     */
    public Response handedIn(ReportVersion version, FileKind kind, String hash, long tagged) {
        ReportCopies.Entry copy = copies.of(version.report, version.revision).stream()
                .filter(c -> c.kind() == kind && (hash == null || hash.equals(c.sha256())))
                .findFirst()
                .orElseThrow(() -> none(kind));
        return Response.ok(copies.bytes(copy), copy.type().mediaType)
                .header(HttpHeaders.ETAG, Versions.etag(tagged, copy.sha256()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(copy.name(), false))
                .build();
    }

    /** @throws ProblemException NOT_FOUND when no corrected file was handed in */
    public FileDifferences differences(ReportVersion version) {
        ReportCopies.Entry corrected = copies.ofRecord(version.report, version.revision, FileKind.CORRECTED)
                .orElseThrow(() -> none(FileKind.CORRECTED));
        Served generated = documents.of(version, Format.docx);
        try {
            List<TextDifference> found =
                    TextDifference.between(WordText.of(generated.bytes()), WordText.of(copies.bytes(corrected)));
            return new FileDifferences(
                    version.revision,
                    generated.sha256(),
                    corrected.sha256(),
                    found.stream().anyMatch(TextDifference::figuresChanged),
                    found);
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException("what was stored as a Word file is none", e);
        }
    }

    private static ProblemException none(FileKind kind) {
        return kind == FileKind.SIGNED
                ? ProblemException.of(
                        Kind.NOT_FOUND,
                        "Báo cáo này chưa có bản ký.",
                        "No such signed copy of this report was handed in.")
                : ProblemException.of(
                        Kind.NOT_FOUND,
                        "Báo cáo này chưa có bản Word đã chỉnh sửa.",
                        "No such corrected file of this report was handed in.");
    }
}

package vn.tiendo.report.filing.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.change.Lookup;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportVersion;
import vn.tiendo.report.filing.Reports;
import vn.tiendo.report.filing.archive.CopyType;
import vn.tiendo.report.filing.archive.FileKind;
import vn.tiendo.report.filing.archive.ReportCopies;
import vn.tiendo.report.filing.archive.Revisions;
import vn.tiendo.report.filing.lifecycle.Lifecycle;
import vn.tiendo.report.filing.lifecycle.ReportAudit.Action;
import vn.tiendo.report.filing.workflow.Permissions;
import vn.tiendo.report.filing.workflow.ReportChanges;
import vn.tiendo.report.render.FileName;

/** Where signed copies and corrected files are handed in. */
@ApplicationScoped
public class FileDesk {

    private final Reports reports;
    private final Revisions revisions;
    private final ReportCopies copies;
    private final Permissions permissions;
    private final ReportChanges changes;
    private final Lifecycle lifecycle;
    private final Scope scope;

    FileDesk(
            Reports reports,
            Revisions revisions,
            ReportCopies copies,
            Permissions permissions,
            ReportChanges changes,
            Lifecycle lifecycle,
            Scope scope) {
        this.reports = reports;
        this.revisions = revisions;
        this.copies = copies;
        this.permissions = permissions;
        this.changes = changes;
        this.lifecycle = lifecycle;
        this.scope = scope;
    }

    /** What is hashed behind the key of the request, in place of the file itself. */
    private record Sent(String sha256) {}

    /** What the history of a report says of a file. */
    private record Told(String name, String type, int size, String sha256, int revision) {}

    /**
     * A file of the report that was handed in; it takes the place of the earlier one of its kind, which is kept.
     *
     * @throws ProblemException NOT_FOUND, FORBIDDEN, UNSUPPORTED_MEDIA_TYPE or INVALID for the file itself, then what {@link
     *     ReportChanges#apply} does, CONFLICT before the report is handed in
     */
    public HandedIn handIn(String id, Precondition on, FileKind kind, byte[] sent) {
        // Asked before the file is looked through, which takes longer than a lock is held.
        permissions.requireFile(reports.visible(id, scope));
        byte[] file = sent == null ? new byte[0] : sent;
        CopyType type = typeOf(kind, file);
        return changes.apply(new Change<>(
                new Request<>(on, "file " + kind + " " + id, new Sent(Sha256.hex(file)), HandedIn.class),
                new Lookup<>("báo cáo", "report", id, () -> reports.locked(id)),
                permissions::requireFile,
                report -> keep(report, kind, type, file)));
    }

    private static CopyType typeOf(FileKind kind, byte[] file) {
        if (kind == FileKind.SIGNED) {
            return SignedCopy.typeOf(file);
        }
        CorrectedFile.require(file);
        return CopyType.DOCX;
    }

    private HandedIn keep(Report report, FileKind kind, CopyType type, byte[] file) {
        boolean signed = kind == FileKind.SIGNED;
        report.state()
                .requireHandedIn(
                        signed
                                ? "nhận bản ký: bản ký được gửi sau khi báo cáo đã nộp"
                                : "nhận bản Word đã chỉnh sửa: bản này được gửi sau khi báo cáo đã nộp",
                        signed
                                ? "be given a signed copy, which comes after it is handed in"
                                : "be given a corrected file, which comes after it is handed in");
        Optional<ReportCopies.Entry> same = copies.ofRecord(report.id(), report.revision(), kind)
                .filter(newest -> newest.sha256().equals(Sha256.hex(file)));
        if (same.isPresent()) {
            return new HandedIn(report.version(), FileItem.of(same.get(), true));
        }
        ReportVersion version = revisions.of(report.id(), report.revision());
        String name = FileName.marked(version.content(), signed ? "bản ký" : "bản đã chỉnh sửa", type.ending());
        ReportCopies.Entry copy = copies.store(version, kind, type, name, file, changes.caller());
        reports.touch(report);
        lifecycle.record(
                report,
                signed ? Action.SIGNED_COPY : Action.CORRECTED_FILE,
                changes.caller(),
                new Told(name, type.mediaType, copy.size(), copy.sha256(), copy.revision()));
        lifecycle.publish(report);
        reports.flush();
        return new HandedIn(report.version(), FileItem.of(copy, true));
    }
}

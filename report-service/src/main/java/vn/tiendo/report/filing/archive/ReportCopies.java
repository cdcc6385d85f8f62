package vn.tiendo.report.filing.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.report.filing.ReportVersion;

/** Signed copies and corrected files. A newer one takes an older one's place; all are kept. */
@ApplicationScoped
public class ReportCopies implements PanacheRepositoryBase<ReportCopy, Long> {

    /** Well below the packet that the database takes. */
    private static final int PART = 4 << 20;

    private final Jdbc jdbc;
    private final Clock clock;

    ReportCopies(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is known of a copy without its bytes.
     *
     * @param revision newest when it came in
     * @param handedInBy subject of the token
     * @param agency for which that one acted, or null
     */
    public record Entry(
            Long id,
            FileKind kind,
            int revision,
            CopyType type,
            String name,
            int size,
            String sha256,
            Instant handedInAt,
            String handedInBy,
            String agency) {}

    /** Keeps what was handed in for a revision; it is the one of record from now on. */
    @Transactional(TxType.MANDATORY)
    public Entry store(ReportVersion version, FileKind kind, CopyType type, String name, byte[] bytes, Caller by) {
        ReportCopy copy = new ReportCopy(version, kind, type, name, bytes, by, clock.instant());
        persistAndFlush(copy);
        for (int from = 0; from < bytes.length; from += PART) {
            jdbc.update(
                    "insert into report_copy_part (copy, number, bytes) values (?, ?, ?)",
                    copy.id,
                    from / PART,
                    Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART)));
        }
        return new Entry(
                copy.id,
                kind,
                copy.revision,
                type,
                name,
                copy.size,
                copy.sha256,
                copy.handedInAt,
                copy.handedInBy,
                copy.agency);
    }

    /**
     * Those of a revision, the newest first. Numbering makes other files of the same document, so what came in before it counts as
     * well; figures that were taken anew or handed in anew are another document.
     */
    public List<Entry> of(String report, int revision) {
        return find("""
                        select c.id, c.kind, c.revision, c.type, c.name, c.size, c.sha256, c.handedInAt, c.handedInBy, c.agency
                        from ReportCopy c
                        where c.report = ?1 and c.revision <= ?2 and not exists (
                          select 1 from ReportVersion v
                          where v.report = c.report and v.revision > c.revision and v.revision <= ?2 and v.cause <> ?3)
                        order by c.id desc""", report, revision, ReportVersion.Cause.SIGNED)
                .project(Entry.class)
                .list();
    }

    /** The newest of a kind, which stands for the revision. */
    public Optional<Entry> ofRecord(String report, int revision, FileKind kind) {
        return ofRecord(of(report, revision), kind);
    }

    /** The same among those of a revision. */
    public static Optional<Entry> ofRecord(List<Entry> copies, FileKind kind) {
        return copies.stream().filter(copy -> copy.kind() == kind).findFirst();
    }

    /**
     * What was handed in, byte for byte.
     *
     * @throws IllegalStateException when the database holds something else by now
     */
    public byte[] bytes(Entry copy) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(copy.size());
        jdbc.query(
                        "select bytes from report_copy_part where copy = ? order by number",
                        row -> row.getBytes(1),
                        copy.id())
                .forEach(bytes::writeBytes);
        byte[] whole = bytes.toByteArray();
        if (!Sha256.hex(whole).equals(copy.sha256())) {
            throw new IllegalStateException("Copy " + copy.id() + " is stored with other bytes than were handed in");
        }
        return whole;
    }
}

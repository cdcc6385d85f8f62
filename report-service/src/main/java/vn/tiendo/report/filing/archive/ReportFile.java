package vn.tiendo.report.filing.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.report.render.Format;

/** One file of a revision: it waits to be printed, and once it is its bytes never change. */
@Entity
@Table(name = "report_file")
@IdClass(ReportFile.Key.class)
class ReportFile {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int LONGEST_PAUSE = 30;

    /** Key of a file. */
    record Key(String report, int revision, Format format) implements Serializable {}

    @Id
    String report;

    @Id
    int revision;

    @Id
    @Enumerated(EnumType.STRING)
    Format format;

    /** Under which it is saved. */
    String name;

    byte[] bytes;

    String sha256;

    Integer size;

    Instant madeAt;

    /** When it is to be printed, or tried again; null: it is printed. */
    Instant dueAt;

    int failures;

    String failure;

    /** For Hibernate. */
    ReportFile() {}

    ReportFile(String report, int revision, Format format, Instant now) {
        this.report = report;
        this.revision = revision;
        this.format = format;
        this.dueAt = now;
    }

    void printed(String name, byte[] bytes, Instant now) {
        this.name = name;
        this.bytes = bytes;
        this.sha256 = Sha256.hex(bytes);
        this.size = bytes.length;
        this.madeAt = now;
        this.dueAt = null;
    }

    /** Tried again after a pause that grows. */
    void failed(String reason, Instant now) {
        failures++;
        failure = reason;
        dueAt = now.plus(PAUSE.multipliedBy(Math.min(failures, LONGEST_PAUSE)));
    }
}

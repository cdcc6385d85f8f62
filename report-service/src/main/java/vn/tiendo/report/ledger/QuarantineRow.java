package vn.tiendo.report.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Formula;

/**
 * A record that was put aside, as it is stored; {@link QuarantinedRecord} is what is read of it. Rows are put in by {@link LedgerWriter}
 * in the transaction of the batch.
 */
@Entity
@Table(name = "quarantine")
class QuarantineRow {

    @Id
    private long id;

    private String topic;

    @Column(name = "partition_no")
    private int partition;

    @Column(name = "record_offset")
    private long offset;

    @Column(name = "record_key")
    private byte[] key;

    private String headers;
    private byte[] value;

    /** Enough for a list: a value may have 16 MB. */
    @Formula("substring(value, 1, 200)")
    private byte[] beginning;

    private String reason;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private QuarantinedRecord.State state;

    private Instant resolvedAt;
    private String resolvedBy;
    private String resolution;

    /** For Hibernate. */
    QuarantineRow() {}
}

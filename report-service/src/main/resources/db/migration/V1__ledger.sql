-- What report-service learns from the topics (ledger_*: may be dropped and rebuilt by replay) and what it owns (the rest: never dropped).
-- Ids and codes compare byte by byte; instants are UTC in DATETIME(6); dates are days in Asia/Ho_Chi_Minh.
-- Documents are LONGTEXT and not JSON: JSON_VALID refuses some documents that Jackson reads (nesting over 32), and one
-- refused row would hold up the batch.

-- The compacted registry topic as tables: the newest document under each key, one table a kind.
CREATE TABLE ledger_province (
    id       VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    document LONGTEXT NOT NULL
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE ledger_agency (
    id       VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    document LONGTEXT NOT NULL COMMENT 'successors included'
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE ledger_calendar_day (
    id       VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY COMMENT 'ISO date',
    document LONGTEXT NOT NULL
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE ledger_plan (
    id       VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    document LONGTEXT NOT NULL
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE ledger_task (
    id       VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    document LONGTEXT NOT NULL
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE ledger_obligation (
    id       VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    document LONGTEXT NOT NULL
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE ledger_target (
    id       VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    document LONGTEXT NOT NULL
) DEFAULT CHARACTER SET utf8mb4;

-- Every version of every assignment: a report as of a cut-off reads the highest version that took effect before it.
CREATE TABLE ledger_assignment_version (
    id           CHAR(36)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    version      INT          NOT NULL,
    plan         VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    task         VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    province     VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'that issued the plan',
    agency       VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    period_from  DATE         NOT NULL,
    period_to    DATE         NOT NULL,
    due          DATE,
    status       VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    no_data      BOOLEAN      NOT NULL,
    completed_on DATE,
    effective_at DATETIME(6)  NOT NULL COMMENT 'version 1: the day it counts as open from; others: when recorded',
    recorded_at  DATETIME(6)  NOT NULL,
    document     LONGTEXT     NOT NULL,
    PRIMARY KEY (id, version),
    KEY by_plan (plan, effective_at),
    KEY by_province (province, effective_at),
    KEY by_recorded_at (recorded_at)
) DEFAULT CHARACTER SET utf8mb4;

-- The highest version of each: what is so now.
CREATE TABLE ledger_assignment (
    id           CHAR(36)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    version      INT          NOT NULL,
    plan         VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    task         VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    province     VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    agency       VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    period_from  DATE         NOT NULL,
    period_to    DATE         NOT NULL,
    due          DATE,
    status       VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    no_data      BOOLEAN      NOT NULL,
    completed_on DATE,
    effective_at DATETIME(6)  NOT NULL,
    recorded_at  DATETIME(6)  NOT NULL,
    document     LONGTEXT     NOT NULL,
    KEY by_plan (plan),
    KEY by_province (province)
) DEFAULT CHARACTER SET utf8mb4;

-- How far each partition is applied; written in the transaction of the rows.
CREATE TABLE ledger_offset (
    topic        VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    partition_no INT          NOT NULL,
    next_offset  BIGINT       NOT NULL,
    batches      BIGINT       NOT NULL DEFAULT 0 COMMENT 'rises with every batch, also when a lost log begins again',
    PRIMARY KEY (topic, partition_no)
) DEFAULT CHARACTER SET utf8mb4;

-- Up to when all changes are known to have arrived, for each partition of the assignments' topic.
CREATE TABLE ledger_mark (
    partition_no INT         NOT NULL PRIMARY KEY,
    up_to        DATETIME(6) NOT NULL
) DEFAULT CHARACTER SET utf8mb4;

-- Records that could not be read; the others went on.
CREATE TABLE quarantine (
    topic         VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    partition_no  INT          NOT NULL,
    record_offset BIGINT       NOT NULL,
    record_key    VARBINARY(1000),
    headers       LONGTEXT     NOT NULL COMMENT 'JSON object',
    value         MEDIUMBLOB   COMMENT 'cut at 1 MB',
    reason        VARCHAR(1000) NOT NULL,
    at            DATETIME(6)  NOT NULL,
    PRIMARY KEY (topic, partition_no, record_offset)
) DEFAULT CHARACTER SET utf8mb4;

-- What is due, from 1 January of its year on: one row for each obligation, year and reporter.
CREATE TABLE report (
    id            VARCHAR(340) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    obligation    VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    plan          VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    province      VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    level         VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kind          VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    year          INT          NOT NULL,
    reporter      VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    period_from   DATE         NOT NULL,
    closing       DATE         NOT NULL,
    closes_at     DATETIME(6)  NOT NULL,
    nominal_due   DATE         NOT NULL,
    effective_due DATE         NOT NULL,
    due_at        DATETIME(6)  NOT NULL,
    state         VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    assembled_at  DATETIME(6),
    created_at    DATETIME(6)  NOT NULL,
    version       INT          NOT NULL,
    UNIQUE KEY once (obligation, year, reporter),
    KEY to_assemble (state, closes_at),
    KEY in_order (effective_due, id)
) DEFAULT CHARACTER SET utf8mb4;

-- What was assembled: the bytes of a revision are stored, never rendered again.
CREATE TABLE report_version (
    report       VARCHAR(340) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    revision     INT          NOT NULL,
    record       LONGTEXT     NOT NULL COMMENT 'canonical JSON: fields in the order of the record, no white space',
    content_hash CHAR(64)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'SHA-256 of record in UTF-8, hex',
    html         LONGBLOB     NOT NULL,
    cut_off      DATETIME(6)  NOT NULL,
    as_of        DATETIME(6)  COMMENT 'all changes before it are in; null: unknown',
    complete     BOOLEAN      NOT NULL,
    assembled_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (report, revision),
    CONSTRAINT of_report FOREIGN KEY (report) REFERENCES report (id)
) DEFAULT CHARACTER SET utf8mb4;

-- Difficulties and notes of coordinating agencies: asked for by plan, not held in memory with the registry.
CREATE TABLE ledger_difficulty (
    id       VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    document LONGTEXT NOT NULL,
    revision BIGINT NOT NULL DEFAULT 0,
    plan     VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin AS (JSON_VALUE(document, '$.plan')) STORED,
    KEY by_plan (plan)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE ledger_contribution (
    id       VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    document LONGTEXT NOT NULL,
    revision BIGINT NOT NULL DEFAULT 0,
    plan     VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin AS (JSON_VALUE(document, '$.plan')) STORED,
    KEY by_plan (plan)
) DEFAULT CHARACTER SET utf8mb4;

-- They were left aside until now: the registry is read once more from the beginning of its topic.
UPDATE ledger_offset SET next_offset = 0 WHERE topic = 'plan.registry.v1';

-- The report's life after its assembly.
ALTER TABLE report
    ADD COLUMN request            VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin COMMENT 'null: a yearly one, of its obligation',
    ADD COLUMN revision           INT          COMMENT 'newest that is stored',
    ADD COLUMN content_hash       CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin COMMENT 'of that revision',
    ADD COLUMN narrative_at       DATETIME(6)  COMMENT 'when its words were last edited',
    ADD COLUMN submitted_revision INT          COMMENT 'newest that was handed in',
    ADD COLUMN submitted_at       DATETIME(6)  COMMENT 'when it was last handed in',
    ADD COLUMN submitted_by       VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'agency that handed it in',
    ADD COLUMN submitted_for_another BOOLEAN   NOT NULL DEFAULT FALSE COMMENT 'by the focal agency in place of the reporter',
    ADD COLUMN received_at        DATETIME(6)  COMMENT 'when it was first received: decides whether it is on time',
    ADD COLUMN paper_received_on  DATE         COMMENT 'a paper copy',
    ADD COLUMN returned_at        DATETIME(6),
    ADD COLUMN return_reason      TEXT,
    ADD COLUMN returns            INT          NOT NULL DEFAULT 0,
    ADD COLUMN accepted_at        DATETIME(6),
    ADD COLUMN signed_number      VARCHAR(100),
    ADD COLUMN signed_date        DATE,
    ADD COLUMN signed_authority   VARCHAR(200),
    ADD COLUMN signed_post        VARCHAR(200),
    ADD COLUMN signed_signer      VARCHAR(200),
    ADD KEY of_request (request),
    ADD KEY of_plan (plan, year);

UPDATE report r JOIN report_version v ON v.report = r.id AND v.revision = 1 SET r.revision = 1, r.content_hash = v.content_hash;

ALTER TABLE report_version
    ADD COLUMN cause VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'ASSEMBLED',
    ADD COLUMN made_by VARCHAR(200) NOT NULL DEFAULT 'system';

-- What the reporter adds in his own words, until it is handed in. Kept also when the row is withdrawn: it may come back.
CREATE TABLE narrative (
    report    VARCHAR(340) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    words     LONGTEXT     NOT NULL COMMENT 'JSON: a text for each part',
    edited_at DATETIME(6)  NOT NULL,
    edited_by VARCHAR(200) NOT NULL
) DEFAULT CHARACTER SET utf8mb4;

-- Which revisions of the level below a consolidated revision used; no revision: that one had not handed in.
CREATE TABLE report_source (
    report          VARCHAR(340) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    revision        INT          NOT NULL,
    source          VARCHAR(340) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    source_revision INT,
    PRIMARY KEY (report, revision, source)
) DEFAULT CHARACTER SET utf8mb4;

-- Who did what to a report. Nothing is ever changed or removed here.
CREATE TABLE report_audit (
    id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    report   VARCHAR(340) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    action   VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at       DATETIME(6)  NOT NULL,
    subject  VARCHAR(200) NOT NULL,
    agency   VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    revision INT,
    details  LONGTEXT     COMMENT 'JSON: what was given with it',
    KEY of_report (report, id)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TRIGGER report_audit_is_not_changed BEFORE UPDATE ON report_audit
    FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit is append-only';

CREATE TRIGGER report_audit_is_not_removed BEFORE DELETE ON report_audit
    FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit is append-only';

-- Reports that somebody asked for, beside those that are due each year.
CREATE TABLE report_request (
    id         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    plan       VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    province   VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kind       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    due_date   DATE         NOT NULL,
    document   LONGTEXT     NOT NULL COMMENT 'JSON: what was asked for',
    created_at DATETIME(6)  NOT NULL,
    created_by VARCHAR(200) NOT NULL,
    withdrawn_at DATETIME(6) COMMENT 'null: it stands',
    withdrawn_by VARCHAR(200),
    withdrawal_reason TEXT,
    KEY by_due (due_date, id)
) DEFAULT CHARACTER SET utf8mb4;

-- Reminders that were given; the key says that each is given once for a due date, by whichever node.
CREATE TABLE report_reminder (
    report        VARCHAR(340) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    effective_due DATE         NOT NULL,
    days_before   INT          NOT NULL,
    reporter      VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    given_on      DATE         NOT NULL,
    given_at      DATETIME(6)  NOT NULL,
    mailed_at     DATETIME(6),
    PRIMARY KEY (report, effective_due, days_before),
    KEY to_mail (mailed_at, given_on, reporter)
) DEFAULT CHARACTER SET utf8mb4;

-- A repeated request is answered from here.
CREATE TABLE answered (
    subject      VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    request_key  VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    request_hash CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    answer       LONGTEXT     NOT NULL,
    answered_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (subject, request_key),
    KEY answered_by_time (answered_at)
) DEFAULT CHARACTER SET utf8mb4;

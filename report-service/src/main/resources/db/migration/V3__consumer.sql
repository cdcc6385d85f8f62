-- The identity of the topic that the offsets belong to: another one under the same name is a lost log.
ALTER TABLE ledger_offset ADD COLUMN topic_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin;

-- Documents of the registry keep the revision that their event bears, so that an old one that comes late changes nothing. 0: unknown.
ALTER TABLE ledger_province     ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
ALTER TABLE ledger_agency       ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
ALTER TABLE ledger_calendar_day ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
ALTER TABLE ledger_plan         ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
ALTER TABLE ledger_task         ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
ALTER TABLE ledger_obligation   ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
ALTER TABLE ledger_target       ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;

-- Assignments of which versions below the highest have not arrived.
CREATE TABLE ledger_gap (
    id         CHAR(36)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    province   VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    missing    INT          NOT NULL,
    noticed_at DATETIME(6)  NOT NULL
) DEFAULT CHARACTER SET utf8mb4;

-- Assignments that do not agree with the registry: until they do, their versions are replaced by what arrives.
CREATE TABLE ledger_repair (
    id       CHAR(36)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    province VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    asked_at DATETIME(6)  NOT NULL
) DEFAULT CHARACTER SET utf8mb4;

-- Offsets repeat after a lost log, so a record that was put aside has a number of its own. Nothing is ever deleted here.
ALTER TABLE quarantine
    DROP PRIMARY KEY,
    ADD COLUMN id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY FIRST,
    ADD COLUMN topic_id    VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    ADD COLUMN state       VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'WAITING',
    ADD COLUMN resolved_at DATETIME(6),
    ADD COLUMN resolved_by VARCHAR(200),
    ADD COLUMN resolution  VARCHAR(1000),
    MODIFY value MEDIUMBLOB COMMENT 'cut at 16 MB',
    ADD UNIQUE KEY once (topic, topic_id, partition_no, record_offset),
    ADD KEY by_state (state, id);

-- Rebuilds of the ledger, asked for by operators.
CREATE TABLE rebuild (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    state        VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    requested_by VARCHAR(200) NOT NULL,
    requested_at DATETIME(6)  NOT NULL,
    applied      BIGINT       NOT NULL DEFAULT 0,
    remaining    BIGINT,
    finished_at  DATETIME(6)
) DEFAULT CHARACTER SET utf8mb4;

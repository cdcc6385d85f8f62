-- What the registry says it holds, as learnt from its topic.
CREATE TABLE ledger_digest (
    id       VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY COMMENT 'province.bucket',
    province VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    bucket   CHAR(2)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    taken_at DATETIME(6)  NOT NULL,
    document LONGTEXT     NOT NULL,
    KEY by_province (province)
) DEFAULT CHARACTER SET utf8mb4;

-- Assignments that were found to differ; repaired ones stay for the record.
CREATE TABLE ledger_difference (
    assignment        CHAR(36)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    province          VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kind              VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    registry_versions BIGINT       NOT NULL,
    registry_digest   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ledger_versions   BIGINT       NOT NULL,
    ledger_digest     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    noticed_at        DATETIME(6)  NOT NULL,
    repaired_at       DATETIME(6),
    KEY by_province (province, repaired_at, noticed_at)
) DEFAULT CHARACTER SET utf8mb4;

-- The newest comparison of each province.
CREATE TABLE ledger_comparison (
    province    VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    compared_at DATETIME(6)  NOT NULL,
    taken_at    DATETIME(6)  NOT NULL COMMENT 'the oldest of the digests compared',
    assignments BIGINT       NOT NULL,
    differing   BIGINT       NOT NULL
) DEFAULT CHARACTER SET utf8mb4;

-- Years whose holidays an authority has announced, as the registry says.
CREATE TABLE ledger_calendar_year (
    id       VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY COMMENT 'the year',
    document LONGTEXT NOT NULL,
    revision BIGINT NOT NULL DEFAULT 0
) DEFAULT CHARACTER SET utf8mb4;

-- What the operator was told of a year's calendar that nobody has announced: once for each day on which it is told.
CREATE TABLE calendar_reminder (
    year     SMALLINT    NOT NULL,
    told_for DATE        NOT NULL COMMENT 'the day on which it was due to be told, in Asia/Ho_Chi_Minh',
    told_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (year, told_for)
) DEFAULT CHARACTER SET utf8mb4;

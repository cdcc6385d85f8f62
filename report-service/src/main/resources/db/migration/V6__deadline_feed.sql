-- What the calendar feed has given out of each due date. Owned here, never dropped with the ledger: a sequence that began again
-- would be taken for an old state of the event by every calendar that knows it.
CREATE TABLE deadline_revision (
    obligation VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    year       INT         NOT NULL,
    sequence   INT         NOT NULL COMMENT 'SEQUENCE of RFC 5545: 0, then one more for each change of the dates or of cancelled',
    nominal    DATE        NOT NULL,
    effective  DATE        NOT NULL,
    closing    DATE        NOT NULL,
    cancelled  BOOLEAN     NOT NULL COMMENT 'no longer due; the dates stay those given out last',
    changed_at DATETIME(6) NOT NULL COMMENT 'when this revision was given out first',
    PRIMARY KEY (obligation, year)
) DEFAULT CHARACTER SET utf8mb4;

-- The comparison of provinces of a year, assembled once: its bytes are stored, never rendered again.
CREATE TABLE comparison (
    year         INT         NOT NULL PRIMARY KEY COMMENT 'the first node to insert it has assembled it',
    record       LONGTEXT    NOT NULL COMMENT 'canonical JSON: fields in the order of the record, no white space',
    content_hash CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of record in UTF-8, hex',
    html         LONGBLOB    NOT NULL,
    cut_off      DATETIME(6) NOT NULL COMMENT 'changes before it count',
    assembled_at DATETIME(6) NOT NULL
) DEFAULT CHARACTER SET utf8mb4;

CREATE TRIGGER comparison_is_not_changed BEFORE UPDATE ON comparison
    FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A comparison is immutable';

CREATE TRIGGER comparison_is_not_removed BEFORE DELETE ON comparison
    FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A comparison is immutable';

-- The files of a revision, one for each format: what waits to be printed is a row, any node prints it, its bytes never change after.
CREATE TABLE report_file (
    report   VARCHAR(340) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    revision INT          NOT NULL,
    format   VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name     VARCHAR(255) COMMENT 'under which it is saved; null: not printed yet',
    bytes    LONGBLOB     COMMENT 'null: not printed yet',
    sha256   CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin COMMENT 'of bytes, hex',
    size     INT          COMMENT 'of bytes',
    made_at  DATETIME(6),
    due_at   DATETIME(6)  COMMENT 'when it is to be printed, or tried again; null: it is printed',
    failures INT          NOT NULL DEFAULT 0,
    failure  TEXT         COMMENT 'why it failed last',
    PRIMARY KEY (report, revision, format),
    KEY waiting (due_at),
    CONSTRAINT of_version FOREIGN KEY (report, revision) REFERENCES report_version (report, revision)
) DEFAULT CHARACTER SET utf8mb4;

INSERT INTO report_file (report, revision, format, name, bytes, sha256, size, made_at)
SELECT report, revision, 'html', CONCAT(report, '.html'), html, SHA2(html, 256), LENGTH(html), assembled_at FROM report_version;

INSERT INTO report_file (report, revision, format, due_at)
SELECT v.report, v.revision, f.format, v.assembled_at
FROM report_version v CROSS JOIN (SELECT 'pdf' AS format UNION ALL SELECT 'docx' UNION ALL SELECT 'xlsx') f;

ALTER TABLE report_version DROP COLUMN html;

-- What a revision of a report has told: assignments that it counted as done, or named in one of its lists. Later years' reports do
-- not tell them again.
CREATE TABLE report_told (
    report     VARCHAR(340) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    revision   INT          NOT NULL,
    assignment CHAR(36)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (report, revision, assignment)
) DEFAULT CHARACTER SET utf8mb4;

-- Revisions from before this table counted assignments: what they said to be done is told.
INSERT INTO report_told (report, revision, assignment)
SELECT DISTINCT v.report, v.revision, j.id
FROM report_version v
JOIN JSON_TABLE(
    v.record,
    '$.results.sections[*].tasks[*].assignments[*]'
    COLUMNS (id CHAR(36) PATH '$.id', status VARCHAR(20) PATH '$.status')
) j ON j.status = 'COMPLETED'
WHERE j.id IS NOT NULL;

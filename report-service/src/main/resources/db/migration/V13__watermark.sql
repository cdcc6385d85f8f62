-- Up to when all changes are known to be in the ledger: one row once the first watermark is in force. The marks of earlier versions
-- (ledger_mark) are not read any more, but what they said when this version came holds, so that nobody waits for the first watermark.
CREATE TABLE ledger_watermark (
    id    TINYINT     NOT NULL PRIMARY KEY,
    up_to DATETIME(6) NOT NULL
) DEFAULT CHARACTER SET utf8mb4;

INSERT INTO ledger_watermark (id, up_to)
SELECT 1, MIN(m.up_to)
FROM ledger_offset o LEFT JOIN ledger_mark m USING (partition_no)
WHERE o.topic = 'plan.task-status.v1'
HAVING COUNT(*) > 0 AND COUNT(*) = COUNT(m.up_to);

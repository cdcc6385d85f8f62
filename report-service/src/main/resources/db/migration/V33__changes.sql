-- The change feed of reports: their steps and reminders, as they stand in the outbox, in the order in which they were sent.

-- As in plan-service: a relay of the release before would give them no place, and finds no lease any more.
UPDATE relay_lease SET id = 3 WHERE id = 2;
DO SLEEP(GREATEST(0, (SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), valid_until) + 1 FROM relay_lease)));

CREATE TABLE feed_position (
    id   INT    NOT NULL PRIMARY KEY,
    last BIGINT NOT NULL
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE feed_epoch (
    first_position BIGINT      NOT NULL PRIMARY KEY,
    last_kept      BIGINT      NOT NULL,
    began_at       DATETIME(6) NOT NULL COMMENT 'by the database''s clock, UTC'
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE feed (
    position BIGINT       NOT NULL PRIMARY KEY,
    event_id VARCHAR(360) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL UNIQUE,
    type     VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    province VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL
) DEFAULT CHARACTER SET utf8mb4;

INSERT INTO feed (position, event_id, type, province)
SELECT ROW_NUMBER() OVER (ORDER BY id), event_id, type, JSON_VALUE(payload, '$.province')
FROM outbox
WHERE topic = 'report.lifecycle.v1' AND sent_at IS NOT NULL;

INSERT INTO feed_position SELECT 1, COALESCE(MAX(position), 0) FROM feed;

-- When a report was changed last: callers ask for what has changed since they looked.
ALTER TABLE report
    ADD COLUMN changed_at DATETIME(6) NOT NULL DEFAULT (UTC_TIMESTAMP(6)) COMMENT 'by whichever step, UTC',
    ADD KEY report_by_change (changed_at);

UPDATE report r
SET r.changed_at = COALESCE(
        (SELECT MAX(o.recorded_at) FROM outbox o WHERE o.topic = 'report.lifecycle.v1' AND o.partition_key = r.id),
        r.created_at);

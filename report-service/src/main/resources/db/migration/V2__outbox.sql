-- What this service publishes, on its way to Kafka: the tables of vn.tiendo.outbox, as in plan-service. Nothing is pruned here: the
-- steps of reports are few, and after a lost log they are sent again from this table.
CREATE TABLE outbox (
    id            BIGINT AUTO_INCREMENT PRIMARY KEY,
    event_id      VARCHAR(360) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL UNIQUE,
    topic         VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    partition_key VARCHAR(340) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    type          VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recorded_at   DATETIME(6)  NOT NULL,
    enqueued_at   DATETIME(6)  NOT NULL COMMENT 'by the database''s clock; anew when it is sent again',
    payload       LONGTEXT     NOT NULL,
    sent_at       DATETIME(6),
    KEY unsent (sent_at, id),
    KEY oldest (sent_at, recorded_at)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE relay_lease (
    id          TINYINT      NOT NULL PRIMARY KEY,
    holder      VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    fence       BIGINT       NOT NULL,
    valid_until DATETIME(6)  NOT NULL COMMENT 'by the database''s clock, UTC'
) DEFAULT CHARACTER SET utf8mb4;

INSERT INTO relay_lease VALUES (1, '', 0, '2000-01-01');

CREATE TABLE relay_position (
    topic        VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    partition_no INT          NOT NULL,
    last_offset  BIGINT       NOT NULL,
    PRIMARY KEY (topic, partition_no)
) DEFAULT CHARACTER SET utf8mb4;

-- The number of the last step that was published of each report; it goes on when a row is withdrawn and comes back.
CREATE TABLE report_step (
    report  VARCHAR(340) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    version BIGINT       NOT NULL,
    content LONGTEXT     NOT NULL COMMENT 'JSON without version and instant: an unchanged one is no step'
) DEFAULT CHARACTER SET utf8mb4;

-- Addresses of other systems to which the change feed is sent. Secrets stand here as they are: messages are signed with them, and whoever
-- reads this database reads all that is sent.
create table webhook (
  id                  uuid not null primary key,
  url                 varchar(500) not null,
  types               varchar(500) not null comment 'names of the feed, with commas between them',
  province            varchar(60) character set utf8mb4 collate utf8mb4_bin comment 'with those merged into it; null: all',
  agency              varchar(160) character set utf8mb4 collate utf8mb4_bin comment 'null: all',
  maker               varchar(200) character set utf8mb4 collate utf8mb4_bin not null comment 'subject of the token',
  contact             varchar(200) comment 'mail address',
  created_at          datetime(6) not null,
  state               varchar(20) not null,
  state_since         datetime(6) not null,
  secret              varchar(80) not null,
  secret_before       varchar(80),
  secret_before_until datetime(6),
  epoch               bigint not null comment 'of the position',
  position            bigint not null comment 'up to which the feed has been read',
  claimed_by          varchar(40) comment 'the node at work on it',
  claimed_until       datetime(6) comment 'by the database''s clock, UTC',
  key by_maker (maker, state)
) default character set utf8mb4;

-- What is on its way, and a log of what was. The event itself stands in the feed.
create table webhook_delivery (
  id              bigint not null auto_increment primary key,
  webhook         uuid not null references webhook (id),
  position        bigint not null comment 'in the feed',
  event           varchar(360) character set utf8mb4 collate utf8mb4_bin not null,
  type            varchar(100) character set ascii collate ascii_bin not null,
  subject         varchar(300) character set utf8mb4 collate utf8mb4_bin not null,
  state           varchar(20) character set ascii collate ascii_bin not null,
  attempts        int not null,
  last_outcome    varchar(30),
  last_status     int,
  last_attempt_at datetime(6),
  failing_since   datetime(6),
  next_attempt_at datetime(6),
  key of_subject (webhook, state, subject, position),
  key due (webhook, state, next_attempt_at),
  key log (webhook, id)
) default character set utf8mb4;

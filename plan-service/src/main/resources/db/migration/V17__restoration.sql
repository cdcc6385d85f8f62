-- What is known of times that this database was set back to an earlier moment. At most one is not done.
create table restoration (
  id             bigint auto_increment primary key,
  state          varchar(10) character set ascii collate ascii_bin not null,
  found_at       datetime(6) not null comment 'by the database''s clock, UTC, as all times here',
  evidence       varchar(1000) character set utf8mb4 collate utf8mb4_bin comment 'the first event that the database lacks',
  requested_by   varchar(200) character set utf8mb4,
  requested_at   datetime(6),
  from_beginning boolean not null default false,
  events_read    bigint not null default 0,
  taken_back     bigint not null default 0,
  finished_at    datetime(6),
  failure        varchar(1000) character set utf8mb4,
  open           tinyint as (if(state = 'DONE', null, 1)) persistent,
  unique key one_at_a_time (open)
);

create table restoration_finding (
  restoration bigint not null,
  kind        varchar(20) character set ascii collate ascii_bin not null,
  subject     varchar(340) character set utf8mb4 collate utf8mb4_bin not null,
  here        bigint,
  there       bigint,
  content     longtext character set utf8mb4,
  primary key (restoration, kind, subject),
  constraint finding_of foreign key (restoration) references restoration (id)
);

-- Positions of the feed that were given out and lost: behind the last that was kept, and before the first of the new epoch.
create table feed_epoch (
  first_position bigint primary key,
  last_kept      bigint not null,
  began_at       datetime(6) not null comment 'by the database''s clock, UTC'
);

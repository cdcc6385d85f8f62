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

-- Revisions of reports that were given out and lost with the database that gave them: the next one has a higher number.
create table revision_floor (
  report   varchar(340) character set utf8mb4 collate utf8mb4_bin not null primary key,
  revision int not null
);

-- How often the registry was asked for it: three times, then it is left to people.
alter table ledger_repair add column tries int not null default 1;

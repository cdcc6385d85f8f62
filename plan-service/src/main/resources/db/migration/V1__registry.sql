-- The registry. Ids and codes compare by bytes; names are searched without case or diacritics.
-- All instants are UTC, all dates are days in Asia/Ho_Chi_Minh.

create table province (
  id         varchar(60) character set utf8mb4 collate utf8mb4_bin primary key,
  valid_to   date,
  successor  varchar(60) character set utf8mb4 collate utf8mb4_bin,
  definition json not null
);

create table agency (
  id         varchar(160) character set utf8mb4 collate utf8mb4_bin primary key,
  province   varchar(60) character set utf8mb4 collate utf8mb4_bin not null references province (id),
  kind       varchar(30) not null,
  name       varchar(300) character set utf8mb4 collate utf8mb4_uca1400_ai_ci not null,
  valid_from date,
  valid_to   date,
  definition json not null,
  index agency_of_province (province, id)
);

create table calendar_day (
  day        date primary key,
  definition json not null
);

create table plan (
  id            varchar(120) character set utf8mb4 collate utf8mb4_bin primary key,
  province      varchar(60) character set utf8mb4 collate utf8mb4_bin not null references province (id),
  registered_at datetime(6) not null,
  definition    json not null
);

create table task (
  id         varchar(200) character set utf8mb4 collate utf8mb4_bin primary key,
  plan       varchar(120) character set utf8mb4 collate utf8mb4_bin not null references plan (id),
  province   varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  position   int not null,
  pillar     varchar(20) not null,
  kind       varchar(20) not null comment 'kind of the first time frame',
  task_function varchar(200) character set utf8mb4 collate utf8mb4_bin,
  title      varchar(1000) character set utf8mb4 collate utf8mb4_uca1400_ai_ci not null,
  definition json not null,
  index task_in_plan (plan, position)
);

create table target (
  id         varchar(200) character set utf8mb4 collate utf8mb4_bin primary key,
  plan       varchar(120) character set utf8mb4 collate utf8mb4_bin not null references plan (id),
  position   int not null,
  definition json not null,
  index target_in_plan (plan, position)
);

create table obligation (
  id         varchar(200) character set utf8mb4 collate utf8mb4_bin primary key,
  plan       varchar(120) character set utf8mb4 collate utf8mb4_bin not null references plan (id),
  definition json not null
);

create table occurrence (
  id              bigint auto_increment primary key,
  task            varchar(200) character set utf8mb4 collate utf8mb4_bin not null references task (id),
  occurrence_key  varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  kind            varchar(20) not null,
  label           varchar(300) not null,
  first_day       date not null,
  last_day        date not null,
  due             date,
  strictly_before boolean not null,
  opened_on       date not null,
  unique key occurrence_of_task (task, occurrence_key)
);

create table assignment (
  id                  uuid primary key,
  occurrence          bigint not null references occurrence (id),
  task                varchar(200) character set utf8mb4 collate utf8mb4_bin not null references task (id),
  plan                varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
  province            varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  agency              varchar(160) character set utf8mb4 collate utf8mb4_bin not null references agency (id),
  invited             boolean not null,
  status              varchar(20) not null,
  verification        varchar(20) not null,
  verification_reason varchar(2000),
  no_data             boolean not null,
  percent             int,
  completed_on        date,
  result              text,
  difficulties        text,
  proposals           text,
  evidence            json not null,
  reason              varchar(2000),
  decision            json,
  version             bigint not null,
  unique key assignment_of_occurrence (occurrence, agency),
  index assignment_of_task (task, id),
  index assignment_of_agency (agency, id),
  index assignment_of_plan (plan, id)
);

-- Every version, whole: the history, and what is sent to Kafka.
create table assignment_version (
  assignment  uuid not null references assignment (id),
  version     bigint not null,
  recorded_at datetime(6) not null,
  kind        varchar(20) not null,
  subject     varchar(200) not null,
  agency      varchar(160) character set utf8mb4 collate utf8mb4_bin,
  state       json not null,
  primary key (assignment, version),
  index version_by_time (recorded_at)
);

-- A repeated request is answered from here.
create table idempotency (
  subject      varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  request_key  varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  request_hash char(64) character set ascii collate ascii_bin not null,
  assignment   uuid not null,
  version      bigint not null,
  created_at   datetime(6) not null,
  primary key (subject, request_key)
);

-- What has been published of each registry entry: an unchanged one sends nothing.
create table published (
  event_key varchar(240) character set utf8mb4 collate utf8mb4_bin primary key,
  revision  bigint not null,
  hash      char(64) character set ascii collate ascii_bin not null
);

create table outbox (
  id            bigint auto_increment primary key,
  event_id      varchar(300) character set utf8mb4 collate utf8mb4_bin not null unique,
  topic         varchar(100) character set ascii collate ascii_bin not null,
  partition_key varchar(240) character set utf8mb4 collate utf8mb4_bin not null,
  type          varchar(100) character set ascii collate ascii_bin not null,
  recorded_at   datetime(6) not null,
  payload       longtext not null,
  sent_at       datetime(6),
  index outbox_unsent (sent_at, id)
);

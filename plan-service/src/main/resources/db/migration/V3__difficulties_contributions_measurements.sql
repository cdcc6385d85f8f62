-- Difficulties: the present state here, each step below.
create table difficulty (
  id            uuid primary key,
  plan          varchar(120) character set utf8mb4 collate utf8mb4_bin not null references plan (id),
  province      varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  task          varchar(200) character set utf8mb4 collate utf8mb4_bin references task (id),
  task_function varchar(200) character set utf8mb4 collate utf8mb4_bin,
  assignment    uuid references assignment (id),
  agency        varchar(160) character set utf8mb4 collate utf8mb4_bin references agency (id),
  raised_by     varchar(160) character set utf8mb4 collate utf8mb4_bin references agency (id),
  raised_as     varchar(20) not null,
  content       text not null,
  proposal      text,
  state         varchar(20) not null,
  escalated_to  varchar(300),
  raised_at     datetime(6) not null,
  version       bigint not null,
  index difficulty_of_province (province, id),
  index difficulty_of_plan (plan, id),
  index difficulty_of_assignment (assignment, id),
  index difficulty_of_agency (agency, id)
);

create table difficulty_step (
  difficulty  uuid not null references difficulty (id),
  number      bigint not null,
  state       varchar(20) not null,
  recorded_at datetime(6) not null,
  subject     varchar(200) not null,
  capacity    varchar(20) not null,
  agency      varchar(160) character set utf8mb4 collate utf8mb4_bin,
  content     text,
  addressee   varchar(300),
  primary key (difficulty, number)
);

-- What coordinating agencies did; beside the assignment, which it does not change.
create table contribution (
  id          uuid primary key,
  assignment  uuid not null references assignment (id),
  task        varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  plan        varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
  province    varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  agency      varchar(160) character set utf8mb4 collate utf8mb4_bin not null references agency (id),
  content     text not null,
  evidence    json not null,
  recorded_at datetime(6) not null,
  subject     varchar(200) not null,
  by_agency   varchar(160) character set utf8mb4 collate utf8mb4_bin,
  index contribution_to_assignment (assignment, id)
);

-- Values of targets. The last one of a year counts; the others stay.
create table measurement (
  target        varchar(200) character set utf8mb4 collate utf8mb4_bin not null references target (id),
  number        int not null,
  measured_year int not null,
  figure        decimal(16, 4),
  reached_on    date,
  source        json not null,
  note          varchar(2000),
  recorded_at   datetime(6) not null,
  subject       varchar(200) not null,
  agency        varchar(160) character set utf8mb4 collate utf8mb4_bin,
  primary key (target, number)
);

-- The past is not rewritten, by no role of the application.
create trigger difficulty_step_is_not_altered before update on difficulty_step for each row
  signal sqlstate '45000' set message_text = 'the steps are append-only';
create trigger difficulty_step_is_not_deleted before delete on difficulty_step for each row
  signal sqlstate '45000' set message_text = 'the steps are append-only';
create trigger contribution_is_not_altered before update on contribution for each row
  signal sqlstate '45000' set message_text = 'contributions are append-only';
create trigger contribution_is_not_deleted before delete on contribution for each row
  signal sqlstate '45000' set message_text = 'contributions are append-only';
create trigger measurement_is_not_altered before update on measurement for each row
  signal sqlstate '45000' set message_text = 'measurements are append-only';
create trigger measurement_is_not_deleted before delete on measurement for each row
  signal sqlstate '45000' set message_text = 'measurements are append-only';

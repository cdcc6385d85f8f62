-- What an agency was asked to explain by a day, and what it answered. Whether the answer came in time follows from the two days.
create table explanation (
  id            uuid primary key,
  assignment    uuid not null references assignment (id),
  task          varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  task_function varchar(200) character set utf8mb4 collate utf8mb4_bin,
  plan          varchar(120) character set utf8mb4 collate utf8mb4_bin not null references plan (id),
  province      varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  agency        varchar(160) character set utf8mb4 collate utf8mb4_bin not null references agency (id),
  question      text not null,
  answer_by     date not null,
  asked_at      datetime(6) not null,
  asked_by      varchar(200) not null,
  asked_as      varchar(20) not null,
  asked_for     varchar(160) character set utf8mb4 collate utf8mb4_bin,
  answer        text,
  answered_at   datetime(6),
  answered_on   date comment 'day of it in Asia/Ho_Chi_Minh',
  answered_by   varchar(200),
  answered_for  varchar(160) character set utf8mb4 collate utf8mb4_bin,
  index explanation_of_province (province, answered_on, id),
  index explanation_of_assignment (assignment, id),
  index explanation_of_agency (agency, id)
);

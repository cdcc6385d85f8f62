-- Who changed what, when, from what to what. Of an assignment before and after are its versions, which are kept anyway.
create sequence audit_entry_seq start with 1 increment by 50;

create table audit_entry (
  id           bigint primary key,
  recorded_at  datetime(6) not null,
  subject      varchar(200) not null,
  by_agency    varchar(160) character set utf8mb4 collate utf8mb4_bin,
  action       varchar(40) not null,
  entity       varchar(40) not null,
  entity_id    varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  version      bigint,
  province     varchar(60) character set utf8mb4 collate utf8mb4_bin,
  plan         varchar(120) character set utf8mb4 collate utf8mb4_bin,
  agency       varchar(160) character set utf8mb4 collate utf8mb4_bin,
  before_state json,
  after_state  json,
  index audit_by_time (recorded_at, id),
  index audit_of_plan (plan, recorded_at, id),
  index audit_of_agency (agency, recorded_at, id),
  index audit_of_entity (entity_id, recorded_at, id)
);

-- What happened before this version of the service: the openings and the status changes.
insert into audit_entry (id, recorded_at, subject, by_agency, action, entity, entity_id, version, province, plan, agency)
select next value for audit_entry_seq, v.recorded_at, v.subject, v.agency, v.kind, 'ASSIGNMENT', a.id, v.version, a.province,
       a.plan, a.agency
from assignment_version v join assignment a on a.id = v.assignment;

-- The past is not rewritten, by no role of the application.
create trigger audit_is_not_altered before update on audit_entry for each row
  signal sqlstate '45000' set message_text = 'the audit is append-only';
create trigger audit_is_not_deleted before delete on audit_entry for each row
  signal sqlstate '45000' set message_text = 'the audit is append-only';
create trigger history_is_not_altered before update on assignment_version for each row
  signal sqlstate '45000' set message_text = 'the history is append-only';
create trigger history_is_not_deleted before delete on assignment_version for each row
  signal sqlstate '45000' set message_text = 'the history is append-only';

-- The change feed: positions are given by the relay under the lock of one row, so they are committed in their order.
create table feed_position (
  id   int primary key,
  last bigint not null
);
insert into feed_position values (1, 0);

create table feed (
  position   bigint primary key,
  assignment uuid not null,
  version    bigint not null,
  unique key feed_version (assignment, version)
);
insert into feed (position, assignment, version)
select row_number() over (order by o.id), v.assignment, v.version
from outbox o join assignment_version v on o.event_id = concat(v.assignment, ':', v.version)
where o.sent_at is not null;
update feed_position set last = (select coalesce(max(position), 0) from feed);

-- An extension moves the due date of one assignment.
alter table assignment
  add column due date after invited,
  add column extensions json not null default '[]' after decision;
update assignment a join occurrence o on o.id = a.occurrence set a.due = o.due;

-- Any request can be repeated with its key, not only status changes.
drop table idempotency;
create table answered (
  subject      varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  request_key  varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  request_hash char(64) character set ascii collate ascii_bin not null,
  answer       longtext not null,
  answered_at  datetime(6) not null,
  primary key (subject, request_key),
  index answered_by_time (answered_at)
);

-- What an official said that the time words of a task mean; the plan's words stay in the definition.
alter table task add column classification json after definition;

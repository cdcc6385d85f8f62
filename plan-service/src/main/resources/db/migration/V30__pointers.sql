-- A version of an assignment is its history, its audit and its event: one row. What waits to be sent is a pointer to it, which goes when
-- the version is acknowledged.

-- A relay of the release before does not see pointers, and would say that all is sent. It finds no lease any more, and what it holds is
-- waited for.
update relay_lease set id = 2 where id = 1;
do sleep(greatest(0, (select timestampdiff(second, utc_timestamp(), valid_until) + 1 from relay_lease)));

-- Pointers and what else waits share one order, in which the versions of an assignment rise. Which ids were given out an open transaction may
-- still hide from a count of rows, so the sequence begins well above them.
set @first = (select coalesce(max(id), 0) + 1000000 from outbox);
execute immediate concat('create sequence outbox_id start with ', @first);
-- Neither table has it as a default: under the locks of a dump that is restored MariaDB gives out no value of a sequence.
create trigger outbox_takes_its_place before insert on outbox for each row set new.id = next value for outbox_id;

create table unsent_version (
  id          bigint not null primary key comment 'of the sequence outbox_id',
  assignment  uuid not null,
  version     bigint not null,
  recorded_at datetime(6) not null,
  enqueued_at datetime(6) not null default utc_timestamp(6) comment 'by the database''s clock; anew when it is sent again',
  index unsent_of_assignment (assignment, version)
);

-- The audit of assignments is read from their versions: by time, and by who made them.
alter table assignment_version add index version_by_subject (subject, recorded_at);

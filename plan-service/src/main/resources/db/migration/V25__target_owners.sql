-- Who answers for a target where the plan does not say: kept apart from what its file or an amendment says, which leave it.
alter table target
  add column version bigint not null default 1 after plan,
  add column owner_setting json comment 'null until somebody names who answers for it';

-- What an agency records counts at once; the focal agency, or for its own the committee, says once whether it holds.
alter table measurement
  add column to_confirm boolean not null default false;

create table measurement_confirmation (
  target      varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  number      int not null,
  outcome     varchar(20) not null,
  reason      varchar(2000),
  recorded_at datetime(6) not null,
  subject     varchar(200) not null,
  agency      varchar(160) character set utf8mb4 collate utf8mb4_bin,
  primary key (target, number),
  foreign key (target, number) references measurement (target, number)
);

create trigger measurement_confirmation_is_not_altered before update on measurement_confirmation for each row
  signal sqlstate '45000' set message_text = 'confirmations are append-only';
create trigger measurement_confirmation_is_not_deleted before delete on measurement_confirmation for each row
  signal sqlstate '45000' set message_text = 'confirmations are append-only';

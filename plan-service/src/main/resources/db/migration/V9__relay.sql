-- One node at a time relays; each holder's fence is higher than the one before.
create table relay_lease (
  id          tinyint primary key,
  holder      varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  fence       bigint not null,
  valid_until datetime(6) not null comment 'by the database''s clock, UTC'
);
insert into relay_lease values (1, '', 0, '2000-01-01');

-- The last offset acknowledged on each partition: one that goes back tells of a lost log.
create table relay_position (
  topic        varchar(100) character set ascii collate ascii_bin not null,
  partition_no int not null,
  last_offset  bigint not null,
  primary key (topic, partition_no)
);

alter table outbox
  add column enqueued_at datetime(6) not null default utc_timestamp(6) comment 'by the database''s clock; anew when it is sent again',
  add index outbox_oldest (sent_at, recorded_at),
  add index outbox_key (partition_key, topic);

-- What was published last is kept whole: the outbox is pruned, the log may be lost.
alter table published add column recorded_at datetime(6), add column payload longtext;
update published p join outbox o on o.event_id = concat(p.event_key, ':', p.revision)
set p.recorded_at = o.recorded_at, p.payload = o.payload;

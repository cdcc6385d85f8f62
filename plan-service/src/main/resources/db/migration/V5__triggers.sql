-- A task is changed by its version; which tasks wait for an official to say when they are due is asked for in lists.
alter table task
  add column version bigint not null default 1,
  add column unclassified boolean not null default false comment 'its time is not clear, and nobody has classified it';
update task
set unclassified = json_search(definition, 'one', 'NONE', null, '$.frames[*].kind') is not null
                or json_search(definition, 'one', 'UNPARSED', null, '$.frames[*].kind') is not null
                or json_search(definition, 'one', 'BY_OTHER_PLAN', null, '$.frames[*].kind') is not null
where classification is null;

-- What a later classification put something else in the place of stays, with what was completed under it. Keys of acts are long.
alter table occurrence
  modify occurrence_key varchar(140) character set utf8mb4 collate utf8mb4_bin not null,
  add column replaced int not null default 0 comment '0: counts now; else by which classification of the task it was replaced',
  drop key occurrence_of_task,
  add unique key occurrence_of_task (task, occurrence_key, replaced);

-- Acts and requests that started a task.
create table task_trigger (
  id             bigint auto_increment primary key,
  task           varchar(200) character set utf8mb4 collate utf8mb4_bin not null references task (id),
  occurrence_key varchar(140) character set utf8mb4 collate utf8mb4_bin not null,
  recorded_at    datetime(6) not null,
  recorded       json not null,
  unique key trigger_of_task (task, occurrence_key)
);

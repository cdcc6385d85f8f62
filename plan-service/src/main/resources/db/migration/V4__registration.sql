-- Plans change through the API: their version, and what was last loaded of their file.
alter table plan
  add column version bigint not null default 1 after registered_at,
  add column changed_here boolean not null default false comment 'registered, amended or ended through the API: its file no longer applies' after version,
  add column loaded_text char(64) character set ascii collate ascii_bin comment 'hash of the plan as its file words it' after changed_here,
  add column loaded_content char(64) character set ascii collate ascii_bin comment 'hash of what was read from it' after loaded_text;

-- A task that was moved keeps its id and is found by its number too.
alter table task add column task_number varchar(100) character set utf8mb4 collate utf8mb4_bin after position;
update task set task_number = json_value(definition, '$.number');
alter table task
  modify column task_number varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  add index task_by_number (plan, task_number);

-- Plans of agencies are found by the plan that they carry out. Which kinds of time a task has, `kinds` tells.
alter table plan
  add column parent varchar(120) character set utf8mb4 collate utf8mb4_bin as (json_value(definition, '$.parent')) persistent,
  add index plan_by_parent (parent, id);
alter table task drop column kind;

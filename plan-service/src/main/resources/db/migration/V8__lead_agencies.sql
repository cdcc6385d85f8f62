-- A task that waits for an act has no assignment yet, and is its lead's all the same.
alter table task
  add column lead_agencies text character set utf8mb4 collate utf8mb4_bin as (
    json_extract(definition, '$.leads.parts[*].agency')) persistent
    comment 'ids of the agencies that the plan names as leads, in quotation marks';

-- What lists are searched, sorted and narrowed by. The columns follow the definitions by themselves, so that no writer can
-- forget them. Three collations, each for its purpose: ids compare by bytes, search sees neither case nor diacritics,
-- sorting follows the Vietnamese alphabet (An < Ăn < Ấn < Âu < Dương < Đà < Oanh < Ông < Ơn).

alter table agency
  add column search_text text character set utf8mb4 collate utf8mb4_uca1400_ai_ci as (
    concat_ws('\n', name, replace(trim(trailing '"]' from trim(leading '["' from
      nullif(json_compact(json_extract(definition, '$.aliases')), '[]'))), '","', '\n'))) persistent,
  add column sort_name varchar(300) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci as (name) persistent,
  add index agency_by_name (sort_name, id);

alter table plan
  add column search_text text character set utf8mb4 collate utf8mb4_uca1400_ai_ci as (
    concat_ws('\n', json_value(definition, '$.title'), json_value(definition, '$.number'))) persistent,
  add column sort_title varchar(200) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci as (
    left(json_value(definition, '$.title'), 200)) persistent,
  add index plan_by_title (sort_title, id);

-- The first 200 characters of a title decide its place; an index takes no more than some 700.
alter table task
  add column search_text text character set utf8mb4 collate utf8mb4_uca1400_ai_ci as (
    concat_ws('\n', title, json_value(definition, '$.number'), json_value(definition, '$.deliverable'),
      json_value(definition, '$.leads.words'),
      replace(trim(trailing '"]' from trim(leading '["' from
        json_compact(json_extract(definition, '$.leads.parts[*].words')))), '","', '\n'))) persistent,
  add column sort_title varchar(200) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci as (
    left(title, 200)) persistent,
  add column kinds varchar(500) character set utf8mb4 collate utf8mb4_bin as (
    if(classification is null, json_extract(definition, '$.frames[*].kind'),
      json_array(json_value(classification, '$.frame.kind')))) persistent
    comment 'kinds of all time frames, in quotation marks',
  add index task_by_title (sort_title, id);

-- What has no due date comes last.
alter table assignment
  add column sort_due date as (coalesce(due, date'9999-12-31')) persistent,
  add index assignment_by_due (sort_due, id),
  add index assignment_of_province (province, id),
  -- For what is open of a task: its earliest due date, and whether it has an assignment in a status.
  add index assignment_open_due (task, status, due);

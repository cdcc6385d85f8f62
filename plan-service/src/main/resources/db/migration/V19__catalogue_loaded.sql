-- Nodes that serve wait until the whole catalogue is in, whoever loads it. Version 1.0 loaded all or nothing: where it has plans, they are all
-- there.
alter table catalogue_load
  add column loaded_at datetime(6) comment 'when all pieces were in last, by the database''s clock, UTC; null: they never were';
update catalogue_load set loaded_at = utc_timestamp(6) where exists (select 1 from plan);

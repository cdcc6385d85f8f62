-- Agencies are registered, changed and ended by decision. What an official has said of one, a file does not take back; each node reads the
-- agencies again when the number of changes is another one.
alter table agency
  add column version bigint not null default 1,
  add column changed_here boolean not null default false comment 'by an official, not by a file';
alter table catalogue_load add column agency_changes bigint not null default 0;

-- What an operator sets is kept apart from what its file says: a file that is loaded again, or an amendment, leaves it.
alter table obligation
  add column version bigint not null default 1 after plan,
  add column operator_setting json comment 'null until an operator sets something';

alter table calendar_day
  add column version bigint not null default 1 after day,
  add column set_here boolean not null default false comment 'set through the API: its file no longer applies' after version;

-- Years of whose holidays somebody said that an authority has announced them. A year without a row is not announced.
create table calendar_year (
  year       smallint primary key,
  version    bigint not null default 1,
  set_here   boolean not null default false comment 'set through the API: its file no longer applies',
  definition json not null
);

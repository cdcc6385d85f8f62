-- Half-years, quarters and months have reports of their own beside the year's. Rows of before, and those of a node of the version
-- before, are on a whole year.
alter table report
  add column part varchar(3) character set ascii collate ascii_bin not null default '' comment 'H1, Q2, M03; empty: the year' after year,
  drop key once,
  add unique key once (obligation, year, part, reporter);

alter table deadline_revision
  add column part varchar(3) character set ascii collate ascii_bin not null default '' comment 'H1, Q2, M03; empty: the year' after year,
  drop primary key,
  add primary key (obligation, year, part);

-- A task without words about time can be done once and for all: nothing of it opens in later years for who has done it.
alter table assignment
  add column for_good boolean not null default false;

-- What was completed under a period that a decision moved stays there; opened again, it goes where the others went. Who came to lead a task
-- after its occurrence had been opened has been at it since then.
alter table occurrence
  add column moved_to bigint comment 'the occurrence that open assignments were carried over to',
  add column moved_by json comment 'the decision that gave it its present period';
alter table assignment
  add column opened_on date comment 'null: when its occurrence was';

-- A milestone has no figure: how far it is, is said in words.
alter table measurement
  add column words varchar(1000);

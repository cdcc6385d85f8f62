-- The questions that are asked most are answered by an index that keeps their order (docs/queries.md).

-- Tasks of a province in the order of its plans; the pillar lies in it, so that a row of another one is not read.
alter table task
  add index task_of_province (province, plan, position, id, pillar);

-- What is to be done by a day and is not, as of today: changed by what completes, suspends, cancels or opens an assignment, and by another
-- day, not by a report on how it goes on. In place of an index over all due days, of which more are behind us every year. What an agency
-- has been given lies in the order of its days, which a change of status leaves alone.
alter table assignment
  add column open_due date as (
    if(status in ('NOT_STARTED', 'IN_PROGRESS') and not no_data and not invited, due, null)) persistent,
  drop index assignment_due_of_province,
  add index assignment_open_of_province (province, open_due, id),
  add index assignment_due_of_agency (agency, sort_due, id);

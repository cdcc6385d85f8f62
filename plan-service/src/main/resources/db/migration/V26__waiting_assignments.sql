-- What waits for somebody is few among many: what is due of a province by its day, and completions that are to be confirmed or were
-- sent back. Neither column is touched by most changes.
alter table assignment
  add index assignment_due_of_province (province, due),
  add index assignment_verified (province, verification, id);

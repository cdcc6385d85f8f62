-- Years of which the focal agency has said that the act which a task waits for is not issued: a list, or null.
alter table task
  add column not_issued_years json;

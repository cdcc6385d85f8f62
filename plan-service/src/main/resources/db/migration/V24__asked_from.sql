-- A report that came to its plan later, or became due in another rhythm, is not asked for the parts of the year before that.
alter table obligation
  add column asked_from date comment 'null: as its plan was registered';

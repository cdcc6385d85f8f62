-- The last day that the newest figures of a report tell: its closing, or, taken anew, a later one.
alter table report
    add column covered_to date comment 'null: not assembled, or before this was kept';

-- What a revision of a report has told: assignments that it counted as done, or named in one of its lists. Later years' reports do
-- not tell them again.
create table report_told (
    report     varchar(340) character set utf8mb4 collate utf8mb4_bin not null,
    revision   int          not null,
    assignment char(36)     character set utf8mb4 collate utf8mb4_bin not null,
    primary key (report, revision, assignment)
) default character set utf8mb4;

-- Revisions from before this table counted assignments: what they said to be done is told.
insert into report_told (report, revision, assignment)
select distinct v.report, v.revision, j.id
from report_version v
join json_table(
    v.record,
    '$.results.sections[*].tasks[*].assignments[*]'
    columns (id char(36) path '$.id', status varchar(20) path '$.status')
) j on j.status = 'COMPLETED'
where j.id is not null;

-- The outlines that focal agencies have set for the reports of an obligation and a year. Each setting is a row, the newest counts;
-- nothing is ever changed or removed here, so that it is on record who set what.
create table report_outline (
    obligation varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    year       int          not null,
    version    int          not null,
    document   longtext     not null comment 'JSON: chapters with their parts, and the letter that sets them',
    set_at     datetime(6)  not null,
    set_by     varchar(200) not null,
    agency     varchar(160) character set utf8mb4 collate utf8mb4_bin,
    primary key (obligation, year, version)
) default character set utf8mb4;

create trigger report_outline_is_not_changed before update on report_outline
    for each row signal sqlstate '45000' set message_text = 'Outlines are append-only';

create trigger report_outline_is_not_removed before delete on report_outline
    for each row signal sqlstate '45000' set message_text = 'Outlines are append-only';

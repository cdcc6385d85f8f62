-- A paper copy with what its own clerical office and the registry of arrivals gave it, and why the focal agency handed in for another.
alter table report
    add column paper_number         varchar(100) comment 'of the paper copy; null: recorded before it was asked for',
    add column paper_date           date         comment 'of the paper copy',
    add column paper_arrival_number varchar(100) comment 'số đến',
    add column on_behalf_reason     text         comment 'why the focal agency handed it in for its reporter; null: it did not, or that one cannot';

-- What the focal agency writes as its own part of a consolidated report; kept also when the row is withdrawn, as narratives are.
create table own_part (
    report    varchar(340) character set utf8mb4 collate utf8mb4_bin not null primary key,
    words     longtext     not null comment 'JSON: a text for each part',
    edited_at datetime(6)  not null,
    edited_by varchar(200) not null
) default character set utf8mb4;

-- Mails that told an agency that its report was handed in for it; the key says that it is told once of each time.
create table report_notice (
    report       varchar(340) character set utf8mb4 collate utf8mb4_bin not null,
    handed_in_at datetime(6)  not null,
    reporter     varchar(160) character set utf8mb4 collate utf8mb4_bin not null,
    mailed_at    datetime(6)  not null,
    primary key (report, handed_in_at)
) default character set utf8mb4;

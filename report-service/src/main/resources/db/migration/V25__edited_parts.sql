-- What the editor of a report has written for a part of it, in place of what others have said. Until it is handed in; from then on it
-- is part of the revision.
create table edited_part (
    report    varchar(340) character set utf8mb4 collate utf8mb4_bin not null,
    part      varchar(20)  character set ascii collate ascii_bin not null,
    texts     longtext     not null comment 'JSON: the texts in their order, each with its sources',
    edited_at datetime(6)  not null,
    edited_by varchar(200) not null,
    primary key (report, part)
) default character set utf8mb4;

-- What was handed in for a revision beside the files that were printed of it: the signed copy, the corrected Word file. A newer one takes
-- its place; nothing is ever changed or removed here.
create table report_copy (
    id           bigint       not null auto_increment primary key,
    report       varchar(340) character set utf8mb4 collate utf8mb4_bin not null,
    revision     int          not null comment 'newest when it came in',
    kind         varchar(20)  character set ascii collate ascii_bin not null,
    type         varchar(20)  character set ascii collate ascii_bin not null comment 'by its content, not by what its sender said',
    name         varchar(255) not null comment 'under which it is saved',
    size         int          not null,
    sha256       char(64)     character set ascii collate ascii_bin not null comment 'of its bytes, hex',
    handed_in_at datetime(6)  not null,
    handed_in_by varchar(200) not null,
    agency       varchar(160) character set utf8mb4 collate utf8mb4_bin,
    key of_revision (report, revision),
    constraint copy_of_version foreign key (report, revision) references report_version (report, revision)
) default character set utf8mb4;

-- Its bytes, in parts: a whole one is larger than what the database takes in one packet.
create table report_copy_part (
    copy   bigint     not null,
    number int        not null,
    bytes  mediumblob not null,
    primary key (copy, number),
    constraint part_of_copy foreign key (copy) references report_copy (id)
) default character set utf8mb4;

create trigger report_copy_is_not_changed before update on report_copy
    for each row signal sqlstate '45000' set message_text = 'What was handed in is kept';

create trigger report_copy_is_not_removed before delete on report_copy
    for each row signal sqlstate '45000' set message_text = 'What was handed in is kept';

create trigger report_copy_part_is_not_changed before update on report_copy_part
    for each row signal sqlstate '45000' set message_text = 'What was handed in is kept';

create trigger report_copy_part_is_not_removed before delete on report_copy_part
    for each row signal sqlstate '45000' set message_text = 'What was handed in is kept';

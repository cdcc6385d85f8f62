-- What the focal agency has chosen where the ledger differs from what an agency has signed. A row holds as long as the difference is
-- the same: when one of the two says otherwise it has another id.
create table signed_choice (
    report     varchar(340) character set utf8mb4 collate utf8mb4_bin not null,
    difference varchar(20)  character set ascii collate ascii_bin not null,
    choice     varchar(10)  character set ascii collate ascii_bin not null comment 'TAKEN: as the ledger has it; LEFT: as it was signed',
    chosen_at  datetime(6)  not null,
    chosen_by  varchar(200) not null,
    primary key (report, difference)
) default character set utf8mb4;

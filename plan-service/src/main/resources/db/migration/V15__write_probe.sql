-- One row that is written to see whether the database takes anything at all.
create table write_probe (
    id tinyint not null primary key,
    written_at datetime(6) not null
);
insert into write_probe (id, written_at) values (1, utc_timestamp(6));

-- Addresses by which calendar programs, which can send no token, read the days on which something is due. Whoever knows an address reads
-- what its maker saw, so only the hash of its secret is kept.
create table calendar_link (
    id           uuid         not null primary key,
    secret_hash  char(64)     character set ascii collate ascii_bin not null comment 'SHA-256 in hex',
    maker        varchar(200) not null comment 'subject of the token',
    province     varchar(60)  character set utf8mb4 collate utf8mb4_bin comment 'with those merged into it; null: all',
    agency       varchar(160) character set utf8mb4 collate utf8mb4_bin comment 'only what it reports on and does; null: all',
    created_at   datetime(6)  not null,
    expires_at   datetime(6)  not null,
    last_used_at datetime(6)  comment 'to the hour; null: never',
    revoked_at   datetime(6),
    unique key by_secret (secret_hash),
    key by_maker (maker, created_at)
) default character set utf8mb4;

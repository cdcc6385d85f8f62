-- Documents that officials hand in, and what was read of them. None of it is of the registry: it is deleted when its time is over. The file
-- comes in parts, each well below what the database takes at once.
create table reading (
  id         uuid primary key,
  province   varchar(60) character set utf8mb4 collate utf8mb4_bin not null references province (id),
  type       varchar(20) not null,
  size       int not null,
  sha256     char(64) character set ascii collate ascii_bin not null,
  title      varchar(1000) not null,
  doubts     int not null,
  content    json not null,
  plan       varchar(120) character set utf8mb4 collate utf8mb4_bin references plan (id),
  made_by    varchar(200) not null,
  made_at    datetime(6) not null,
  expires_at datetime(6) not null,
  version    bigint not null,
  index reading_of_province (province, id),
  index reading_by_end (expires_at)
);

create table reading_part (
  reading uuid not null references reading (id) on delete cascade,
  number  int not null,
  bytes   mediumblob not null,
  primary key (reading, number)
);

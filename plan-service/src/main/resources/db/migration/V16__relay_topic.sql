-- By how many partitions the keys of a topic are placed. One that is added on the broker moves no key; an operator raises the number.
create table relay_topic (
  topic      varchar(249) character set ascii collate ascii_bin primary key,
  partitions int not null,
  placed_at  datetime(6) not null comment 'since when, UTC',
  placed_by  varchar(200) character set utf8mb4 collate utf8mb4_bin comment 'null: noted at the first start'
);

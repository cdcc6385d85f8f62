-- Every content that a catalogue ever had, in the order in which it came. A node whose files say what an earlier one said is an older image
-- and serves what is there; only what was never loaded is loaded.
create table catalogue_edition (
  number          bigint auto_increment primary key,
  content         char(64) character set ascii collate ascii_bin not null unique comment 'hash of all files and of what was read in them',
  acts            longtext character set utf8mb4 collate utf8mb4_bin not null comment 'JSON: the acts that tasks may be waiting for',
  first_loaded_at datetime(6) not null comment 'by the database''s clock, UTC',
  complete_at     datetime(6) comment 'null: not all of its pieces are in'
);

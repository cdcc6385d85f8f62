-- Who stores a piece of the catalogue holds this row until the piece is committed or rolled back: by its transaction and not by a lease,
-- for a node that dies or loses its connection then loses both at once, and no other one meets half a piece.
create table catalogue_load (
  id             tinyint primary key,
  common_content char(64) character set ascii collate ascii_bin comment 'hash of calendar, provinces and agencies as they were stored last',
  piece          varchar(120) character set utf8mb4 collate utf8mb4_bin not null comment 'stored last',
  taken_at       datetime(6) not null comment 'by the database''s clock, UTC'
);
insert into catalogue_load values (1, null, '', '2000-01-01');

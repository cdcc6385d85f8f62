-- A start compares one hash before it reads the catalogue's files: as long as it is the same, all pieces are in as the files say.
alter table catalogue_load
  add column seal char(64) character set ascii collate ascii_bin
    comment 'hash of files, of the program that read them, and of what was stored, when a load ended with nothing left out; null: none has',
  add column opened_on date comment 'the last day for which a start opened what was due, in Asia/Ho_Chi_Minh';

-- Who receives one report beside its addressee, where its writer says so; null: by default.
alter table narrative add column recipients longtext;

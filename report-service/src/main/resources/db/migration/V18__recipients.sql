-- Who receives one report beside its addressee, where its writer says so; null: as its issuer's document profile says.
ALTER TABLE narrative ADD COLUMN recipients LONGTEXT COMMENT 'JSON: lines of Nơi nhận';

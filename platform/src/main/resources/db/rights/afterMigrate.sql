-- Who may do what with each table, granted anew after each migration, so that a new table needs no line here.
-- A table whose rows a trigger keeps from being altered is append-only by right, too. The ledger's tables are built anew beside the
-- old ones and renamed into their place (NextLedger), under three names in turn: with these, and these only, the application may do so.
DELIMITER //
BEGIN NOT ATOMIC
  FOR t IN (
    SELECT table_name AS name,
      EXISTS (SELECT 1 FROM information_schema.triggers
        WHERE event_object_schema = DATABASE() AND event_object_table = table_name AND event_manipulation = 'UPDATE') AS kept
    FROM information_schema.tables
    WHERE table_schema = DATABASE() AND table_type IN ('BASE TABLE', 'SEQUENCE') AND table_name <> 'flyway_schema_history')
  DO
    EXECUTE IMMEDIATE CONCAT('GRANT SELECT ON ', t.name, ' TO ${schema}_reader');
    EXECUTE IMMEDIATE CONCAT('GRANT SELECT, INSERT', IF(t.kept, '', ', UPDATE, DELETE'), ' ON ', t.name, ' TO ${schema}_application');
    IF t.name LIKE 'ledger\_%' THEN
      EXECUTE IMMEDIATE CONCAT('GRANT CREATE, DROP, ALTER ON ', t.name, ' TO ${schema}_application');
      EXECUTE IMMEDIATE CONCAT('GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, ALTER ON next_', t.name, ' TO ${schema}_application');
      EXECUTE IMMEDIATE CONCAT('GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, ALTER ON old_', t.name, ' TO ${schema}_application');
    END IF;
  END FOR;
  -- A node that serves looks whether its schema is there; it may not say that it is.
  EXECUTE IMMEDIATE 'GRANT SELECT ON flyway_schema_history TO ${schema}_application';
END
//
DELIMITER ;

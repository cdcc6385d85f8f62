-- The accounts of one service's schema on MariaDB. An administrator runs this once for the schema plan and once for the schema report,
-- with {schema}, {host} (whence the service connects) and the three passwords filled in; running it again sets them anew.
--
-- What the application and readers may do with each table is granted to the two roles by the step `migrate`, after each migration
-- (platform/src/main/resources/db/rights): the application no DDL, and of what is append-only neither UPDATE nor DELETE.

CREATE DATABASE IF NOT EXISTS {schema} CHARACTER SET utf8mb4;
CREATE ROLE IF NOT EXISTS {schema}_application;
CREATE ROLE IF NOT EXISTS {schema}_reader;

-- Changes the schema in the step `migrate`, and hands out the rights on its tables. DB_MIGRATION_USER, DB_MIGRATION_PASSWORD of that step alone.
CREATE USER IF NOT EXISTS '{schema}_migration'@'{host}';
ALTER USER '{schema}_migration'@'{host}' IDENTIFIED BY '{migration password}';
GRANT ALL ON {schema}.* TO '{schema}_migration'@'{host}' WITH GRANT OPTION;

-- What the service works with. DB_USER, DB_PASSWORD. What an earlier version gave it directly is taken back.
CREATE USER IF NOT EXISTS '{schema}'@'{host}';
ALTER USER '{schema}'@'{host}' IDENTIFIED BY '{application password}';
REVOKE ALL PRIVILEGES, GRANT OPTION FROM '{schema}'@'{host}';
GRANT {schema}_application TO '{schema}'@'{host}';
SET DEFAULT ROLE {schema}_application FOR '{schema}'@'{host}';

-- For people and programs that look only. No service uses it.
CREATE USER IF NOT EXISTS '{schema}_read'@'{host}';
ALTER USER '{schema}_read'@'{host}' IDENTIFIED BY '{reader password}';
GRANT {schema}_reader TO '{schema}_read'@'{host}';
SET DEFAULT ROLE {schema}_reader FOR '{schema}_read'@'{host}';

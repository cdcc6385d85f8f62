-- How often the assignments of a plan have changed: what was counted of a plan can be remembered until this number rises.
CREATE TABLE ledger_plan_state (
    plan     VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    province VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'that issued the plan',
    changes  BIGINT       NOT NULL,
    KEY by_province (province)
) DEFAULT CHARACTER SET utf8mb4;

INSERT INTO ledger_plan_state (plan, province, changes)
SELECT plan, MAX(province), 1 FROM ledger_assignment GROUP BY plan;

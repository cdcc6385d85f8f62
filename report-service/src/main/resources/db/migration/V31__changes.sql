-- What has changed in a plan since somebody looked: each row bears the number of the plan's change that wrote it last, so a page reads the
-- rows with a higher number than it knows and no others. What is known from before `replaced` is worth nothing: a rebuilt ledger took the
-- place of this one, or rows were repaired.
ALTER TABLE ledger_plan_state
    ADD COLUMN replaced BIGINT NOT NULL DEFAULT 0;

-- Whether an agency's newest word names a difficulty: few do, and to look for them in the documents cost a page 25 ms.
ALTER TABLE ledger_assignment
    ADD COLUMN changed BIGINT NOT NULL DEFAULT 0 COMMENT 'the number in ledger_plan_state with which it was written',
    ADD COLUMN difficulty BOOLEAN AS (JSON_VALUE(document, '$.difficulties') IS NOT NULL) STORED,
    ADD KEY by_difficulty (plan, difficulty);

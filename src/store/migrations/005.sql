-- Which records were held back when an item was staged, in place of how many: the plan says by what they are held.
-- A plan that was staged before this knows none of them; what is held is found again when it is shown and applied.
ALTER TABLE g_plan_item DROP COLUMN held;
-- A set without members.
ALTER TABLE g_plan_item ADD COLUMN held BLOB NOT NULL DEFAULT X'3A30000000000000';

-- Schema 2: the rule that an item rests on, proposals that were dismissed, plans that a second person approved.
ALTER TABLE g_plan_item ADD COLUMN rule TEXT;
CREATE TABLE g_dismissed (
  proposal TEXT PRIMARY KEY,         -- RULE:REGISTER[:FIELD]
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Schema 3: who stands on the suppression list and was imported again, addresses that the list keeps by policy, the
-- approval of a plan, and the tags by which a person can be answered that their records were deleted.
CREATE TABLE g_returned (
  register INTEGER PRIMARY KEY REFERENCES g_register(id) ON DELETE CASCADE,
  records BLOB NOT NULL              -- Roaring bitmap of rids
) STRICT;
ALTER TABLE g_suppressed ADD COLUMN address TEXT;   -- only where the policy says that the address is kept
CREATE TABLE g_approval (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  digest TEXT NOT NULL,              -- of the plan that was seen
  by TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE TABLE g_answer (
  tag BLOB NOT NULL,                 -- keyed; the key lies outside the workbench
  register TEXT NOT NULL,
  deleted TEXT NOT NULL,             -- the day
  until TEXT NOT NULL,               -- the day by which the tag goes
  PRIMARY KEY (tag, register, deleted)
) STRICT, WITHOUT ROWID;

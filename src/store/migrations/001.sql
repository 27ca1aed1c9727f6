-- Schema 1. Names begin with g_; the records of register N are in records_N, made at its import:
--   rid INTEGER PRIMARY KEY, c0, c1, ... one column a field (NULL missing, '' empty, BLOB unreadable), overflow BLOB, shape BLOB
CREATE TABLE g_register (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  source TEXT NOT NULL,              -- JSON of model::Source without what surrounds the records
  before BLOB NOT NULL,
  after BLOB NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('loading', 'ready')),
  generation INTEGER NOT NULL DEFAULT 0,
  mass_dates TEXT,                   -- JSON of the dates that a large part of the register shares
  live BLOB                          -- Roaring bitmap of the rids that exist
) STRICT;
CREATE TABLE g_field (
  register INTEGER NOT NULL REFERENCES g_register(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  header TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  role TEXT NOT NULL,
  date_order TEXT,
  confidence INTEGER NOT NULL,
  said TEXT NOT NULL,
  filled INTEGER,                    -- figures of the last count; null until counted
  distinct_values INTEGER,
  PRIMARY KEY (register, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE g_rule (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE g_finding (
  register INTEGER NOT NULL REFERENCES g_register(id) ON DELETE CASCADE,
  block INTEGER NOT NULL,            -- records block*256+1 and on
  data BLOB NOT NULL,                -- packed: place, category, level, field, rule, start, length; no copy of the value
  PRIMARY KEY (register, block)
) STRICT, WITHOUT ROWID;
CREATE TABLE g_signals (
  register INTEGER NOT NULL REFERENCES g_register(id) ON DELETE CASCADE,
  chunk INTEGER NOT NULL,            -- records chunk*65536+1 and on
  part TEXT NOT NULL,                -- 'codes', 'may_reveal', 'flags', 'date:FACT:POSITION' or 'key:POSITION'; without a row all blank;
                                     -- 'elsewhere': signs of life in other registers, chunk -1 what they rest on
  data BLOB NOT NULL,
  PRIMARY KEY (register, chunk, part)
) STRICT, WITHOUT ROWID;
CREATE TABLE g_summary (
  register INTEGER PRIMARY KEY REFERENCES g_register(id) ON DELETE CASCADE,
  generation INTEGER NOT NULL,
  day TEXT NOT NULL,
  figures TEXT NOT NULL              -- JSON of the overview's row as last reckoned
) STRICT;
CREATE TABLE g_policy (id INTEGER PRIMARY KEY CHECK (id = 1), document TEXT NOT NULL, loaded_at TEXT NOT NULL) STRICT;
CREATE TABLE g_plan_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  operation TEXT NOT NULL,
  register INTEGER NOT NULL REFERENCES g_register(id) ON DELETE CASCADE,
  field INTEGER,
  operator TEXT,
  records BLOB NOT NULL,
  held INTEGER NOT NULL,
  expression TEXT,
  reason TEXT NOT NULL,
  staged_at TEXT NOT NULL,
  staged_by TEXT NOT NULL,
  active INTEGER NOT NULL DEFAULT 1  -- 0: undone or dropped, kept for redo
) STRICT;
CREATE TABLE g_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  what TEXT NOT NULL CHECK (what IN ('stage', 'drop', 'reason')),
  item INTEGER NOT NULL,
  before TEXT,
  after TEXT,
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE g_log_entry (sequence INTEGER PRIMARY KEY, hash TEXT NOT NULL, payload TEXT NOT NULL) STRICT;
CREATE TRIGGER g_log_entry_stays BEFORE DELETE ON g_log_entry BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER g_log_entry_keeps BEFORE UPDATE ON g_log_entry BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TABLE g_segment (name TEXT PRIMARY KEY, register INTEGER, expression TEXT NOT NULL) STRICT;
CREATE TABLE g_reviewed (register INTEGER PRIMARY KEY REFERENCES g_register(id) ON DELETE CASCADE, records BLOB NOT NULL) STRICT;
CREATE TABLE g_suppressed (tag BLOB PRIMARY KEY, since TEXT NOT NULL) STRICT;
CREATE TABLE g_task (id INTEGER PRIMARY KEY, what TEXT NOT NULL, register TEXT, since TEXT NOT NULL, done TEXT) STRICT;
CREATE TABLE g_state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;   -- 'erasure': 'pending'; 'place': where the screen was

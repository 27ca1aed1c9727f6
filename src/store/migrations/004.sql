-- Schema 4: who said in which order a field writes its dates, and why that is in doubt (null: it is not).
ALTER TABLE g_field ADD COLUMN order_said TEXT NOT NULL DEFAULT 'gallra';
ALTER TABLE g_field ADD COLUMN doubt TEXT;

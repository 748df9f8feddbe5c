-- Changes of one act happen within a millisecond: their place in the act keeps them in order, and the act itself is found by its own index.
ALTER TABLE change_log ADD COLUMN sequence integer NOT NULL DEFAULT 0;
CREATE INDEX ix_change_log_act ON change_log (organisation_id, batch_id);

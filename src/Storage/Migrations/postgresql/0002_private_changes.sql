ALTER TABLE change_log ADD COLUMN is_private boolean NOT NULL DEFAULT false;

ALTER TABLE statistics_dimension ADD COLUMN gone boolean NOT NULL DEFAULT FALSE;

ALTER TABLE access_account ADD COLUMN wants_mail boolean NOT NULL DEFAULT true;

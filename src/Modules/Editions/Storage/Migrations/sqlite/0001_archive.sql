CREATE TABLE editions_edition (
    municipality TEXT NOT NULL,
    slug TEXT NOT NULL,
    municipality_name TEXT NOT NULL,
    municipality_code TEXT NOT NULL,
    title TEXT NOT NULL,
    moment TEXT NOT NULL,
    number INTEGER NOT NULL,
    corrects TEXT NULL,
    correction_reason TEXT NULL,
    as_of TEXT NOT NULL,
    frozen_at TEXT NOT NULL,
    published_at TEXT NOT NULL,
    hash TEXT NOT NULL,
    size INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (municipality, slug)
) WITHOUT ROWID;

CREATE TRIGGER editions_edition_no_update BEFORE UPDATE ON editions_edition
BEGIN
    SELECT RAISE(ABORT, 'Published editions never change.');
END;

CREATE TRIGGER editions_edition_no_delete BEFORE DELETE ON editions_edition
BEGIN
    SELECT RAISE(ABORT, 'Published editions never change.');
END;

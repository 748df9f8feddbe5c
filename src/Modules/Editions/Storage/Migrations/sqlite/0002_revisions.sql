-- What an edition tells of figures in earlier editions that were revised since, so that the pages of those editions can say so without opening every later one.
ALTER TABLE editions_edition ADD COLUMN revisions TEXT NOT NULL DEFAULT '[]';

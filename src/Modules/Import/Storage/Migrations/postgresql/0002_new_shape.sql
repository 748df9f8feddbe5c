ALTER TABLE import_mapping ADD COLUMN accepted_shape text;
ALTER TABLE import_schedule ADD COLUMN accepted_shape text;
ALTER TABLE import_fetch ADD COLUMN shape_change text;

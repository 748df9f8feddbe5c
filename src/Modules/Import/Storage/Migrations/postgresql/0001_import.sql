CREATE TABLE import_mapping (
    id uuid NOT NULL,
    "table" text NOT NULL,
    title text NOT NULL,
    content text NOT NULL,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    CONSTRAINT "PK_import_mapping" PRIMARY KEY (id)
);


CREATE TABLE import_schedule (
    id uuid NOT NULL,
    "table" text NOT NULL,
    origin text NOT NULL,
    every_days integer NOT NULL,
    paused boolean NOT NULL,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    CONSTRAINT "PK_import_schedule" PRIMARY KEY (id)
);


CREATE TABLE import_fetch (
    id uuid NOT NULL,
    schedule_id uuid NOT NULL,
    at_milliseconds bigint NOT NULL,
    ended_milliseconds bigint,
    outcome text NOT NULL,
    code text,
    message text,
    delivery integer,
    added bigint NOT NULL,
    removed bigint NOT NULL,
    revised bigint NOT NULL,
    restated bigint NOT NULL,
    asked_by text,
    CONSTRAINT "PK_import_fetch" PRIMARY KEY (id),
    CONSTRAINT "FK_import_fetch_import_schedule_schedule_id" FOREIGN KEY (schedule_id) REFERENCES import_schedule (id) ON DELETE CASCADE
);


CREATE INDEX "IX_import_fetch_outcome" ON import_fetch (outcome);


CREATE INDEX "IX_import_fetch_schedule_id_at_milliseconds" ON import_fetch (schedule_id, at_milliseconds);


CREATE UNIQUE INDEX "IX_import_mapping_organisation_id_table" ON import_mapping (organisation_id, "table");


CREATE INDEX "IX_import_schedule_organisation_id" ON import_schedule (organisation_id);



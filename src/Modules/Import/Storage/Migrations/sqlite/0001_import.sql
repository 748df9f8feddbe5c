CREATE TABLE "import_mapping" (
    "id" BLOB NOT NULL CONSTRAINT "PK_import_mapping" PRIMARY KEY,
    "table" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL
);


CREATE TABLE "import_schedule" (
    "id" BLOB NOT NULL CONSTRAINT "PK_import_schedule" PRIMARY KEY,
    "table" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "every_days" INTEGER NOT NULL,
    "paused" INTEGER NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL
);


CREATE TABLE "import_fetch" (
    "id" BLOB NOT NULL CONSTRAINT "PK_import_fetch" PRIMARY KEY,
    "schedule_id" BLOB NOT NULL,
    "at_milliseconds" INTEGER NOT NULL,
    "ended_milliseconds" INTEGER NULL,
    "outcome" TEXT NOT NULL,
    "code" TEXT NULL,
    "message" TEXT NULL,
    "delivery" INTEGER NULL,
    "added" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "revised" INTEGER NOT NULL,
    "restated" INTEGER NOT NULL,
    "asked_by" TEXT NULL,
    CONSTRAINT "FK_import_fetch_import_schedule_schedule_id" FOREIGN KEY ("schedule_id") REFERENCES "import_schedule" ("id") ON DELETE CASCADE
);


CREATE INDEX "IX_import_fetch_outcome" ON "import_fetch" ("outcome");


CREATE INDEX "IX_import_fetch_schedule_id_at_milliseconds" ON "import_fetch" ("schedule_id", "at_milliseconds");


CREATE UNIQUE INDEX "IX_import_mapping_organisation_id_table" ON "import_mapping" ("organisation_id", "table");


CREATE INDEX "IX_import_schedule_organisation_id" ON "import_schedule" ("organisation_id");



CREATE TABLE "areas_delivery" (
    "id" BLOB NOT NULL CONSTRAINT "PK_areas_delivery" PRIMARY KEY,
    "year" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "at_milliseconds" INTEGER NOT NULL,
    "actor_label" TEXT NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL
);


CREATE TABLE "areas_member" (
    "year" INTEGER NOT NULL,
    "region_code" TEXT NOT NULL,
    "member_code" TEXT NOT NULL,
    CONSTRAINT "PK_areas_member" PRIMARY KEY ("year", "region_code", "member_code")
);


CREATE TABLE "areas_own" (
    "id" BLOB NOT NULL CONSTRAINT "PK_areas_own" PRIMARY KEY,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NULL,
    "purpose" TEXT NOT NULL,
    "base_year" INTEGER NOT NULL,
    "members" TEXT NOT NULL,
    "from_year" INTEGER NULL,
    "until_year" INTEGER NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL
);


CREATE TABLE "areas_recoding" (
    "from_year" INTEGER NOT NULL,
    "to_year" INTEGER NOT NULL,
    "from_code" TEXT NOT NULL,
    "to_code" TEXT NOT NULL,
    "weight" REAL NOT NULL,
    "kind" TEXT NOT NULL,
    CONSTRAINT "PK_areas_recoding" PRIMARY KEY ("from_year", "to_year", "from_code", "to_code")
);


CREATE TABLE "areas_sheet" (
    "year" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "container" TEXT NOT NULL,
    "packed" BLOB NOT NULL,
    CONSTRAINT "PK_areas_sheet" PRIMARY KEY ("year", "kind", "container")
);


CREATE TABLE "areas_year" (
    "year" INTEGER NOT NULL CONSTRAINT "PK_areas_year" PRIMARY KEY,
    "stamp" INTEGER NOT NULL,
    "count" INTEGER NOT NULL
);


CREATE TABLE "areas_area" (
    "year" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NULL,
    "parent_code" TEXT NULL,
    "municipality_code" TEXT NULL,
    "population" INTEGER NULL,
    "population_basis" TEXT NOT NULL,
    "is_water" INTEGER NOT NULL,
    "hectares" REAL NULL,
    "is_derived" INTEGER NOT NULL,
    "shape_hash" TEXT NULL,
    "figures" TEXT NULL,
    "delivery_id" BLOB NOT NULL,
    CONSTRAINT "PK_areas_area" PRIMARY KEY ("year", "code"),
    CONSTRAINT "FK_areas_area_areas_delivery_delivery_id" FOREIGN KEY ("delivery_id") REFERENCES "areas_delivery" ("id") ON DELETE RESTRICT
);


CREATE INDEX "IX_areas_area_code" ON "areas_area" ("code");


CREATE INDEX "IX_areas_area_delivery_id" ON "areas_area" ("delivery_id");


CREATE UNIQUE INDEX "IX_areas_own_organisation_id_key" ON "areas_own" ("organisation_id", "key");


CREATE INDEX "IX_areas_recoding_from_code" ON "areas_recoding" ("from_code");


CREATE INDEX "IX_areas_recoding_to_code" ON "areas_recoding" ("to_code");



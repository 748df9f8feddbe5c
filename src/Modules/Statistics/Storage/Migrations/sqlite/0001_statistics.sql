CREATE TABLE "statistics_category" (
    "table_id" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    CONSTRAINT "PK_statistics_category" PRIMARY KEY ("table_id", "place")
);


CREATE TABLE "statistics_code" (
    "table_id" INTEGER NOT NULL,
    "dimension" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "parent" TEXT NULL,
    "is_total" INTEGER NOT NULL,
    "period" TEXT NULL,
    "state" TEXT NOT NULL,
    CONSTRAINT "PK_statistics_code" PRIMARY KEY ("table_id", "dimension", "place")
);


CREATE TABLE "statistics_dimension" (
    "table_id" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    CONSTRAINT "PK_statistics_dimension" PRIMARY KEY ("table_id", "place")
);


CREATE TABLE "statistics_measure" (
    "table_id" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "unit" TEXT NULL,
    "decimals" INTEGER NOT NULL,
    "margin_of" TEXT NULL,
    "margin_side" TEXT NOT NULL,
    CONSTRAINT "PK_statistics_measure" PRIMARY KEY ("table_id", "place")
);


CREATE TABLE "statistics_table" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_statistics_table" PRIMARY KEY,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "description" TEXT NULL,
    "restated_to_year" INTEGER NULL,
    "delivery" INTEGER NOT NULL
);


CREATE TABLE "statistics_tile" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_statistics_tile" PRIMARY KEY,
    "table_id" INTEGER NOT NULL,
    "data" BLOB NOT NULL
);


CREATE TABLE "statistics_delivery" (
    "table_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "at_milliseconds" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "reader" TEXT NOT NULL,
    "source_modified_milliseconds" INTEGER NULL,
    "hash" TEXT NULL,
    "note" TEXT NULL,
    "actor_label" TEXT NOT NULL,
    "values" INTEGER NOT NULL,
    "suppressed" INTEGER NOT NULL,
    "directory" BLOB NOT NULL,
    CONSTRAINT "PK_statistics_delivery" PRIMARY KEY ("table_id", "number"),
    CONSTRAINT "FK_statistics_delivery_statistics_table_table_id" FOREIGN KEY ("table_id") REFERENCES "statistics_table" ("id") ON DELETE RESTRICT
);


CREATE UNIQUE INDEX "IX_statistics_table_code" ON "statistics_table" ("code");

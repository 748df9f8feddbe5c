ALTER TABLE "indicators_measurement" ADD COLUMN "delivery" TEXT NULL;

CREATE TABLE "indicators_binding" (
    "id" BLOB NOT NULL CONSTRAINT "PK_indicators_binding" PRIMARY KEY,
    "indicator_id" BLOB NOT NULL,
    "table_code" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "categories" TEXT NOT NULL,
    "areas" TEXT NOT NULL,
    "grain" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "whole_measure" TEXT NULL,
    "whole_categories" TEXT NOT NULL,
    "index_base" TEXT NULL,
    "compare_with" TEXT NULL,
    "from_period" TEXT NULL,
    "delivery" INTEGER NOT NULL,
    "problem" TEXT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "scope_id" BLOB NOT NULL,
    CONSTRAINT "FK_indicators_binding_indicators_indicator_indicator_id" FOREIGN KEY ("indicator_id") REFERENCES "indicators_indicator" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_indicators_binding_indicator_id" ON "indicators_binding" ("indicator_id");

CREATE INDEX "IX_indicators_binding_scope_id" ON "indicators_binding" ("scope_id");

CREATE INDEX "IX_indicators_binding_table_code" ON "indicators_binding" ("table_code");

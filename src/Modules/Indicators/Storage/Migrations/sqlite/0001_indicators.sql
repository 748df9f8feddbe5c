CREATE TABLE "indicators_indicator" (
    "id" BLOB NOT NULL CONSTRAINT "PK_indicators_indicator" PRIMARY KEY,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NULL,
    "definition" TEXT NULL,
    "unit" TEXT NULL,
    "decimals" INTEGER NULL,
    "direction" TEXT NOT NULL,
    "reading" TEXT NOT NULL,
    "measures" TEXT NOT NULL,
    "population" TEXT NULL,
    "area_code" TEXT NULL,
    "source" TEXT NULL,
    "frequency" TEXT NULL,
    "owner" TEXT NULL,
    "proxy_for_id" BLOB NULL,
    "scale" TEXT NOT NULL,
    "note" TEXT NULL,
    "basis" TEXT NOT NULL,
    "has_baseline" INTEGER NOT NULL,
    "baseline_period" TEXT NULL,
    "baseline_value" TEXT NOT NULL,
    "baseline_note" TEXT NULL,
    "baseline_basis" TEXT NOT NULL,
    "target_kind" TEXT NULL,
    "target_period" TEXT NULL,
    "target_value" TEXT NOT NULL,
    "target_low" TEXT NOT NULL,
    "target_high" TEXT NOT NULL,
    "target_printed" TEXT NULL,
    "target_note" TEXT NULL,
    "target_basis" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "scope_id" BLOB NOT NULL,
    CONSTRAINT "FK_indicators_indicator_indicators_indicator_proxy_for_id" FOREIGN KEY ("proxy_for_id") REFERENCES "indicators_indicator" ("id") ON DELETE RESTRICT
);

CREATE TABLE "indicators_measurement" (
    "id" BLOB NOT NULL CONSTRAINT "PK_indicators_measurement" PRIMARY KEY,
    "indicator_id" BLOB NOT NULL,
    "period" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "numerator" TEXT NULL,
    "denominator" TEXT NULL,
    "margin" TEXT NULL,
    "sample_size" INTEGER NULL,
    "status" TEXT NOT NULL,
    "method_break_before" INTEGER NOT NULL,
    "source" TEXT NULL,
    "remark" TEXT NULL,
    "basis" TEXT NOT NULL,
    "superseded_on" TEXT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "scope_id" BLOB NOT NULL,
    CONSTRAINT "FK_indicators_measurement_indicators_indicator_indicator_id" FOREIGN KEY ("indicator_id") REFERENCES "indicators_indicator" ("id") ON DELETE RESTRICT
);

CREATE TABLE "indicators_path_point" (
    "id" BLOB NOT NULL CONSTRAINT "PK_indicators_path_point" PRIMARY KEY,
    "indicator_id" BLOB NOT NULL,
    "period" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "scope_id" BLOB NOT NULL,
    CONSTRAINT "FK_indicators_path_point_indicators_indicator_indicator_id" FOREIGN KEY ("indicator_id") REFERENCES "indicators_indicator" ("id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_indicators_indicator_organisation_id_key" ON "indicators_indicator" ("organisation_id", "key");

CREATE INDEX "IX_indicators_indicator_proxy_for_id" ON "indicators_indicator" ("proxy_for_id");

CREATE INDEX "IX_indicators_indicator_scope_id" ON "indicators_indicator" ("scope_id");

CREATE INDEX "IX_indicators_measurement_indicator_id" ON "indicators_measurement" ("indicator_id");

CREATE INDEX "IX_indicators_measurement_scope_id" ON "indicators_measurement" ("scope_id");

CREATE INDEX "IX_indicators_path_point_indicator_id" ON "indicators_path_point" ("indicator_id");

CREATE INDEX "IX_indicators_path_point_scope_id" ON "indicators_path_point" ("scope_id");


CREATE TABLE "reporting_council_item" (
    "id" BLOB NOT NULL CONSTRAINT "PK_reporting_council_item" PRIMARY KEY,
    "programme_id" BLOB NOT NULL,
    "item_kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NULL,
    "date" TEXT NOT NULL,
    "answer" TEXT NULL,
    "answered_by" TEXT NULL,
    "state_on" TEXT NULL,
    "due" TEXT NULL,
    "registration" TEXT NULL,
    "is_public" INTEGER NOT NULL,
    "internal_remark" TEXT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL
);

CREATE TABLE "reporting_council_link" (
    "id" BLOB NOT NULL CONSTRAINT "PK_reporting_council_link" PRIMARY KEY,
    "item_id" BLOB NOT NULL,
    "goal_id" BLOB NOT NULL,
    "programme_id" BLOB NOT NULL,
    "link_label" TEXT NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    CONSTRAINT "FK_reporting_council_link_reporting_council_item_item_id" FOREIGN KEY ("item_id") REFERENCES "reporting_council_item" ("id") ON DELETE RESTRICT
);

CREATE TABLE "reporting_deviation" (
    "id" BLOB NOT NULL CONSTRAINT "PK_reporting_deviation" PRIMARY KEY,
    "programme_id" BLOB NOT NULL,
    "indicator_id" BLOB NULL,
    "effort_id" BLOB NULL,
    "subject" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "decided_by" TEXT NOT NULL,
    "decided_on" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "ended_on" TEXT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL
);

CREATE INDEX "IX_reporting_council_item_programme_id" ON "reporting_council_item" ("programme_id");

CREATE INDEX "IX_reporting_council_link_goal_id" ON "reporting_council_link" ("goal_id");

CREATE UNIQUE INDEX "IX_reporting_council_link_item_id_goal_id" ON "reporting_council_link" ("item_id", "goal_id");

CREATE INDEX "IX_reporting_council_link_programme_id" ON "reporting_council_link" ("programme_id");

CREATE INDEX "IX_reporting_deviation_programme_id" ON "reporting_deviation" ("programme_id");

DROP INDEX "IX_reporting_roll_up_moment_id";

CREATE UNIQUE INDEX "IX_reporting_roll_up_moment_id_programme_id" ON "reporting_roll_up" ("moment_id", "programme_id");

ALTER TABLE "reporting_roll_up" ADD COLUMN "submitted_by" TEXT NULL;

ALTER TABLE "reporting_roll_up" ADD COLUMN "accepted_by" TEXT NULL;

ALTER TABLE "reporting_roll_up" ADD COLUMN "agreed_by" TEXT NULL;

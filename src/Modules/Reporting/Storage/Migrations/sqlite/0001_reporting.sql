CREATE TABLE "reporting_assignment" (
    "id" BLOB NOT NULL CONSTRAINT "PK_reporting_assignment" PRIMARY KEY,
    "programme_id" BLOB NOT NULL,
    "effort_id" BLOB NOT NULL,
    "account_id" BLOB NOT NULL,
    "function_label" TEXT NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL
);


CREATE TABLE "reporting_milestone" (
    "id" BLOB NOT NULL CONSTRAINT "PK_reporting_milestone" PRIMARY KEY,
    "programme_id" BLOB NOT NULL,
    "effort_id" BLOB NOT NULL,
    "name" TEXT NOT NULL,
    "planned_printed" TEXT NULL,
    "planned" TEXT NULL,
    "expected_printed" TEXT NULL,
    "expected" TEXT NULL,
    "reached_on" TEXT NULL,
    "order" INTEGER NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL
);


CREATE TABLE "reporting_moment" (
    "id" BLOB NOT NULL CONSTRAINT "PK_reporting_moment" PRIMARY KEY,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "moment_kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "as_of" TEXT NOT NULL,
    "reports_due" TEXT NULL,
    "roll_up_due" TEXT NULL,
    "approval_due" TEXT NULL,
    "closes_on" TEXT NULL,
    "delivered_by" TEXT NULL,
    "approved_by" TEXT NULL,
    "receivers" TEXT NOT NULL,
    "note" TEXT NULL,
    "state" TEXT NOT NULL,
    "closed_without" TEXT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL
);


CREATE TABLE "reporting_moment_programme" (
    "id" BLOB NOT NULL CONSTRAINT "PK_reporting_moment_programme" PRIMARY KEY,
    "moment_id" BLOB NOT NULL,
    "programme_id" BLOB NOT NULL,
    "link_label" TEXT NOT NULL,
    "reports_due" TEXT NULL,
    "roll_up_due" TEXT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    CONSTRAINT "FK_reporting_moment_programme_reporting_moment_moment_id" FOREIGN KEY ("moment_id") REFERENCES "reporting_moment" ("id") ON DELETE RESTRICT
);


CREATE TABLE "reporting_progress_report" (
    "id" BLOB NOT NULL CONSTRAINT "PK_reporting_progress_report" PRIMARY KEY,
    "effort_id" BLOB NOT NULL,
    "effort_title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reporter_id" BLOB NULL,
    "submitted_by" TEXT NULL,
    "submitted_at" TEXT NULL,
    "returned_reason" TEXT NULL,
    "accepted_at" TEXT NULL,
    "seen_by_official_at" TEXT NULL,
    "seen_by_administrative_at" TEXT NULL,
    "results" TEXT NULL,
    "hours_used" TEXT NOT NULL,
    "hours_forecast" TEXT NOT NULL,
    "money_used" TEXT NOT NULL,
    "money_forecast" TEXT NOT NULL,
    "expected_end_printed" TEXT NULL,
    "expected_end" TEXT NULL,
    "decision_asked" TEXT NULL,
    "internal_remark" TEXT NULL,
    "suspended" INTEGER NOT NULL,
    "completed" INTEGER NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "moment_id" BLOB NOT NULL,
    "programme_id" BLOB NOT NULL,
    CONSTRAINT "FK_reporting_progress_report_reporting_moment_moment_id" FOREIGN KEY ("moment_id") REFERENCES "reporting_moment" ("id") ON DELETE RESTRICT
);


CREATE TABLE "reporting_roll_up" (
    "id" BLOB NOT NULL CONSTRAINT "PK_reporting_roll_up" PRIMARY KEY,
    "moment_name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "goes_well" TEXT NULL,
    "deviates" TEXT NULL,
    "decided" TEXT NULL,
    "asked" TEXT NULL,
    "internal_remark" TEXT NULL,
    "returned_reason" TEXT NULL,
    "submitted_at" TEXT NULL,
    "accepted_at" TEXT NULL,
    "agreed_at" TEXT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "moment_id" BLOB NOT NULL,
    "programme_id" BLOB NOT NULL,
    CONSTRAINT "FK_reporting_roll_up_reporting_moment_moment_id" FOREIGN KEY ("moment_id") REFERENCES "reporting_moment" ("id") ON DELETE RESTRICT
);


CREATE TABLE "reporting_report_area" (
    "id" BLOB NOT NULL CONSTRAINT "PK_reporting_report_area" PRIMARY KEY,
    "report_id" BLOB NOT NULL,
    "area" TEXT NOT NULL,
    "rating" TEXT NOT NULL,
    "reason" TEXT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "moment_id" BLOB NOT NULL,
    "programme_id" BLOB NOT NULL,
    CONSTRAINT "FK_reporting_report_area_reporting_progress_report_report_id" FOREIGN KEY ("report_id") REFERENCES "reporting_progress_report" ("id") ON DELETE RESTRICT
);


CREATE INDEX "IX_reporting_assignment_account_id" ON "reporting_assignment" ("account_id");


CREATE INDEX "IX_reporting_assignment_programme_id" ON "reporting_assignment" ("programme_id");


CREATE INDEX "IX_reporting_milestone_effort_id" ON "reporting_milestone" ("effort_id");


CREATE INDEX "IX_reporting_milestone_programme_id" ON "reporting_milestone" ("programme_id");


CREATE UNIQUE INDEX "IX_reporting_moment_organisation_id_key" ON "reporting_moment" ("organisation_id", "key");


CREATE INDEX "IX_reporting_moment_programme_moment_id" ON "reporting_moment_programme" ("moment_id");


CREATE INDEX "IX_reporting_moment_programme_programme_id" ON "reporting_moment_programme" ("programme_id");


CREATE INDEX "IX_reporting_progress_report_moment_id" ON "reporting_progress_report" ("moment_id");


CREATE INDEX "IX_reporting_progress_report_programme_id" ON "reporting_progress_report" ("programme_id");


CREATE INDEX "IX_reporting_report_area_report_id" ON "reporting_report_area" ("report_id");


CREATE INDEX "IX_reporting_roll_up_moment_id" ON "reporting_roll_up" ("moment_id");


CREATE INDEX "IX_reporting_roll_up_programme_id" ON "reporting_roll_up" ("programme_id");



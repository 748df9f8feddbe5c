-- Who has seen a report is a fact of its own, for each commissioner.
ALTER TABLE reporting_progress_report DROP COLUMN seen_by_official_at;
ALTER TABLE reporting_progress_report DROP COLUMN seen_by_administrative_at;
ALTER TABLE reporting_progress_report ADD COLUMN accepted_by TEXT NULL;
ALTER TABLE reporting_progress_report ADD COLUMN saved_at TEXT NOT NULL DEFAULT '1970-01-01 00:00:00+00:00';
ALTER TABLE reporting_progress_report ADD COLUMN unread TEXT NULL;
ALTER TABLE reporting_progress_report ADD COLUMN stand_reason TEXT NULL;

CREATE TABLE "reporting_report_milestone" (
    "id" BLOB NOT NULL CONSTRAINT "PK_reporting_report_milestone" PRIMARY KEY,
    "report_id" BLOB NOT NULL,
    "milestone_id" BLOB NOT NULL,
    "name" TEXT NOT NULL,
    "planned_printed" TEXT NULL,
    "planned" TEXT NULL,
    "expected_printed" TEXT NULL,
    "expected" TEXT NULL,
    "reached_on" TEXT NULL,
    "order" INTEGER NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "moment_id" BLOB NOT NULL,
    "programme_id" BLOB NOT NULL,
    CONSTRAINT "FK_reporting_report_milestone_reporting_progress_report_report_id" FOREIGN KEY ("report_id") REFERENCES "reporting_progress_report" ("id") ON DELETE RESTRICT
);

CREATE TABLE "reporting_report_sighting" (
    "id" BLOB NOT NULL CONSTRAINT "PK_reporting_report_sighting" PRIMARY KEY,
    "report_id" BLOB NOT NULL,
    "effort_title" TEXT NOT NULL,
    "commissioner" TEXT NOT NULL,
    "account_id" BLOB NOT NULL,
    "seen_by" TEXT NOT NULL,
    "seen_at" TEXT NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "moment_id" BLOB NOT NULL,
    "programme_id" BLOB NOT NULL,
    CONSTRAINT "FK_reporting_report_sighting_reporting_progress_report_report_id" FOREIGN KEY ("report_id") REFERENCES "reporting_progress_report" ("id") ON DELETE RESTRICT
);

DROP INDEX "IX_reporting_moment_programme_moment_id";
DROP INDEX "IX_reporting_progress_report_moment_id";
DROP INDEX "IX_reporting_report_area_report_id";
CREATE UNIQUE INDEX "IX_reporting_assignment_effort_id" ON reporting_assignment (effort_id);
CREATE UNIQUE INDEX "IX_reporting_moment_programme_moment_id_programme_id" ON reporting_moment_programme (moment_id, programme_id);
CREATE INDEX "IX_reporting_progress_report_effort_id" ON reporting_progress_report (effort_id);
CREATE UNIQUE INDEX "IX_reporting_progress_report_moment_id_effort_id" ON reporting_progress_report (moment_id, effort_id);
CREATE UNIQUE INDEX "IX_reporting_report_area_report_id_area" ON reporting_report_area (report_id, area);
CREATE UNIQUE INDEX "IX_reporting_report_milestone_report_id_milestone_id" ON reporting_report_milestone (report_id, milestone_id);
CREATE UNIQUE INDEX "IX_reporting_report_sighting_report_id_account_id_commissioner" ON reporting_report_sighting (report_id, account_id, commissioner);

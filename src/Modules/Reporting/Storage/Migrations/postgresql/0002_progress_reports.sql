-- Who has seen a report is a fact of its own, for each commissioner.
ALTER TABLE reporting_progress_report DROP COLUMN seen_by_official_at;
ALTER TABLE reporting_progress_report DROP COLUMN seen_by_administrative_at;
ALTER TABLE reporting_progress_report ADD COLUMN accepted_by text;
ALTER TABLE reporting_progress_report ADD COLUMN saved_at timestamp with time zone NOT NULL DEFAULT '1970-01-01 00:00:00+00';
ALTER TABLE reporting_progress_report ADD COLUMN unread text;
ALTER TABLE reporting_progress_report ADD COLUMN stand_reason text;

CREATE TABLE reporting_report_milestone (
    id uuid NOT NULL,
    report_id uuid NOT NULL,
    milestone_id uuid NOT NULL,
    name text NOT NULL,
    planned_printed text,
    planned text,
    expected_printed text,
    expected text,
    reached_on date,
    "order" integer NOT NULL,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    moment_id uuid NOT NULL,
    programme_id uuid NOT NULL,
    CONSTRAINT "PK_reporting_report_milestone" PRIMARY KEY (id),
    CONSTRAINT "FK_reporting_report_milestone_reporting_progress_report_report~" FOREIGN KEY (report_id) REFERENCES reporting_progress_report (id) ON DELETE RESTRICT
);

CREATE TABLE reporting_report_sighting (
    id uuid NOT NULL,
    report_id uuid NOT NULL,
    effort_title text NOT NULL,
    commissioner text NOT NULL,
    account_id uuid NOT NULL,
    seen_by text NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    moment_id uuid NOT NULL,
    programme_id uuid NOT NULL,
    CONSTRAINT "PK_reporting_report_sighting" PRIMARY KEY (id),
    CONSTRAINT "FK_reporting_report_sighting_reporting_progress_report_report_~" FOREIGN KEY (report_id) REFERENCES reporting_progress_report (id) ON DELETE RESTRICT
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

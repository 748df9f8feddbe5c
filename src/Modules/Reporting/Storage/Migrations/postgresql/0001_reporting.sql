CREATE TABLE reporting_assignment (
    id uuid NOT NULL,
    programme_id uuid NOT NULL,
    effort_id uuid NOT NULL,
    account_id uuid NOT NULL,
    function_label text NOT NULL,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    CONSTRAINT "PK_reporting_assignment" PRIMARY KEY (id)
);


CREATE TABLE reporting_milestone (
    id uuid NOT NULL,
    programme_id uuid NOT NULL,
    effort_id uuid NOT NULL,
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
    CONSTRAINT "PK_reporting_milestone" PRIMARY KEY (id)
);


CREATE TABLE reporting_moment (
    id uuid NOT NULL,
    key text NOT NULL,
    name text NOT NULL,
    moment_kind text NOT NULL,
    year integer NOT NULL,
    as_of date NOT NULL,
    reports_due date,
    roll_up_due date,
    approval_due date,
    closes_on date,
    delivered_by text,
    approved_by text,
    receivers text[] NOT NULL,
    note text,
    state text NOT NULL,
    closed_without text,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    CONSTRAINT "PK_reporting_moment" PRIMARY KEY (id)
);


CREATE TABLE reporting_moment_programme (
    id uuid NOT NULL,
    moment_id uuid NOT NULL,
    programme_id uuid NOT NULL,
    link_label text NOT NULL,
    reports_due date,
    roll_up_due date,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    CONSTRAINT "PK_reporting_moment_programme" PRIMARY KEY (id),
    CONSTRAINT "FK_reporting_moment_programme_reporting_moment_moment_id" FOREIGN KEY (moment_id) REFERENCES reporting_moment (id) ON DELETE RESTRICT
);


CREATE TABLE reporting_progress_report (
    id uuid NOT NULL,
    effort_id uuid NOT NULL,
    effort_title text NOT NULL,
    state text NOT NULL,
    reporter_id uuid,
    submitted_by text,
    submitted_at timestamp with time zone,
    returned_reason text,
    accepted_at timestamp with time zone,
    seen_by_official_at timestamp with time zone,
    seen_by_administrative_at timestamp with time zone,
    results text,
    hours_used text NOT NULL,
    hours_forecast text NOT NULL,
    money_used text NOT NULL,
    money_forecast text NOT NULL,
    expected_end_printed text,
    expected_end text,
    decision_asked text,
    internal_remark text,
    suspended boolean NOT NULL,
    completed boolean NOT NULL,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    moment_id uuid NOT NULL,
    programme_id uuid NOT NULL,
    CONSTRAINT "PK_reporting_progress_report" PRIMARY KEY (id),
    CONSTRAINT "FK_reporting_progress_report_reporting_moment_moment_id" FOREIGN KEY (moment_id) REFERENCES reporting_moment (id) ON DELETE RESTRICT
);


CREATE TABLE reporting_roll_up (
    id uuid NOT NULL,
    moment_name text NOT NULL,
    state text NOT NULL,
    goes_well text,
    deviates text,
    decided text,
    asked text,
    internal_remark text,
    returned_reason text,
    submitted_at timestamp with time zone,
    accepted_at timestamp with time zone,
    agreed_at timestamp with time zone,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    moment_id uuid NOT NULL,
    programme_id uuid NOT NULL,
    CONSTRAINT "PK_reporting_roll_up" PRIMARY KEY (id),
    CONSTRAINT "FK_reporting_roll_up_reporting_moment_moment_id" FOREIGN KEY (moment_id) REFERENCES reporting_moment (id) ON DELETE RESTRICT
);


CREATE TABLE reporting_report_area (
    id uuid NOT NULL,
    report_id uuid NOT NULL,
    area text NOT NULL,
    rating text NOT NULL,
    reason text,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    moment_id uuid NOT NULL,
    programme_id uuid NOT NULL,
    CONSTRAINT "PK_reporting_report_area" PRIMARY KEY (id),
    CONSTRAINT "FK_reporting_report_area_reporting_progress_report_report_id" FOREIGN KEY (report_id) REFERENCES reporting_progress_report (id) ON DELETE RESTRICT
);


CREATE INDEX "IX_reporting_assignment_account_id" ON reporting_assignment (account_id);


CREATE INDEX "IX_reporting_assignment_programme_id" ON reporting_assignment (programme_id);


CREATE INDEX "IX_reporting_milestone_effort_id" ON reporting_milestone (effort_id);


CREATE INDEX "IX_reporting_milestone_programme_id" ON reporting_milestone (programme_id);


CREATE UNIQUE INDEX "IX_reporting_moment_organisation_id_key" ON reporting_moment (organisation_id, key);


CREATE INDEX "IX_reporting_moment_programme_moment_id" ON reporting_moment_programme (moment_id);


CREATE INDEX "IX_reporting_moment_programme_programme_id" ON reporting_moment_programme (programme_id);


CREATE INDEX "IX_reporting_progress_report_moment_id" ON reporting_progress_report (moment_id);


CREATE INDEX "IX_reporting_progress_report_programme_id" ON reporting_progress_report (programme_id);


CREATE INDEX "IX_reporting_report_area_report_id" ON reporting_report_area (report_id);


CREATE INDEX "IX_reporting_roll_up_moment_id" ON reporting_roll_up (moment_id);


CREATE INDEX "IX_reporting_roll_up_programme_id" ON reporting_roll_up (programme_id);



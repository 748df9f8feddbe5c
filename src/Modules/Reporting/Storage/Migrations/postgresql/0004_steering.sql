CREATE TABLE reporting_council_item (
    id uuid NOT NULL,
    programme_id uuid NOT NULL,
    item_kind text NOT NULL,
    state text NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    source text,
    date date NOT NULL,
    answer text,
    answered_by text,
    state_on date,
    due date,
    registration text,
    is_public boolean NOT NULL,
    internal_remark text,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    CONSTRAINT "PK_reporting_council_item" PRIMARY KEY (id)
);

CREATE TABLE reporting_council_link (
    id uuid NOT NULL,
    item_id uuid NOT NULL,
    goal_id uuid NOT NULL,
    programme_id uuid NOT NULL,
    link_label text NOT NULL,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    CONSTRAINT "PK_reporting_council_link" PRIMARY KEY (id),
    CONSTRAINT "FK_reporting_council_link_reporting_council_item_item_id" FOREIGN KEY (item_id) REFERENCES reporting_council_item (id) ON DELETE RESTRICT
);

CREATE TABLE reporting_deviation (
    id uuid NOT NULL,
    programme_id uuid NOT NULL,
    indicator_id uuid,
    effort_id uuid,
    subject text NOT NULL,
    reason text NOT NULL,
    decision text NOT NULL,
    decided_by text NOT NULL,
    decided_on date NOT NULL,
    until date NOT NULL,
    ended_on date,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    CONSTRAINT "PK_reporting_deviation" PRIMARY KEY (id)
);

CREATE INDEX "IX_reporting_council_item_programme_id" ON reporting_council_item (programme_id);

CREATE INDEX "IX_reporting_council_link_goal_id" ON reporting_council_link (goal_id);

CREATE UNIQUE INDEX "IX_reporting_council_link_item_id_goal_id" ON reporting_council_link (item_id, goal_id);

CREATE INDEX "IX_reporting_council_link_programme_id" ON reporting_council_link (programme_id);

CREATE INDEX "IX_reporting_deviation_programme_id" ON reporting_deviation (programme_id);

DROP INDEX "IX_reporting_roll_up_moment_id";

CREATE UNIQUE INDEX "IX_reporting_roll_up_moment_id_programme_id" ON reporting_roll_up (moment_id, programme_id);

ALTER TABLE reporting_roll_up ADD COLUMN submitted_by text;

ALTER TABLE reporting_roll_up ADD COLUMN accepted_by text;

ALTER TABLE reporting_roll_up ADD COLUMN agreed_by text;

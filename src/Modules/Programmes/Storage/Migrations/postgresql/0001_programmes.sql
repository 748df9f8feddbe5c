CREATE TABLE programmes_programme (
    id uuid NOT NULL,
    key text NOT NULL,
    name text NOT NULL,
    slogan text,
    vision text,
    mission text,
    nature text,
    term_printed text,
    term text,
    contract_version text,
    contract_status text,
    registrations text[] NOT NULL,
    scope text,
    scope_exclusions text[] NOT NULL,
    note text,
    source text,
    level_names text[] NOT NULL,
    level_questions text[] NOT NULL,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    CONSTRAINT "PK_programmes_programme" PRIMARY KEY (id)
);

CREATE TABLE programmes_goal (
    id uuid NOT NULL,
    key text NOT NULL,
    code text,
    parent_id uuid,
    text text NOT NULL,
    short_text text,
    period text,
    owner text,
    note text,
    basis text NOT NULL,
    "order" integer NOT NULL,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    programme_id uuid NOT NULL,
    CONSTRAINT "PK_programmes_goal" PRIMARY KEY (id),
    CONSTRAINT "FK_programmes_goal_programmes_goal_parent_id" FOREIGN KEY (parent_id) REFERENCES programmes_goal (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_programmes_goal_programmes_programme_programme_id" FOREIGN KEY (programme_id) REFERENCES programmes_programme (id) ON DELETE RESTRICT
);

CREATE TABLE programmes_track (
    id uuid NOT NULL,
    key text NOT NULL,
    code text,
    name text NOT NULL,
    description text,
    "order" integer NOT NULL,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    programme_id uuid NOT NULL,
    CONSTRAINT "PK_programmes_track" PRIMARY KEY (id),
    CONSTRAINT "FK_programmes_track_programmes_programme_programme_id" FOREIGN KEY (programme_id) REFERENCES programmes_programme (id) ON DELETE RESTRICT
);

CREATE TABLE programmes_verdict (
    id uuid NOT NULL,
    indicator_id uuid,
    value text NOT NULL,
    reason text NOT NULL,
    date date NOT NULL,
    by text NOT NULL,
    source text,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    programme_id uuid NOT NULL,
    CONSTRAINT "PK_programmes_verdict" PRIMARY KEY (id),
    CONSTRAINT "FK_programmes_verdict_programmes_programme_programme_id" FOREIGN KEY (programme_id) REFERENCES programmes_programme (id) ON DELETE RESTRICT
);

CREATE TABLE programmes_goal_indicator (
    id uuid NOT NULL,
    goal_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    "order" integer NOT NULL,
    link_label text NOT NULL,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    programme_id uuid NOT NULL,
    CONSTRAINT "PK_programmes_goal_indicator" PRIMARY KEY (id),
    CONSTRAINT "FK_programmes_goal_indicator_programmes_goal_goal_id" FOREIGN KEY (goal_id) REFERENCES programmes_goal (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_programmes_goal_indicator_programmes_programme_programme_id" FOREIGN KEY (programme_id) REFERENCES programmes_programme (id) ON DELETE RESTRICT
);

CREATE TABLE programmes_effort (
    id uuid NOT NULL,
    key text NOT NULL,
    code text,
    title text NOT NULL,
    short_title text,
    description text,
    effort_kind text NOT NULL,
    parent_id uuid,
    track_id uuid,
    placeholder boolean NOT NULL,
    steering_internal text,
    steering_external text,
    lead text,
    unit text,
    partners text[] NOT NULL,
    planning_printed text,
    planning text,
    result text,
    note text,
    basis text NOT NULL,
    "order" integer NOT NULL,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    programme_id uuid NOT NULL,
    CONSTRAINT "PK_programmes_effort" PRIMARY KEY (id),
    CONSTRAINT "FK_programmes_effort_programmes_effort_parent_id" FOREIGN KEY (parent_id) REFERENCES programmes_effort (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_programmes_effort_programmes_programme_programme_id" FOREIGN KEY (programme_id) REFERENCES programmes_programme (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_programmes_effort_programmes_track_track_id" FOREIGN KEY (track_id) REFERENCES programmes_track (id) ON DELETE RESTRICT
);

CREATE TABLE programmes_amount_line (
    id uuid NOT NULL,
    key text NOT NULL,
    list text NOT NULL,
    unit text NOT NULL,
    scale integer NOT NULL,
    row text NOT NULL,
    "group" text,
    coverage text,
    is_stated_total boolean NOT NULL,
    effort_id uuid,
    note text,
    "order" integer NOT NULL,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    programme_id uuid NOT NULL,
    CONSTRAINT "PK_programmes_amount_line" PRIMARY KEY (id),
    CONSTRAINT "FK_programmes_amount_line_programmes_effort_effort_id" FOREIGN KEY (effort_id) REFERENCES programmes_effort (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_programmes_amount_line_programmes_programme_programme_id" FOREIGN KEY (programme_id) REFERENCES programmes_programme (id) ON DELETE RESTRICT
);

CREATE TABLE programmes_contribution (
    id uuid NOT NULL,
    goal_id uuid NOT NULL,
    effort_id uuid NOT NULL,
    effort_programme_id uuid NOT NULL,
    strength text NOT NULL,
    negative boolean NOT NULL,
    reason text,
    basis text NOT NULL,
    link_label text NOT NULL,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    programme_id uuid NOT NULL,
    CONSTRAINT "PK_programmes_contribution" PRIMARY KEY (id),
    CONSTRAINT "FK_programmes_contribution_programmes_effort_effort_id" FOREIGN KEY (effort_id) REFERENCES programmes_effort (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_programmes_contribution_programmes_goal_goal_id" FOREIGN KEY (goal_id) REFERENCES programmes_goal (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_programmes_contribution_programmes_programme_programme_id" FOREIGN KEY (programme_id) REFERENCES programmes_programme (id) ON DELETE RESTRICT
);

CREATE TABLE programmes_effort_status (
    id uuid NOT NULL,
    effort_id uuid NOT NULL,
    date date NOT NULL,
    status text NOT NULL,
    reason text,
    source text,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    programme_id uuid NOT NULL,
    CONSTRAINT "PK_programmes_effort_status" PRIMARY KEY (id),
    CONSTRAINT "FK_programmes_effort_status_programmes_effort_effort_id" FOREIGN KEY (effort_id) REFERENCES programmes_effort (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_programmes_effort_status_programmes_programme_programme_id" FOREIGN KEY (programme_id) REFERENCES programmes_programme (id) ON DELETE RESTRICT
);

CREATE TABLE programmes_amount_value (
    id uuid NOT NULL,
    line_id uuid NOT NULL,
    period text,
    value text NOT NULL,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    programme_id uuid NOT NULL,
    CONSTRAINT "PK_programmes_amount_value" PRIMARY KEY (id),
    CONSTRAINT "FK_programmes_amount_value_programmes_amount_line_line_id" FOREIGN KEY (line_id) REFERENCES programmes_amount_line (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_programmes_amount_value_programmes_programme_programme_id" FOREIGN KEY (programme_id) REFERENCES programmes_programme (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_programmes_amount_line_effort_id" ON programmes_amount_line (effort_id);

CREATE UNIQUE INDEX "IX_programmes_amount_line_organisation_id_key" ON programmes_amount_line (organisation_id, key);

CREATE INDEX "IX_programmes_amount_line_programme_id" ON programmes_amount_line (programme_id);

CREATE INDEX "IX_programmes_amount_value_line_id" ON programmes_amount_value (line_id);

CREATE INDEX "IX_programmes_amount_value_programme_id" ON programmes_amount_value (programme_id);

CREATE INDEX "IX_programmes_contribution_effort_id" ON programmes_contribution (effort_id);

CREATE INDEX "IX_programmes_contribution_effort_programme_id" ON programmes_contribution (effort_programme_id);

CREATE INDEX "IX_programmes_contribution_goal_id" ON programmes_contribution (goal_id);

CREATE INDEX "IX_programmes_contribution_programme_id" ON programmes_contribution (programme_id);

CREATE UNIQUE INDEX "IX_programmes_effort_organisation_id_key" ON programmes_effort (organisation_id, key);

CREATE INDEX "IX_programmes_effort_parent_id" ON programmes_effort (parent_id);

CREATE INDEX "IX_programmes_effort_programme_id" ON programmes_effort (programme_id);

CREATE INDEX "IX_programmes_effort_track_id" ON programmes_effort (track_id);

CREATE INDEX "IX_programmes_effort_status_effort_id" ON programmes_effort_status (effort_id);

CREATE INDEX "IX_programmes_effort_status_programme_id" ON programmes_effort_status (programme_id);

CREATE UNIQUE INDEX "IX_programmes_goal_organisation_id_key" ON programmes_goal (organisation_id, key);

CREATE INDEX "IX_programmes_goal_parent_id" ON programmes_goal (parent_id);

CREATE INDEX "IX_programmes_goal_programme_id" ON programmes_goal (programme_id);

CREATE INDEX "IX_programmes_goal_indicator_goal_id" ON programmes_goal_indicator (goal_id);

CREATE INDEX "IX_programmes_goal_indicator_indicator_id" ON programmes_goal_indicator (indicator_id);

CREATE INDEX "IX_programmes_goal_indicator_programme_id" ON programmes_goal_indicator (programme_id);

CREATE UNIQUE INDEX "IX_programmes_programme_organisation_id_key" ON programmes_programme (organisation_id, key);

CREATE UNIQUE INDEX "IX_programmes_track_organisation_id_key" ON programmes_track (organisation_id, key);

CREATE INDEX "IX_programmes_track_programme_id" ON programmes_track (programme_id);

CREATE INDEX "IX_programmes_verdict_programme_id" ON programmes_verdict (programme_id);


CREATE TABLE "programmes_programme" (
    "id" BLOB NOT NULL CONSTRAINT "PK_programmes_programme" PRIMARY KEY,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "slogan" TEXT NULL,
    "vision" TEXT NULL,
    "mission" TEXT NULL,
    "nature" TEXT NULL,
    "term_printed" TEXT NULL,
    "term" TEXT NULL,
    "contract_version" TEXT NULL,
    "contract_status" TEXT NULL,
    "registrations" TEXT NOT NULL,
    "scope" TEXT NULL,
    "scope_exclusions" TEXT NOT NULL,
    "note" TEXT NULL,
    "source" TEXT NULL,
    "level_names" TEXT NOT NULL,
    "level_questions" TEXT NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL
);

CREATE TABLE "programmes_goal" (
    "id" BLOB NOT NULL CONSTRAINT "PK_programmes_goal" PRIMARY KEY,
    "key" TEXT NOT NULL,
    "code" TEXT NULL,
    "parent_id" BLOB NULL,
    "text" TEXT NOT NULL,
    "short_text" TEXT NULL,
    "period" TEXT NULL,
    "owner" TEXT NULL,
    "note" TEXT NULL,
    "basis" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "programme_id" BLOB NOT NULL,
    CONSTRAINT "FK_programmes_goal_programmes_goal_parent_id" FOREIGN KEY ("parent_id") REFERENCES "programmes_goal" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_programmes_goal_programmes_programme_programme_id" FOREIGN KEY ("programme_id") REFERENCES "programmes_programme" ("id") ON DELETE RESTRICT
);

CREATE TABLE "programmes_track" (
    "id" BLOB NOT NULL CONSTRAINT "PK_programmes_track" PRIMARY KEY,
    "key" TEXT NOT NULL,
    "code" TEXT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NULL,
    "order" INTEGER NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "programme_id" BLOB NOT NULL,
    CONSTRAINT "FK_programmes_track_programmes_programme_programme_id" FOREIGN KEY ("programme_id") REFERENCES "programmes_programme" ("id") ON DELETE RESTRICT
);

CREATE TABLE "programmes_verdict" (
    "id" BLOB NOT NULL CONSTRAINT "PK_programmes_verdict" PRIMARY KEY,
    "indicator_id" BLOB NULL,
    "value" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "source" TEXT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "programme_id" BLOB NOT NULL,
    CONSTRAINT "FK_programmes_verdict_programmes_programme_programme_id" FOREIGN KEY ("programme_id") REFERENCES "programmes_programme" ("id") ON DELETE RESTRICT
);

CREATE TABLE "programmes_goal_indicator" (
    "id" BLOB NOT NULL CONSTRAINT "PK_programmes_goal_indicator" PRIMARY KEY,
    "goal_id" BLOB NOT NULL,
    "indicator_id" BLOB NOT NULL,
    "order" INTEGER NOT NULL,
    "link_label" TEXT NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "programme_id" BLOB NOT NULL,
    CONSTRAINT "FK_programmes_goal_indicator_programmes_goal_goal_id" FOREIGN KEY ("goal_id") REFERENCES "programmes_goal" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_programmes_goal_indicator_programmes_programme_programme_id" FOREIGN KEY ("programme_id") REFERENCES "programmes_programme" ("id") ON DELETE RESTRICT
);

CREATE TABLE "programmes_effort" (
    "id" BLOB NOT NULL CONSTRAINT "PK_programmes_effort" PRIMARY KEY,
    "key" TEXT NOT NULL,
    "code" TEXT NULL,
    "title" TEXT NOT NULL,
    "short_title" TEXT NULL,
    "description" TEXT NULL,
    "effort_kind" TEXT NOT NULL,
    "parent_id" BLOB NULL,
    "track_id" BLOB NULL,
    "placeholder" INTEGER NOT NULL,
    "steering_internal" TEXT NULL,
    "steering_external" TEXT NULL,
    "lead" TEXT NULL,
    "unit" TEXT NULL,
    "partners" TEXT NOT NULL,
    "planning_printed" TEXT NULL,
    "planning" TEXT NULL,
    "result" TEXT NULL,
    "note" TEXT NULL,
    "basis" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "programme_id" BLOB NOT NULL,
    CONSTRAINT "FK_programmes_effort_programmes_effort_parent_id" FOREIGN KEY ("parent_id") REFERENCES "programmes_effort" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_programmes_effort_programmes_programme_programme_id" FOREIGN KEY ("programme_id") REFERENCES "programmes_programme" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_programmes_effort_programmes_track_track_id" FOREIGN KEY ("track_id") REFERENCES "programmes_track" ("id") ON DELETE RESTRICT
);

CREATE TABLE "programmes_amount_line" (
    "id" BLOB NOT NULL CONSTRAINT "PK_programmes_amount_line" PRIMARY KEY,
    "key" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "scale" INTEGER NOT NULL,
    "row" TEXT NOT NULL,
    "group" TEXT NULL,
    "coverage" TEXT NULL,
    "is_stated_total" INTEGER NOT NULL,
    "effort_id" BLOB NULL,
    "note" TEXT NULL,
    "order" INTEGER NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "programme_id" BLOB NOT NULL,
    CONSTRAINT "FK_programmes_amount_line_programmes_effort_effort_id" FOREIGN KEY ("effort_id") REFERENCES "programmes_effort" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_programmes_amount_line_programmes_programme_programme_id" FOREIGN KEY ("programme_id") REFERENCES "programmes_programme" ("id") ON DELETE RESTRICT
);

CREATE TABLE "programmes_contribution" (
    "id" BLOB NOT NULL CONSTRAINT "PK_programmes_contribution" PRIMARY KEY,
    "goal_id" BLOB NOT NULL,
    "effort_id" BLOB NOT NULL,
    "effort_programme_id" BLOB NOT NULL,
    "strength" TEXT NOT NULL,
    "negative" INTEGER NOT NULL,
    "reason" TEXT NULL,
    "basis" TEXT NOT NULL,
    "link_label" TEXT NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "programme_id" BLOB NOT NULL,
    CONSTRAINT "FK_programmes_contribution_programmes_effort_effort_id" FOREIGN KEY ("effort_id") REFERENCES "programmes_effort" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_programmes_contribution_programmes_goal_goal_id" FOREIGN KEY ("goal_id") REFERENCES "programmes_goal" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_programmes_contribution_programmes_programme_programme_id" FOREIGN KEY ("programme_id") REFERENCES "programmes_programme" ("id") ON DELETE RESTRICT
);

CREATE TABLE "programmes_effort_status" (
    "id" BLOB NOT NULL CONSTRAINT "PK_programmes_effort_status" PRIMARY KEY,
    "effort_id" BLOB NOT NULL,
    "date" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT NULL,
    "source" TEXT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "programme_id" BLOB NOT NULL,
    CONSTRAINT "FK_programmes_effort_status_programmes_effort_effort_id" FOREIGN KEY ("effort_id") REFERENCES "programmes_effort" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_programmes_effort_status_programmes_programme_programme_id" FOREIGN KEY ("programme_id") REFERENCES "programmes_programme" ("id") ON DELETE RESTRICT
);

CREATE TABLE "programmes_amount_value" (
    "id" BLOB NOT NULL CONSTRAINT "PK_programmes_amount_value" PRIMARY KEY,
    "line_id" BLOB NOT NULL,
    "period" TEXT NULL,
    "value" TEXT NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "programme_id" BLOB NOT NULL,
    CONSTRAINT "FK_programmes_amount_value_programmes_amount_line_line_id" FOREIGN KEY ("line_id") REFERENCES "programmes_amount_line" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_programmes_amount_value_programmes_programme_programme_id" FOREIGN KEY ("programme_id") REFERENCES "programmes_programme" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_programmes_amount_line_effort_id" ON "programmes_amount_line" ("effort_id");

CREATE UNIQUE INDEX "IX_programmes_amount_line_organisation_id_key" ON "programmes_amount_line" ("organisation_id", "key");

CREATE INDEX "IX_programmes_amount_line_programme_id" ON "programmes_amount_line" ("programme_id");

CREATE INDEX "IX_programmes_amount_value_line_id" ON "programmes_amount_value" ("line_id");

CREATE INDEX "IX_programmes_amount_value_programme_id" ON "programmes_amount_value" ("programme_id");

CREATE INDEX "IX_programmes_contribution_effort_id" ON "programmes_contribution" ("effort_id");

CREATE INDEX "IX_programmes_contribution_effort_programme_id" ON "programmes_contribution" ("effort_programme_id");

CREATE INDEX "IX_programmes_contribution_goal_id" ON "programmes_contribution" ("goal_id");

CREATE INDEX "IX_programmes_contribution_programme_id" ON "programmes_contribution" ("programme_id");

CREATE UNIQUE INDEX "IX_programmes_effort_organisation_id_key" ON "programmes_effort" ("organisation_id", "key");

CREATE INDEX "IX_programmes_effort_parent_id" ON "programmes_effort" ("parent_id");

CREATE INDEX "IX_programmes_effort_programme_id" ON "programmes_effort" ("programme_id");

CREATE INDEX "IX_programmes_effort_track_id" ON "programmes_effort" ("track_id");

CREATE INDEX "IX_programmes_effort_status_effort_id" ON "programmes_effort_status" ("effort_id");

CREATE INDEX "IX_programmes_effort_status_programme_id" ON "programmes_effort_status" ("programme_id");

CREATE UNIQUE INDEX "IX_programmes_goal_organisation_id_key" ON "programmes_goal" ("organisation_id", "key");

CREATE INDEX "IX_programmes_goal_parent_id" ON "programmes_goal" ("parent_id");

CREATE INDEX "IX_programmes_goal_programme_id" ON "programmes_goal" ("programme_id");

CREATE INDEX "IX_programmes_goal_indicator_goal_id" ON "programmes_goal_indicator" ("goal_id");

CREATE INDEX "IX_programmes_goal_indicator_indicator_id" ON "programmes_goal_indicator" ("indicator_id");

CREATE INDEX "IX_programmes_goal_indicator_programme_id" ON "programmes_goal_indicator" ("programme_id");

CREATE UNIQUE INDEX "IX_programmes_programme_organisation_id_key" ON "programmes_programme" ("organisation_id", "key");

CREATE UNIQUE INDEX "IX_programmes_track_organisation_id_key" ON "programmes_track" ("organisation_id", "key");

CREATE INDEX "IX_programmes_track_programme_id" ON "programmes_track" ("programme_id");

CREATE INDEX "IX_programmes_verdict_programme_id" ON "programmes_verdict" ("programme_id");


CREATE TABLE "reporting_change_request" (
    "id" BLOB NOT NULL CONSTRAINT "PK_reporting_change_request" PRIMARY KEY,
    "programme_id" BLOB NOT NULL,
    "effort_id" BLOB NOT NULL,
    "effort_key" TEXT NOT NULL,
    "effort_title" TEXT NOT NULL,
    "moment_id" BLOB NULL,
    "moment_name" TEXT NULL,
    "advice" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "proposal" TEXT NULL,
    "ends_on" TEXT NULL,
    "state" TEXT NOT NULL,
    "body" TEXT NULL,
    "agreed_by_official" TEXT NULL,
    "agreed_by_administrative" TEXT NULL,
    "decision" TEXT NULL,
    "decision_reference" TEXT NULL,
    "decided_on" TEXT NULL,
    "decided_by" TEXT NULL,
    "applied_batch" BLOB NULL,
    "applied_at" TEXT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL
);

CREATE TABLE "reporting_decision_place" (
    "id" BLOB NOT NULL CONSTRAINT "PK_reporting_decision_place" PRIMARY KEY,
    "programme_id" BLOB NOT NULL,
    "body" TEXT NOT NULL,
    "source" TEXT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL
);

CREATE TABLE "reporting_edition" (
    "id" BLOB NOT NULL CONSTRAINT "PK_reporting_edition" PRIMARY KEY,
    "moment_id" BLOB NOT NULL,
    "slug" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "corrects" TEXT NULL,
    "correction_reason" TEXT NULL,
    "title" TEXT NOT NULL,
    "as_of" TEXT NOT NULL,
    "frozen_at" TEXT NOT NULL,
    "frozen_by" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "content" BLOB NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    CONSTRAINT "FK_reporting_edition_reporting_moment_moment_id" FOREIGN KEY ("moment_id") REFERENCES "reporting_moment" ("id") ON DELETE RESTRICT
);

CREATE TABLE "reporting_midterm" (
    "id" BLOB NOT NULL CONSTRAINT "PK_reporting_midterm" PRIMARY KEY,
    "moment_name" TEXT NOT NULL,
    "publication" TEXT NULL,
    "heading" TEXT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "moment_id" BLOB NOT NULL,
    "programme_id" BLOB NOT NULL,
    CONSTRAINT "FK_reporting_midterm_reporting_moment_moment_id" FOREIGN KEY ("moment_id") REFERENCES "reporting_moment" ("id") ON DELETE RESTRICT
);

CREATE TABLE "reporting_midterm_text" (
    "id" BLOB NOT NULL CONSTRAINT "PK_reporting_midterm_text" PRIMARY KEY,
    "part" TEXT NOT NULL,
    "goal_id" BLOB NULL,
    "place" TEXT NOT NULL,
    "part_name" TEXT NOT NULL,
    "heading" TEXT NULL,
    "text" TEXT NULL,
    "figures" TEXT NOT NULL,
    "table_caption" TEXT NULL,
    "with_sum" INTEGER NOT NULL,
    "with_differences" INTEGER NOT NULL,
    "writer" TEXT NULL,
    "approved" INTEGER NOT NULL,
    "internal_note" TEXT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "moment_id" BLOB NOT NULL,
    "programme_id" BLOB NOT NULL,
    CONSTRAINT "FK_reporting_midterm_text_reporting_moment_moment_id" FOREIGN KEY ("moment_id") REFERENCES "reporting_moment" ("id") ON DELETE RESTRICT
);

CREATE TABLE "reporting_publication" (
    "id" BLOB NOT NULL CONSTRAINT "PK_reporting_publication" PRIMARY KEY,
    "edition_id" BLOB NOT NULL,
    "edition_title" TEXT NOT NULL,
    "published_at" TEXT NOT NULL,
    "published_by" TEXT NOT NULL,
    "public_hash" TEXT NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    CONSTRAINT "FK_reporting_publication_reporting_edition_edition_id" FOREIGN KEY ("edition_id") REFERENCES "reporting_edition" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_reporting_change_request_effort_id" ON "reporting_change_request" ("effort_id");

CREATE INDEX "IX_reporting_change_request_programme_id" ON "reporting_change_request" ("programme_id");

CREATE UNIQUE INDEX "IX_reporting_decision_place_programme_id" ON "reporting_decision_place" ("programme_id");

CREATE UNIQUE INDEX "IX_reporting_edition_moment_id_number" ON "reporting_edition" ("moment_id", "number");

CREATE UNIQUE INDEX "IX_reporting_edition_organisation_id_slug" ON "reporting_edition" ("organisation_id", "slug");

CREATE UNIQUE INDEX "IX_reporting_midterm_moment_id_programme_id" ON "reporting_midterm" ("moment_id", "programme_id");

CREATE INDEX "IX_reporting_midterm_programme_id" ON "reporting_midterm" ("programme_id");

CREATE UNIQUE INDEX "IX_reporting_midterm_text_moment_id_programme_id_place" ON "reporting_midterm_text" ("moment_id", "programme_id", "place");

CREATE INDEX "IX_reporting_midterm_text_programme_id" ON "reporting_midterm_text" ("programme_id");

CREATE UNIQUE INDEX "IX_reporting_publication_edition_id" ON "reporting_publication" ("edition_id");

-- An edition is what was shown; it is corrected by another and never changed, whatever the product does.
CREATE TRIGGER reporting_edition_no_update BEFORE UPDATE ON reporting_edition
BEGIN
    SELECT RAISE(ABORT, 'Editions never change.');
END;

CREATE TRIGGER reporting_edition_no_delete BEFORE DELETE ON reporting_edition
BEGIN
    SELECT RAISE(ABORT, 'Editions never change.');
END;

CREATE TRIGGER reporting_publication_no_update BEFORE UPDATE ON reporting_publication
BEGIN
    SELECT RAISE(ABORT, 'What is published is not taken back.');
END;

CREATE TRIGGER reporting_publication_no_delete BEFORE DELETE ON reporting_publication
BEGIN
    SELECT RAISE(ABORT, 'What is published is not taken back.');
END;

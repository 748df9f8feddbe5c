CREATE TABLE "reporting_announcement" (
    "id" BLOB NOT NULL CONSTRAINT "PK_reporting_announcement" PRIMARY KEY,
    "organisation_id" BLOB NOT NULL,
    "mail_kind" TEXT NOT NULL,
    "subject_id" BLOB NOT NULL,
    "at" INTEGER NOT NULL,
    "handled_at" INTEGER NULL
);

CREATE TABLE "reporting_mail" (
    "id" BLOB NOT NULL CONSTRAINT "PK_reporting_mail" PRIMARY KEY,
    "organisation_id" BLOB NOT NULL,
    "account_id" BLOB NOT NULL,
    "function_label" TEXT NOT NULL,
    "programme_id" BLOB NULL,
    "mail_kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "due_at" INTEGER NOT NULL,
    "claim_id" BLOB NULL,
    "said" TEXT NULL,
    "written_at" INTEGER NOT NULL,
    "sent_at" INTEGER NULL
);

CREATE INDEX "IX_reporting_announcement_handled_at" ON "reporting_announcement" ("handled_at");

CREATE UNIQUE INDEX "IX_reporting_mail_organisation_id_dedupe_key" ON "reporting_mail" ("organisation_id", "dedupe_key");

CREATE INDEX "IX_reporting_mail_state_due_at" ON "reporting_mail" ("state", "due_at");

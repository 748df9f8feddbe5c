CREATE TABLE "programmes_evidence" (
    "id" BLOB NOT NULL CONSTRAINT "PK_programmes_evidence" PRIMARY KEY,
    "goal_id" BLOB NULL,
    "title" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "table_code" TEXT NOT NULL,
    "remark" TEXT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "programme_id" BLOB NOT NULL,
    CONSTRAINT "FK_programmes_evidence_programmes_goal_goal_id" FOREIGN KEY ("goal_id") REFERENCES "programmes_goal" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_programmes_evidence_programmes_programme_programme_id" FOREIGN KEY ("programme_id") REFERENCES "programmes_programme" ("id") ON DELETE RESTRICT
);


CREATE INDEX "IX_programmes_evidence_goal_id" ON "programmes_evidence" ("goal_id");


CREATE INDEX "IX_programmes_evidence_programme_id" ON "programmes_evidence" ("programme_id");

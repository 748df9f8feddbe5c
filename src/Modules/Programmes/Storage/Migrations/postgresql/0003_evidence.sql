CREATE TABLE programmes_evidence (
    id uuid NOT NULL,
    goal_id uuid,
    title text NOT NULL,
    address text NOT NULL,
    table_code text NOT NULL,
    remark text,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    programme_id uuid NOT NULL,
    CONSTRAINT "PK_programmes_evidence" PRIMARY KEY (id),
    CONSTRAINT "FK_programmes_evidence_programmes_goal_goal_id" FOREIGN KEY (goal_id) REFERENCES programmes_goal (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_programmes_evidence_programmes_programme_programme_id" FOREIGN KEY (programme_id) REFERENCES programmes_programme (id) ON DELETE RESTRICT
);


CREATE INDEX "IX_programmes_evidence_goal_id" ON programmes_evidence (goal_id);


CREATE INDEX "IX_programmes_evidence_programme_id" ON programmes_evidence (programme_id);

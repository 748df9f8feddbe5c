CREATE TABLE reporting_announcement (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    mail_kind text NOT NULL,
    subject_id uuid NOT NULL,
    at bigint NOT NULL,
    handled_at bigint,
    CONSTRAINT "PK_reporting_announcement" PRIMARY KEY (id)
);

CREATE TABLE reporting_mail (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    account_id uuid NOT NULL,
    function_label text NOT NULL,
    programme_id uuid,
    mail_kind text NOT NULL,
    subject text NOT NULL,
    text text NOT NULL,
    dedupe_key text NOT NULL,
    state text NOT NULL,
    attempts integer NOT NULL,
    due_at bigint NOT NULL,
    claim_id uuid,
    said text,
    written_at bigint NOT NULL,
    sent_at bigint,
    CONSTRAINT "PK_reporting_mail" PRIMARY KEY (id)
);

CREATE INDEX "IX_reporting_announcement_handled_at" ON reporting_announcement (handled_at);

CREATE UNIQUE INDEX "IX_reporting_mail_organisation_id_dedupe_key" ON reporting_mail (organisation_id, dedupe_key);

CREATE INDEX "IX_reporting_mail_state_due_at" ON reporting_mail (state, due_at);

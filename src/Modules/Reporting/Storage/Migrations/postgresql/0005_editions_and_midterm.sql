CREATE TABLE reporting_change_request (
    id uuid NOT NULL,
    programme_id uuid NOT NULL,
    effort_id uuid NOT NULL,
    effort_key text NOT NULL,
    effort_title text NOT NULL,
    moment_id uuid,
    moment_name text,
    advice text NOT NULL,
    reason text NOT NULL,
    proposal text,
    ends_on date,
    state text NOT NULL,
    body text,
    agreed_by_official text,
    agreed_by_administrative text,
    decision text,
    decision_reference text,
    decided_on date,
    decided_by text,
    applied_batch uuid,
    applied_at timestamp with time zone,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    CONSTRAINT "PK_reporting_change_request" PRIMARY KEY (id)
);

CREATE TABLE reporting_decision_place (
    id uuid NOT NULL,
    programme_id uuid NOT NULL,
    body text NOT NULL,
    source text,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    CONSTRAINT "PK_reporting_decision_place" PRIMARY KEY (id)
);

CREATE TABLE reporting_edition (
    id uuid NOT NULL,
    moment_id uuid NOT NULL,
    slug text NOT NULL,
    number integer NOT NULL,
    corrects text,
    correction_reason text,
    title text NOT NULL,
    as_of date NOT NULL,
    frozen_at timestamp with time zone NOT NULL,
    frozen_by text NOT NULL,
    hash text NOT NULL,
    size integer NOT NULL,
    content bytea NOT NULL,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    CONSTRAINT "PK_reporting_edition" PRIMARY KEY (id),
    CONSTRAINT "FK_reporting_edition_reporting_moment_moment_id" FOREIGN KEY (moment_id) REFERENCES reporting_moment (id) ON DELETE RESTRICT
);

CREATE TABLE reporting_midterm (
    id uuid NOT NULL,
    moment_name text NOT NULL,
    publication text,
    heading text,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    moment_id uuid NOT NULL,
    programme_id uuid NOT NULL,
    CONSTRAINT "PK_reporting_midterm" PRIMARY KEY (id),
    CONSTRAINT "FK_reporting_midterm_reporting_moment_moment_id" FOREIGN KEY (moment_id) REFERENCES reporting_moment (id) ON DELETE RESTRICT
);

CREATE TABLE reporting_midterm_text (
    id uuid NOT NULL,
    part text NOT NULL,
    goal_id uuid,
    place text NOT NULL,
    part_name text NOT NULL,
    heading text,
    text text,
    figures text[] NOT NULL,
    table_caption text,
    with_sum boolean NOT NULL,
    with_differences boolean NOT NULL,
    writer text,
    approved boolean NOT NULL,
    internal_note text,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    moment_id uuid NOT NULL,
    programme_id uuid NOT NULL,
    CONSTRAINT "PK_reporting_midterm_text" PRIMARY KEY (id),
    CONSTRAINT "FK_reporting_midterm_text_reporting_moment_moment_id" FOREIGN KEY (moment_id) REFERENCES reporting_moment (id) ON DELETE RESTRICT
);

CREATE TABLE reporting_publication (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    edition_title text NOT NULL,
    published_at timestamp with time zone NOT NULL,
    published_by text NOT NULL,
    public_hash text NOT NULL,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    CONSTRAINT "PK_reporting_publication" PRIMARY KEY (id),
    CONSTRAINT "FK_reporting_publication_reporting_edition_edition_id" FOREIGN KEY (edition_id) REFERENCES reporting_edition (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_reporting_change_request_effort_id" ON reporting_change_request (effort_id);

CREATE INDEX "IX_reporting_change_request_programme_id" ON reporting_change_request (programme_id);

CREATE UNIQUE INDEX "IX_reporting_decision_place_programme_id" ON reporting_decision_place (programme_id);

CREATE UNIQUE INDEX "IX_reporting_edition_moment_id_number" ON reporting_edition (moment_id, number);

CREATE UNIQUE INDEX "IX_reporting_edition_organisation_id_slug" ON reporting_edition (organisation_id, slug);

CREATE UNIQUE INDEX "IX_reporting_midterm_moment_id_programme_id" ON reporting_midterm (moment_id, programme_id);

CREATE INDEX "IX_reporting_midterm_programme_id" ON reporting_midterm (programme_id);

CREATE UNIQUE INDEX "IX_reporting_midterm_text_moment_id_programme_id_place" ON reporting_midterm_text (moment_id, programme_id, place);

CREATE INDEX "IX_reporting_midterm_text_programme_id" ON reporting_midterm_text (programme_id);

CREATE UNIQUE INDEX "IX_reporting_publication_edition_id" ON reporting_publication (edition_id);

-- The content is compressed already.
ALTER TABLE reporting_edition ALTER COLUMN content SET STORAGE EXTERNAL;

-- An edition is what was shown; it is corrected by another and never changed, whatever the product does.
CREATE FUNCTION reporting_never_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Editions never change, and what is published is not taken back.';
END
$$;

CREATE TRIGGER reporting_edition_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON reporting_edition
    FOR EACH STATEMENT EXECUTE FUNCTION reporting_never_change();

CREATE TRIGGER reporting_publication_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON reporting_publication
    FOR EACH STATEMENT EXECUTE FUNCTION reporting_never_change();

CREATE TABLE editions_edition (
    municipality text NOT NULL,
    slug text NOT NULL,
    municipality_name text NOT NULL,
    municipality_code text NOT NULL,
    title text NOT NULL,
    moment text NOT NULL,
    number integer NOT NULL,
    corrects text NULL,
    correction_reason text NULL,
    as_of text NOT NULL,
    frozen_at text NOT NULL,
    published_at text NOT NULL,
    hash text NOT NULL,
    size integer NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (municipality, slug)
);

-- The content is compressed already.
ALTER TABLE editions_edition ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE FUNCTION editions_never_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Published editions never change.';
END
$$;

CREATE TRIGGER editions_edition_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON editions_edition
    FOR EACH STATEMENT EXECUTE FUNCTION editions_never_change();

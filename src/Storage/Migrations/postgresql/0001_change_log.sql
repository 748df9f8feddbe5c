CREATE TABLE change_log (
    id uuid NOT NULL PRIMARY KEY,
    at_milliseconds bigint NOT NULL,
    batch_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    scope_id uuid NULL,
    object_kind text NOT NULL,
    object_id uuid NOT NULL,
    object_label text NOT NULL,
    action text NOT NULL,
    field text NULL,
    old text NULL,
    new text NULL,
    why text NULL,
    actor_id uuid NULL,
    actor_label text NOT NULL
);
CREATE INDEX ix_change_log_object ON change_log (object_id, at_milliseconds);
CREATE INDEX ix_change_log_organisation ON change_log (organisation_id, at_milliseconds);
CREATE INDEX ix_change_log_scope ON change_log (scope_id, at_milliseconds);

CREATE TABLE scope_stamp (
    scope_id uuid NOT NULL PRIMARY KEY,
    stamp bigint NOT NULL
);

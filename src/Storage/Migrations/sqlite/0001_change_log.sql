CREATE TABLE change_log (
    id BLOB NOT NULL PRIMARY KEY,
    at_milliseconds INTEGER NOT NULL,
    batch_id BLOB NOT NULL,
    organisation_id BLOB NOT NULL,
    scope_id BLOB NULL,
    object_kind TEXT NOT NULL,
    object_id BLOB NOT NULL,
    object_label TEXT NOT NULL,
    action TEXT NOT NULL,
    field TEXT NULL,
    old TEXT NULL,
    new TEXT NULL,
    why TEXT NULL,
    actor_id BLOB NULL,
    actor_label TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX ix_change_log_object ON change_log (object_id, at_milliseconds);
CREATE INDEX ix_change_log_organisation ON change_log (organisation_id, at_milliseconds);
CREATE INDEX ix_change_log_scope ON change_log (scope_id, at_milliseconds);

CREATE TABLE scope_stamp (
    scope_id BLOB NOT NULL PRIMARY KEY,
    stamp INTEGER NOT NULL
) WITHOUT ROWID;

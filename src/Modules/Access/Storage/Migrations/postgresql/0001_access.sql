CREATE TABLE access_organisation (
    id uuid NOT NULL,
    slug text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    theme text,
    tolerance numeric NOT NULL,
    second_step_roles text[] NOT NULL,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    CONSTRAINT "PK_access_organisation" PRIMARY KEY (id)
);

CREATE TABLE access_sign_in_attempt (
    id text NOT NULL,
    failed integer NOT NULL,
    locked_until bigint NOT NULL,
    last_at bigint NOT NULL,
    CONSTRAINT "PK_access_sign_in_attempt" PRIMARY KEY (id)
);

CREATE TABLE access_account (
    id uuid NOT NULL,
    email text NOT NULL,
    normalised_email text NOT NULL,
    function_label text NOT NULL,
    active boolean NOT NULL,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    CONSTRAINT "PK_access_account" PRIMARY KEY (id),
    CONSTRAINT "FK_access_account_access_organisation_organisation_id" FOREIGN KEY (organisation_id) REFERENCES access_organisation (id) ON DELETE RESTRICT
);

CREATE TABLE access_credential (
    account_id uuid NOT NULL,
    password_hash text,
    security_stamp text NOT NULL,
    two_factor_enabled boolean NOT NULL,
    authenticator_key text,
    last_time_step bigint NOT NULL,
    recovery_codes text[] NOT NULL,
    password_link_hash text,
    password_link_until bigint NOT NULL,
    CONSTRAINT "PK_access_credential" PRIMARY KEY (account_id),
    CONSTRAINT "FK_access_credential_access_account_account_id" FOREIGN KEY (account_id) REFERENCES access_account (id) ON DELETE RESTRICT
);

CREATE TABLE access_role (
    id uuid NOT NULL,
    programme_id uuid,
    account_id uuid,
    role text NOT NULL,
    held_by text,
    body text,
    "from" date,
    until date,
    note text,
    "order" integer NOT NULL,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    CONSTRAINT "PK_access_role" PRIMARY KEY (id),
    CONSTRAINT "FK_access_role_access_account_account_id" FOREIGN KEY (account_id) REFERENCES access_account (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_access_account_normalised_email" ON access_account (normalised_email);

CREATE INDEX "IX_access_account_organisation_id" ON access_account (organisation_id);

CREATE INDEX "IX_access_credential_password_link_hash" ON access_credential (password_link_hash);

CREATE UNIQUE INDEX "IX_access_organisation_code" ON access_organisation (code);

CREATE UNIQUE INDEX "IX_access_organisation_slug" ON access_organisation (slug);

CREATE INDEX "IX_access_role_account_id" ON access_role (account_id);

CREATE INDEX "IX_access_role_programme_id" ON access_role (programme_id);

CREATE TABLE "access_organisation" (
    "id" BLOB NOT NULL CONSTRAINT "PK_access_organisation" PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "theme" TEXT NULL,
    "tolerance" TEXT NOT NULL,
    "second_step_roles" TEXT NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL
);

CREATE TABLE "access_sign_in_attempt" (
    "id" TEXT NOT NULL CONSTRAINT "PK_access_sign_in_attempt" PRIMARY KEY,
    "failed" INTEGER NOT NULL,
    "locked_until" INTEGER NOT NULL,
    "last_at" INTEGER NOT NULL
);

CREATE TABLE "access_account" (
    "id" BLOB NOT NULL CONSTRAINT "PK_access_account" PRIMARY KEY,
    "email" TEXT NOT NULL,
    "normalised_email" TEXT NOT NULL,
    "function_label" TEXT NOT NULL,
    "active" INTEGER NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    CONSTRAINT "FK_access_account_access_organisation_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "access_organisation" ("id") ON DELETE RESTRICT
);

CREATE TABLE "access_credential" (
    "account_id" BLOB NOT NULL CONSTRAINT "PK_access_credential" PRIMARY KEY,
    "password_hash" TEXT NULL,
    "security_stamp" TEXT NOT NULL,
    "two_factor_enabled" INTEGER NOT NULL,
    "authenticator_key" TEXT NULL,
    "last_time_step" INTEGER NOT NULL,
    "recovery_codes" TEXT NOT NULL,
    "password_link_hash" TEXT NULL,
    "password_link_until" INTEGER NOT NULL,
    CONSTRAINT "FK_access_credential_access_account_account_id" FOREIGN KEY ("account_id") REFERENCES "access_account" ("id") ON DELETE RESTRICT
);

CREATE TABLE "access_role" (
    "id" BLOB NOT NULL CONSTRAINT "PK_access_role" PRIMARY KEY,
    "programme_id" BLOB NULL,
    "account_id" BLOB NULL,
    "role" TEXT NOT NULL,
    "held_by" TEXT NULL,
    "body" TEXT NULL,
    "from" TEXT NULL,
    "until" TEXT NULL,
    "note" TEXT NULL,
    "order" INTEGER NOT NULL,
    "organisation_id" BLOB NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    CONSTRAINT "FK_access_role_access_account_account_id" FOREIGN KEY ("account_id") REFERENCES "access_account" ("id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_access_account_normalised_email" ON "access_account" ("normalised_email");

CREATE INDEX "IX_access_account_organisation_id" ON "access_account" ("organisation_id");

CREATE INDEX "IX_access_credential_password_link_hash" ON "access_credential" ("password_link_hash");

CREATE UNIQUE INDEX "IX_access_organisation_code" ON "access_organisation" ("code");

CREATE UNIQUE INDEX "IX_access_organisation_slug" ON "access_organisation" ("slug");

CREATE INDEX "IX_access_role_account_id" ON "access_role" ("account_id");

CREATE INDEX "IX_access_role_programme_id" ON "access_role" ("programme_id");

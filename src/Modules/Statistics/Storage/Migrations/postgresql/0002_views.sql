CREATE TABLE statistics_view (
    id uuid NOT NULL,
    key text NOT NULL,
    name text NOT NULL,
    address text NOT NULL,
    account_id uuid,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    CONSTRAINT "PK_statistics_view" PRIMARY KEY (id)
);


CREATE UNIQUE INDEX "IX_statistics_view_organisation_id_key" ON statistics_view (organisation_id, key);

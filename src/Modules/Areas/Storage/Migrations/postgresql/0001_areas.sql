CREATE TABLE areas_delivery (
    id uuid NOT NULL,
    year integer NOT NULL,
    file_name text NOT NULL,
    hash text NOT NULL,
    at_milliseconds bigint NOT NULL,
    actor_label text NOT NULL,
    added integer NOT NULL,
    changed integer NOT NULL,
    removed integer NOT NULL,
    CONSTRAINT "PK_areas_delivery" PRIMARY KEY (id)
);


CREATE TABLE areas_member (
    year integer NOT NULL,
    region_code text NOT NULL,
    member_code text NOT NULL,
    CONSTRAINT "PK_areas_member" PRIMARY KEY (year, region_code, member_code)
);


CREATE TABLE areas_own (
    id uuid NOT NULL,
    key text NOT NULL,
    name text NOT NULL,
    description text,
    purpose text NOT NULL,
    base_year integer NOT NULL,
    members text[] NOT NULL,
    from_year integer,
    until_year integer,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    CONSTRAINT "PK_areas_own" PRIMARY KEY (id)
);


CREATE TABLE areas_recoding (
    from_year integer NOT NULL,
    to_year integer NOT NULL,
    from_code text NOT NULL,
    to_code text NOT NULL,
    weight double precision NOT NULL,
    kind text NOT NULL,
    CONSTRAINT "PK_areas_recoding" PRIMARY KEY (from_year, to_year, from_code, to_code)
);


CREATE TABLE areas_sheet (
    year integer NOT NULL,
    kind text NOT NULL,
    container text NOT NULL,
    packed bytea NOT NULL,
    CONSTRAINT "PK_areas_sheet" PRIMARY KEY (year, kind, container)
);


CREATE TABLE areas_year (
    year integer NOT NULL,
    stamp bigint NOT NULL,
    count integer NOT NULL,
    CONSTRAINT "PK_areas_year" PRIMARY KEY (year)
);


CREATE TABLE areas_area (
    year integer NOT NULL,
    code text NOT NULL,
    kind text NOT NULL,
    name text,
    parent_code text,
    municipality_code text,
    population integer,
    population_basis text NOT NULL,
    is_water boolean NOT NULL,
    hectares double precision,
    is_derived boolean NOT NULL,
    shape_hash text,
    figures text,
    delivery_id uuid NOT NULL,
    CONSTRAINT "PK_areas_area" PRIMARY KEY (year, code),
    CONSTRAINT "FK_areas_area_areas_delivery_delivery_id" FOREIGN KEY (delivery_id) REFERENCES areas_delivery (id) ON DELETE RESTRICT
);


CREATE INDEX "IX_areas_area_code" ON areas_area (code);


CREATE INDEX "IX_areas_area_delivery_id" ON areas_area (delivery_id);


CREATE UNIQUE INDEX "IX_areas_own_organisation_id_key" ON areas_own (organisation_id, key);


CREATE INDEX "IX_areas_recoding_from_code" ON areas_recoding (from_code);


CREATE INDEX "IX_areas_recoding_to_code" ON areas_recoding (to_code);



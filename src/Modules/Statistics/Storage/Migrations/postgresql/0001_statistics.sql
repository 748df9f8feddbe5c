CREATE TABLE statistics_category (
    table_id integer NOT NULL,
    place integer NOT NULL,
    key text NOT NULL,
    CONSTRAINT "PK_statistics_category" PRIMARY KEY (table_id, place)
);


CREATE TABLE statistics_code (
    table_id integer NOT NULL,
    dimension integer NOT NULL,
    place integer NOT NULL,
    key text NOT NULL,
    title text NOT NULL,
    parent text,
    is_total boolean NOT NULL,
    period text,
    state text NOT NULL,
    CONSTRAINT "PK_statistics_code" PRIMARY KEY (table_id, dimension, place)
);


CREATE TABLE statistics_dimension (
    table_id integer NOT NULL,
    place integer NOT NULL,
    key text NOT NULL,
    title text NOT NULL,
    kind text NOT NULL,
    CONSTRAINT "PK_statistics_dimension" PRIMARY KEY (table_id, place)
);


CREATE TABLE statistics_measure (
    table_id integer NOT NULL,
    place integer NOT NULL,
    key text NOT NULL,
    title text NOT NULL,
    unit text,
    decimals integer NOT NULL,
    margin_of text,
    margin_side text NOT NULL,
    CONSTRAINT "PK_statistics_measure" PRIMARY KEY (table_id, place)
);


CREATE TABLE statistics_table (
    id integer NOT NULL,
    code text NOT NULL,
    title text NOT NULL,
    source text NOT NULL,
    description text,
    restated_to_year integer,
    delivery integer NOT NULL,
    CONSTRAINT "PK_statistics_table" PRIMARY KEY (id)
);


CREATE TABLE statistics_tile (
    id bigint NOT NULL,
    table_id integer NOT NULL,
    data bytea NOT NULL,
    CONSTRAINT "PK_statistics_tile" PRIMARY KEY (id)
);


CREATE TABLE statistics_delivery (
    table_id integer NOT NULL,
    number integer NOT NULL,
    at_milliseconds bigint NOT NULL,
    origin text NOT NULL,
    reader text NOT NULL,
    source_modified_milliseconds bigint,
    hash text,
    note text,
    actor_label text NOT NULL,
    values bigint NOT NULL,
    suppressed bigint NOT NULL,
    directory bytea NOT NULL,
    CONSTRAINT "PK_statistics_delivery" PRIMARY KEY (table_id, number),
    CONSTRAINT "FK_statistics_delivery_statistics_table_table_id" FOREIGN KEY (table_id) REFERENCES statistics_table (id) ON DELETE RESTRICT
);


CREATE UNIQUE INDEX "IX_statistics_table_code" ON statistics_table (code);


-- Tiles are packed already: pressing them once more would cost time at every question.
ALTER TABLE statistics_tile ALTER COLUMN data SET STORAGE EXTERNAL;

ALTER TABLE indicators_measurement ADD COLUMN delivery text;

CREATE TABLE indicators_binding (
    id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    table_code text NOT NULL,
    measure text NOT NULL,
    categories text[] NOT NULL,
    areas text[] NOT NULL,
    grain text NOT NULL,
    method text NOT NULL,
    whole_measure text,
    whole_categories text[] NOT NULL,
    index_base text,
    compare_with text,
    from_period text,
    delivery integer NOT NULL,
    problem text,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    scope_id uuid NOT NULL,
    CONSTRAINT "PK_indicators_binding" PRIMARY KEY (id),
    CONSTRAINT "FK_indicators_binding_indicators_indicator_indicator_id" FOREIGN KEY (indicator_id) REFERENCES indicators_indicator (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_indicators_binding_indicator_id" ON indicators_binding (indicator_id);

CREATE INDEX "IX_indicators_binding_scope_id" ON indicators_binding (scope_id);

CREATE INDEX "IX_indicators_binding_table_code" ON indicators_binding (table_code);

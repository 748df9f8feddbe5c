CREATE TABLE indicators_indicator (
    id uuid NOT NULL,
    key text NOT NULL,
    name text NOT NULL,
    short_name text,
    definition text,
    unit text,
    decimals integer,
    direction text NOT NULL,
    reading text NOT NULL,
    measures text NOT NULL,
    population text,
    area_code text,
    source text,
    frequency text,
    owner text,
    proxy_for_id uuid,
    scale text[] NOT NULL,
    note text,
    basis text NOT NULL,
    has_baseline boolean NOT NULL,
    baseline_period text,
    baseline_value text NOT NULL,
    baseline_note text,
    baseline_basis text NOT NULL,
    target_kind text,
    target_period text,
    target_value text NOT NULL,
    target_low text NOT NULL,
    target_high text NOT NULL,
    target_printed text,
    target_note text,
    target_basis text NOT NULL,
    "order" integer NOT NULL,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    scope_id uuid NOT NULL,
    CONSTRAINT "PK_indicators_indicator" PRIMARY KEY (id),
    CONSTRAINT "FK_indicators_indicator_indicators_indicator_proxy_for_id" FOREIGN KEY (proxy_for_id) REFERENCES indicators_indicator (id) ON DELETE RESTRICT
);

CREATE TABLE indicators_measurement (
    id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    period text NOT NULL,
    value text NOT NULL,
    numerator numeric,
    denominator numeric,
    margin numeric,
    sample_size integer,
    status text NOT NULL,
    method_break_before boolean NOT NULL,
    source text,
    remark text,
    basis text NOT NULL,
    superseded_on date,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    scope_id uuid NOT NULL,
    CONSTRAINT "PK_indicators_measurement" PRIMARY KEY (id),
    CONSTRAINT "FK_indicators_measurement_indicators_indicator_indicator_id" FOREIGN KEY (indicator_id) REFERENCES indicators_indicator (id) ON DELETE RESTRICT
);

CREATE TABLE indicators_path_point (
    id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    period text NOT NULL,
    value text NOT NULL,
    organisation_id uuid NOT NULL,
    version integer NOT NULL,
    removed boolean NOT NULL,
    scope_id uuid NOT NULL,
    CONSTRAINT "PK_indicators_path_point" PRIMARY KEY (id),
    CONSTRAINT "FK_indicators_path_point_indicators_indicator_indicator_id" FOREIGN KEY (indicator_id) REFERENCES indicators_indicator (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_indicators_indicator_organisation_id_key" ON indicators_indicator (organisation_id, key);

CREATE INDEX "IX_indicators_indicator_proxy_for_id" ON indicators_indicator (proxy_for_id);

CREATE INDEX "IX_indicators_indicator_scope_id" ON indicators_indicator (scope_id);

CREATE INDEX "IX_indicators_measurement_indicator_id" ON indicators_measurement (indicator_id);

CREATE INDEX "IX_indicators_measurement_scope_id" ON indicators_measurement (scope_id);

CREATE INDEX "IX_indicators_path_point_indicator_id" ON indicators_path_point (indicator_id);

CREATE INDEX "IX_indicators_path_point_scope_id" ON indicators_path_point (scope_id);


-- What a measured capacity can be compared by, and what may be why two differ.
ALTER TABLE capacities
    -- Of stage, kinds of visitors, addresses, cores: only those with the same are compared.
    ADD COLUMN circumstances VARCHAR(500) NOT NULL DEFAULT '',
    ADD COLUMN revision      VARCHAR(60)  NOT NULL DEFAULT '',
    -- As in load_runs.
    ADD COLUMN settings      TEXT         NULL;

-- A run of the import of products: written about once a second by the node that runs it, so that every node can tell
-- how far it has got. One that was not written for a while, and has not ended, was broken off.
CREATE TABLE product_imports (
    id                BIGINT       NOT NULL PRIMARY KEY,
    file_name         VARCHAR(200) NOT NULL,
    account_id        BIGINT       NOT NULL,
    all_or_nothing    BOOLEAN      NOT NULL,
    create_categories BOOLEAN      NOT NULL,
    state             VARCHAR(20)  NOT NULL,
    message           VARCHAR(400) NULL,
    bytes             BIGINT       NOT NULL,
    bytes_read        BIGINT       NOT NULL,
    lines_read        BIGINT       NOT NULL,
    created           BIGINT       NOT NULL,
    changed           BIGINT       NOT NULL,
    refused           BIGINT       NOT NULL,
    cancel_asked      BOOLEAN      NOT NULL DEFAULT FALSE,
    started_at        DATETIME(6)  NOT NULL,
    written_at        DATETIME(6)  NOT NULL,
    KEY ix_product_imports_started (started_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE import_problems (
    import_id   BIGINT       NOT NULL,
    position    INT          NOT NULL,
    line_number BIGINT       NOT NULL,
    reason      VARCHAR(400) NOT NULL,
    PRIMARY KEY (import_id, position),
    CONSTRAINT fk_import_problems_import FOREIGN KEY (import_id) REFERENCES product_imports (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT INTO sequences (name, next_value)
VALUES ('product_imports', 0);

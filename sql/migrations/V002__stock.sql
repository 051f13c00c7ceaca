-- The band is for the lists of the back office: an index on the units themselves would have to be changed by every
-- order, this one only when an item enters or leaves "few left" or "sold out".
CREATE TABLE stock_items (
    variant_id BIGINT  NOT NULL PRIMARY KEY,
    available  INT     NOT NULL,
    band       TINYINT GENERATED ALWAYS AS (CASE WHEN available <= 0 THEN 2 WHEN available <= 5 THEN 1 ELSE 0 END) STORED,
    KEY ix_stock_items_band (band, variant_id),
    CONSTRAINT ck_stock_items_available CHECK (available >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What staff corrected by hand, by whom and why.
CREATE TABLE stock_corrections (
    id         BIGINT       NOT NULL PRIMARY KEY,
    variant_id BIGINT       NOT NULL,
    change_by  INT          NOT NULL,
    reason     VARCHAR(200) NOT NULL,
    account_id BIGINT       NOT NULL,
    made_at    DATETIME(6)  NOT NULL,
    KEY ix_stock_corrections_variant (variant_id, made_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT INTO sequences (name, next_value)
VALUES ('stock_corrections', 0);

CREATE TABLE stock_items (
    variant_id BIGINT NOT NULL PRIMARY KEY,
    available  INT    NOT NULL,
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

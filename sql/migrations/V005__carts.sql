-- A cart is the lines that carry its id; the id is random, known to the session alone.
CREATE TABLE cart_lines (
    cart_id    CHAR(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    variant_id BIGINT                                         NOT NULL,
    quantity   INT                                            NOT NULL,
    added_at   DATETIME(6)                                    NOT NULL,
    PRIMARY KEY (cart_id, variant_id),
    KEY ix_cart_lines_age (added_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

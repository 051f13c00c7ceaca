-- A flash sale, by the database's clock. What it has come to beyond its step follows from the time and from what is left.
CREATE TABLE flash_sales (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    slug          VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title         VARCHAR(120) NOT NULL,
    starts_at     DATETIME(6)  NOT NULL,
    ends_at       DATETIME(6)  NOT NULL,
    units_a_buyer INT          NOT NULL,
    step          VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_by       VARCHAR(254) NOT NULL,
    changed_at    DATETIME(6)  NOT NULL,
    version       BIGINT       NOT NULL DEFAULT 0,
    UNIQUE KEY uq_flash_sales_slug (slug),
    KEY ix_flash_sales_step (step, ends_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What is sold in it. Planned is what somebody wishes; allotted is what has been taken out of the general stock for it and
-- not been given back, and always reserved + sold + available.
CREATE TABLE sale_items (
    id             BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    sale_id        BIGINT         NOT NULL,
    position       INT            NOT NULL,
    variant_id     BIGINT         NOT NULL,
    price_amount   DECIMAL(12, 2) NOT NULL,
    price_currency CHAR(3)        NOT NULL,
    planned        INT            NOT NULL,
    allotted       INT            NOT NULL DEFAULT 0,
    available      INT            NOT NULL DEFAULT 0,
    reserved       INT            NOT NULL DEFAULT 0,
    sold           INT            NOT NULL DEFAULT 0,
    UNIQUE KEY uq_sale_items_variant (sale_id, variant_id),
    KEY ix_sale_items_variant (variant_id),
    CONSTRAINT fk_sale_items_sale FOREIGN KEY (sale_id) REFERENCES flash_sales (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Units held for a buyer, a cart or an account. The ordinal counts the buyer's reservations of the item: of two that were
-- decided at the same time on two nodes, the key lets one be written, and the other is decided again. So it is what
-- enforces the limit and that the same request reserves once.
CREATE TABLE sale_reservations (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    item_id     BIGINT      NOT NULL,
    buyer       VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ordinal     INT         NOT NULL,
    request_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    units       INT         NOT NULL,
    state       VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_at     DATETIME(6) NOT NULL,
    holds_until DATETIME(6) NOT NULL,
    UNIQUE KEY uq_sale_reservations_ordinal (item_id, buyer, ordinal),
    KEY ix_sale_reservations_state (state, holds_until)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Every movement of units, written in the transaction that moves them. Never changed.
CREATE TABLE sale_movements (
    id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    item_id        BIGINT      NOT NULL,
    -- None where units come from the general stock, or go back to it.
    reservation_id BIGINT      NULL,
    kind           VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    units          INT         NOT NULL,
    happened_at    DATETIME(6) NOT NULL,
    KEY ix_sale_movements_item (item_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- A line whose units are held in a sale, and what was bought of one.
ALTER TABLE cart_lines ADD COLUMN reservation_id BIGINT NULL;
ALTER TABLE order_lines ADD COLUMN reservation_id BIGINT NULL;

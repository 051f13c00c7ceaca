CREATE TABLE orders (
    id                BIGINT                                         NOT NULL PRIMARY KEY,
    number            CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    idempotency_key   CHAR(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account_id        BIGINT                                         NULL,
    state             VARCHAR(20)                                    NOT NULL,
    email             VARCHAR(254)                                   NOT NULL,
    name              VARCHAR(100)                                   NOT NULL,
    address_line1     VARCHAR(120)                                   NOT NULL,
    address_line2     VARCHAR(120)                                   NULL,
    postal_code       VARCHAR(16)                                    NOT NULL,
    city              VARCHAR(80)                                    NOT NULL,
    country           CHAR(2)                                        NOT NULL,
    delivery          VARCHAR(20)                                    NOT NULL,
    delivery_amount   DECIMAL(12, 2)                                 NOT NULL,
    total_amount      DECIMAL(12, 2)                                 NOT NULL,
    currency          CHAR(3)                                        NOT NULL,
    payment_reference VARCHAR(64)                                    NULL,
    placed_at         DATETIME(6)                                    NOT NULL,
    changed_at        DATETIME(6)                                    NOT NULL,
    version           BIGINT                                         NOT NULL DEFAULT 0,
    UNIQUE KEY uq_orders_number (number),
    UNIQUE KEY uq_orders_idempotency_key (idempotency_key),
    KEY ix_orders_account (account_id, placed_at),
    KEY ix_orders_state (state, changed_at),
    KEY ix_orders_placed (placed_at),
    KEY ix_orders_email (email)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What was bought as it was then: a later change of the product does not change an order.
CREATE TABLE order_lines (
    order_id     BIGINT         NOT NULL,
    position     INT            NOT NULL,
    variant_id   BIGINT         NOT NULL,
    product_id   BIGINT         NOT NULL,
    sku          VARCHAR(64)    NOT NULL,
    name         VARCHAR(200)   NOT NULL,
    choice       VARCHAR(130)   NOT NULL,
    picture      VARCHAR(80)    NOT NULL,
    quantity     INT            NOT NULL,
    price_amount DECIMAL(12, 2) NOT NULL,
    PRIMARY KEY (order_id, position),
    CONSTRAINT fk_order_lines_order FOREIGN KEY (order_id) REFERENCES orders (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What staff did to an order, and who.
CREATE TABLE order_events (
    id          BIGINT       NOT NULL PRIMARY KEY,
    order_id    BIGINT       NOT NULL,
    state       VARCHAR(20)  NOT NULL,
    note        VARCHAR(400) NOT NULL,
    account_id  BIGINT       NULL,
    happened_at DATETIME(6)  NOT NULL,
    KEY ix_order_events_order (order_id, happened_at),
    CONSTRAINT fk_order_events_order FOREIGN KEY (order_id) REFERENCES orders (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT INTO sequences (name, next_value)
VALUES ('orders', 0),
       ('order_events', 0);

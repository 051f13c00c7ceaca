-- Ids are handed out in blocks (JPA table generator): one row for each kind of thing, with the highest that is given.
CREATE TABLE sequences (
    name       VARCHAR(50) NOT NULL PRIMARY KEY,
    next_value BIGINT      NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT INTO sequences (name, next_value)
VALUES ('categories', 0),
       ('products', 0),
       ('variants', 0);

CREATE TABLE categories (
    id        BIGINT       NOT NULL PRIMARY KEY,
    parent_id BIGINT       NULL,
    name      VARCHAR(100) NOT NULL,
    slug      VARCHAR(120) NOT NULL,
    picture   VARCHAR(80)  NOT NULL,
    position  INT          NOT NULL,
    version   BIGINT       NOT NULL DEFAULT 0,
    CONSTRAINT fk_categories_parent FOREIGN KEY (parent_id) REFERENCES categories (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE products (
    id             BIGINT         NOT NULL PRIMARY KEY,
    category_id    BIGINT         NOT NULL,
    brand          VARCHAR(80)    NOT NULL,
    name           VARCHAR(200)   NOT NULL,
    slug           VARCHAR(220)   NOT NULL,
    description    TEXT           NOT NULL,
    picture        VARCHAR(80)    NOT NULL,
    price_amount   DECIMAL(12, 2) NOT NULL,
    price_currency CHAR(3)        NOT NULL,
    popularity     INT            NOT NULL DEFAULT 0,
    active         BOOLEAN        NOT NULL DEFAULT TRUE,
    added_at       DATETIME(6)    NOT NULL,
    version        BIGINT         NOT NULL DEFAULT 0,
    KEY ix_products_category (category_id, popularity),
    KEY ix_products_popularity (active, popularity),
    KEY ix_products_added (active, added_at),
    KEY ix_products_name (name),
    KEY ix_products_brand (brand, name),
    CONSTRAINT fk_products_category FOREIGN KEY (category_id) REFERENCES categories (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE variants (
    id             BIGINT         NOT NULL PRIMARY KEY,
    product_id     BIGINT         NOT NULL,
    position       INT            NOT NULL,
    sku            VARCHAR(64)    NOT NULL,
    size           VARCHAR(40)    NULL,
    colour         VARCHAR(40)    NULL,
    capacity       VARCHAR(40)    NULL,
    price_amount   DECIMAL(12, 2) NOT NULL,
    price_currency CHAR(3)        NOT NULL,
    active         BOOLEAN        NOT NULL DEFAULT TRUE,
    version        BIGINT         NOT NULL DEFAULT 0,
    UNIQUE KEY uq_variants_sku (sku),
    KEY ix_variants_product (product_id, position),
    CONSTRAINT fk_variants_product FOREIGN KEY (product_id) REFERENCES products (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- One row for each active product in its category and in every category above it, with the columns that a listing
-- is sorted and filtered by: so that a page of a category is read from an index, however many products there are.
-- The attributes are the values of its variants on sale that the facets count it for, sorted, a line each, the last
-- one ended too: 'colour=Black', 'capacity=64 GB', 'size=M'.
CREATE TABLE listings (
    category_id  BIGINT         NOT NULL,
    product_id   BIGINT         NOT NULL,
    popularity   INT            NOT NULL,
    price_amount DECIMAL(12, 2) NOT NULL,
    brand        VARCHAR(80)    NOT NULL,
    added_at     DATETIME(6)    NOT NULL,
    attributes   VARCHAR(400)   NOT NULL DEFAULT '',
    PRIMARY KEY (category_id, product_id),
    KEY ix_listings_popularity (category_id, popularity, product_id),
    KEY ix_listings_price (category_id, price_amount, product_id),
    KEY ix_listings_added (category_id, added_at, product_id),
    KEY ix_listings_product (product_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What a category can be filtered by: the values of an attribute (brand, size, colour, capacity) among its products.
CREATE TABLE facets (
    category_id BIGINT      NOT NULL,
    attribute   VARCHAR(20) NOT NULL,
    value       VARCHAR(80) NOT NULL,
    products    INT         NOT NULL,
    PRIMARY KEY (category_id, attribute, value)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

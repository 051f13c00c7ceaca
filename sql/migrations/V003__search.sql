-- What can be found by words: one row for each active product.
CREATE TABLE search_entries (
    product_id  BIGINT       NOT NULL PRIMARY KEY,
    name        VARCHAR(200) NOT NULL,
    brand       VARCHAR(80)  NOT NULL,
    categories  VARCHAR(400) NOT NULL,
    description TEXT         NOT NULL,
    FULLTEXT KEY ft_search_entries_title (name, brand),
    FULLTEXT KEY ft_search_entries_all (name, brand, categories, description)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

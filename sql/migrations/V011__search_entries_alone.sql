-- A word that very many products have is ranked, filtered and cut to what is shown from this table alone: it carries what
-- that takes, as the listing of a product in its own category has it.
CREATE TABLE fuller_search_entries (
    product_id   BIGINT         NOT NULL PRIMARY KEY,
    category_id  BIGINT         NOT NULL,
    popularity   INT            NOT NULL,
    price_amount DECIMAL(12, 2) NOT NULL,
    added_at     DATETIME(6)    NOT NULL,
    attributes   VARCHAR(400)   NOT NULL,
    name         VARCHAR(200)   NOT NULL,
    brand        VARCHAR(80)    NOT NULL,
    categories   VARCHAR(400)   NOT NULL,
    description  TEXT           NOT NULL,
    FULLTEXT KEY ft_search_entries_title (name, brand),
    FULLTEXT KEY ft_search_entries_all (name, brand, categories, description)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Of very many rows, to build the keys over all of them takes a fraction of the time of keeping them up row by row.
ALTER TABLE fuller_search_entries DROP KEY ft_search_entries_title, DROP KEY ft_search_entries_all;

INSERT INTO fuller_search_entries
SELECT s.product_id, p.category_id, l.popularity, l.price_amount, l.added_at, l.attributes, s.name, s.brand, s.categories,
       s.description
FROM search_entries s
    JOIN products p ON p.id = s.product_id
    JOIN listings l ON l.product_id = p.id AND l.category_id = p.category_id
ORDER BY s.product_id;

ALTER TABLE fuller_search_entries ADD FULLTEXT KEY ft_search_entries_title (name, brand);
ALTER TABLE fuller_search_entries ADD FULLTEXT KEY ft_search_entries_all (name, brand, categories, description);

DROP TABLE search_entries;
RENAME TABLE fuller_search_entries TO search_entries;

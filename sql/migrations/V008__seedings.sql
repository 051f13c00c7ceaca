-- Which demonstration catalogue was filled in; no row in a shop that has none. One that was begun and is not finished
-- is begun again by the next start; until then keys_aside keeps the keys that were taken off the tables for speed.
CREATE TABLE seedings (
    products   BIGINT  NOT NULL PRIMARY KEY,
    finished   BOOLEAN NOT NULL,
    keys_aside TEXT    NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What has changed of the things that the nodes keep in memory: written in the transaction that changes them, read by
-- every node. A change made past the application is told the same way: INSERT INTO cache_changes (region, entry) VALUES
-- ('Product', '12'); without an entry, everything of the region has changed.
CREATE TABLE cache_changes (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    region     VARCHAR(60)  NOT NULL,
    entry      VARCHAR(190) NULL,
    changed_at TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    KEY ix_cache_changes_age (changed_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

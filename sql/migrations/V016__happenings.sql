-- What somebody, or a node, did to the shop: deployments, settings, policies of the cache, restarts, repairs. Whoever looks
-- for the cause of something begins here. Never changed; what is older than the signals is deleted.
CREATE TABLE happenings (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    happened_at  DATETIME(6)  NOT NULL,
    kind         VARCHAR(20)  NOT NULL,
    node         VARCHAR(60)  NOT NULL,
    subject      VARCHAR(190) NOT NULL,
    happening    VARCHAR(500) NOT NULL,
    made_by      VARCHAR(254) NOT NULL,
    KEY ix_happenings_at (happened_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What the regions of the cache may do where it is not what their tier may, and who changed that. Every node reads the
-- policies when the change log tells of the region cache.policy, and every few seconds: a row that is written by hand is
-- obeyed as it is.
CREATE TABLE cache_policies (
    tier            VARCHAR(10) NOT NULL,
    region          VARCHAR(60) NOT NULL,
    enabled         BOOLEAN     NOT NULL,
    seconds_to_live INT         NOT NULL,
    entries         INT         NOT NULL,
    stale_seconds   INT         NOT NULL,
    loads           INT         NOT NULL,
    PRIMARY KEY (tier, region)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Before and after are whole policies; own says whether the region had one of its own, or its tier's.
CREATE TABLE cache_policy_changes (
    id                     BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    tier                   VARCHAR(10)  NOT NULL,
    region                 VARCHAR(60)  NOT NULL,
    made_at                DATETIME(6)  NOT NULL,
    made_by                VARCHAR(200) NOT NULL,
    reason                 VARCHAR(200) NOT NULL,
    before_own             BOOLEAN      NOT NULL,
    before_enabled         BOOLEAN      NOT NULL,
    before_seconds_to_live INT          NOT NULL,
    before_entries         INT          NOT NULL,
    before_stale_seconds   INT          NOT NULL,
    before_loads           INT          NOT NULL,
    after_own              BOOLEAN      NOT NULL,
    after_enabled          BOOLEAN      NOT NULL,
    after_seconds_to_live  INT          NOT NULL,
    after_entries          INT          NOT NULL,
    after_stale_seconds    INT          NOT NULL,
    after_loads            INT          NOT NULL,
    undone_by              BIGINT       NULL,
    KEY ix_cache_policy_changes_region (tier, region, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

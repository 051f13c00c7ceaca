-- What somebody, or a node, did to the shop: deployments, settings, policies of the cache, restarts, repairs. Whoever looks
-- for the cause of something begins here. Never changed; deleted when it is older than the signals that it could explain.
CREATE TABLE happenings (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    happened_at DATETIME(6)  NOT NULL,
    kind        VARCHAR(20)  NOT NULL,
    node        VARCHAR(60)  NOT NULL,
    -- A page and an entity may differ by a capital alone.
    subject     VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    happening   VARCHAR(500) NOT NULL,
    made_by     VARCHAR(254) NOT NULL,
    KEY ix_happenings_at (happened_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What each node ran with when it was last started, so that the next start can tell what is another: the build, and of each
-- setting its name with a few letters that tell two values apart and say nothing of either.
CREATE TABLE node_starts (
    node     VARCHAR(60)  NOT NULL PRIMARY KEY,
    build    VARCHAR(190) NOT NULL,
    settings TEXT         NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

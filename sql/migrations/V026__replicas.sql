-- Which replicas the nodes read from, besides those of their settings: a row more or less, and they do within a second.
CREATE TABLE replicas (
    address   VARCHAR(190) NOT NULL,
    joined_at DATETIME(6)  NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (address)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Each node counts up here, to see on the replicas how far they are.
CREATE TABLE replica_beats (
    node VARCHAR(100) NOT NULL,
    beat BIGINT       NOT NULL,
    PRIMARY KEY (node)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

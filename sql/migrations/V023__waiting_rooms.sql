-- What tokens are signed with, on all nodes alike. The newest signs; the others still hold for what they have signed, until
-- they are deleted. The first is made by the node that needs it first; to change it, add one.
CREATE TABLE surge_keys (
    id      BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    secret  VARBINARY(64) NOT NULL,
    made_at DATETIME(6)   NOT NULL,
    -- 1 of the first alone, so that two nodes do not make one each.
    first_mark TINYINT    NULL,
    UNIQUE KEY uq_surge_keys_first (first_mark)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- One for each sale that somebody waits for. Who waits has no row: their places follow from how many came in which second.
CREATE TABLE waiting_rooms (
    sale        VARCHAR(100)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    -- By it the places of those are drawn who came before the opening.
    seed        VARBINARY(64) NOT NULL,
    -- The last place that is let in, and how many a second: advanced once a second by whichever node comes first.
    let_in      DOUBLE        NOT NULL,
    rate        DOUBLE        NOT NULL,
    advanced_at DATETIME(6)   NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE waiting_tickets (
    sale    VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- Seconds since 1970, by the database's clock.
    second  BIGINT       NOT NULL,
    tickets INT          NOT NULL,
    PRIMARY KEY (sale, second)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Who has been let in: a ticket is good for one of these.
CREATE TABLE waiting_passes (
    sale    VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ticket  VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ends_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (sale, ticket)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What all nodes together have told, by the minute, for ninety days. Each figure has a number here: a name and its labels, as
-- {name="value",...} without the braces. Of a gauge there are two: its mean, all nodes together, and under the name with
-- _highest the highest that any node told.
CREATE TABLE signal_series (
    id      INT          NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name    VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    labels  VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    counter BOOLEAN      NOT NULL,
    UNIQUE KEY uq_signal_series (name, labels)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- A row holds all figures of one name that were not zero in one minute: numbers and values (levee.signals.history.MinuteBytes).
-- By name first, since whoever draws weeks wants a few names out of some thirty. That of the nodes that were heard,
-- levee_nodes, is there for each minute that is known: so nobody can write a minute that another node has written.
CREATE TABLE signal_minutes (
    name    VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- Since 1970, by the database's clock.
    minute  INT          NOT NULL,
    figures BLOB         NOT NULL,
    PRIMARY KEY (name, minute)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

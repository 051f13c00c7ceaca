-- What belongs together: from the first alert that fires while none does, until all have recovered. People are told of
-- episodes and take them on; a storm of alerts is one.
CREATE TABLE alert_episodes (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    began_at        DATETIME(6)  NOT NULL,
    ended_at        DATETIME(6)  NULL,
    severity        VARCHAR(10)  NOT NULL,
    cause           VARCHAR(30)  NOT NULL,
    subject         VARCHAR(190) NOT NULL,
    headline        VARCHAR(500) NOT NULL,
    acknowledged_at DATETIME(6)  NULL,
    acknowledged_by VARCHAR(254) NULL,
    -- 1 while it goes on, and then nothing: so there is at most one that goes on, whoever opens it.
    open_mark       TINYINT      NULL,
    version         BIGINT       NOT NULL DEFAULT 0,
    UNIQUE KEY uq_alert_episodes_open (open_mark),
    KEY ix_alert_episodes_began (began_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE alerts (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    episode_id   BIGINT       NOT NULL,
    name         VARCHAR(40)  NOT NULL,
    -- A page and an entity may differ by a capital alone.
    subject      VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    severity     VARCHAR(10)  NOT NULL,
    -- Since when the condition has held; since when it has fired.
    began_at     DATETIME(6)  NOT NULL,
    fired_at     DATETIME(6)  NOT NULL,
    recovered_at DATETIME(6)  NULL,
    symptom      VARCHAR(500) NOT NULL,
    -- The whole diagnosis, as JSON.
    diagnosis    TEXT         NOT NULL,
    -- As in alert_episodes: one alert of a name and subject fires at a time.
    open_mark    TINYINT      NULL,
    version      BIGINT       NOT NULL DEFAULT 0,
    UNIQUE KEY uq_alerts_open (name, subject, open_mark),
    KEY ix_alerts_episode (episode_id),
    KEY ix_alerts_fired (fired_at),
    CONSTRAINT fk_alerts_episode FOREIGN KEY (episode_id) REFERENCES alert_episodes (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What differs from the rules that the shop comes with.
CREATE TABLE alert_rules (
    name            VARCHAR(40)  NOT NULL PRIMARY KEY,
    enabled         BOOLEAN      NOT NULL,
    threshold       DOUBLE       NOT NULL,
    window_seconds  INT          NOT NULL,
    lasting_seconds INT          NOT NULL,
    minimum_volume  DOUBLE       NOT NULL,
    severity        VARCHAR(10)  NOT NULL,
    changed_by      VARCHAR(254) NOT NULL,
    changed_at      DATETIME(6)  NOT NULL,
    version         BIGINT       NOT NULL DEFAULT 0
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Which node does what only one may do. A lease that is not renewed before it ends is anybody's.
CREATE TABLE leases (
    name    VARCHAR(40) NOT NULL PRIMARY KEY,
    holder  VARCHAR(60) NOT NULL,
    term    BIGINT      NOT NULL,
    ends_at DATETIME(6) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What was put right from an alert.
CREATE TABLE alert_repairs (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    episode_id BIGINT       NOT NULL,
    repair     VARCHAR(40)  NOT NULL,
    subject    VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    -- By the database's clock, as the nodes' may differ.
    begun_at   DATETIME(6)  NOT NULL,
    done_at    DATETIME(6)  NULL,
    made_by    VARCHAR(254) NOT NULL,
    outcome    VARCHAR(500) NOT NULL,
    -- 1 while it is being done: by one at a time.
    open_mark  TINYINT      NULL,
    UNIQUE KEY uq_alert_repairs_open (repair, subject, open_mark),
    KEY ix_alert_repairs_done (repair, subject, done_at),
    CONSTRAINT fk_alert_repairs_episode FOREIGN KEY (episode_id) REFERENCES alert_episodes (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

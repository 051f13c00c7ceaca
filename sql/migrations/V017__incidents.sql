-- What went wrong, from the first sign of it to the last action that came of it. The timeline writes itself and takes notes.
CREATE TABLE incidents (
    id                BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    -- The alerts that opened it; none if somebody opened it by hand.
    episode_id        BIGINT       NULL,
    title             VARCHAR(200) NOT NULL,
    severity          VARCHAR(10)  NOT NULL,
    opened_by         VARCHAR(254) NOT NULL,
    began_at          DATETIME(6)  NOT NULL,
    detected_at       DATETIME(6)  NULL,
    named_at          DATETIME(6)  NULL,
    acknowledged_at   DATETIME(6)  NULL,
    mitigated_at      DATETIME(6)  NULL,
    resolved_at       DATETIME(6)  NULL,
    commander         VARCHAR(100) NOT NULL DEFAULT '',
    communicator      VARCHAR(100) NOT NULL DEFAULT '',
    scribe            VARCHAR(100) NOT NULL DEFAULT '',
    failed_checkouts  BIGINT       NULL,
    affected_visitors BIGINT       NULL,
    lost_orders       BIGINT       NULL,
    summary           TEXT         NOT NULL,
    impact            TEXT         NOT NULL,
    root_cause        TEXT         NOT NULL,
    resolution        TEXT         NOT NULL,
    lessons           TEXT         NOT NULL,
    version           BIGINT       NOT NULL DEFAULT 0,
    UNIQUE KEY uq_incidents_episode (episode_id),
    KEY ix_incidents_began (began_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE incident_entries (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    incident_id BIGINT        NOT NULL,
    happened_at DATETIME(6)   NOT NULL,
    kind        VARCHAR(20)   NOT NULL,
    entry       VARCHAR(1000) NOT NULL,
    made_by     VARCHAR(254)  NOT NULL,
    KEY ix_incident_entries (incident_id, happened_at),
    CONSTRAINT fk_incident_entries_incident FOREIGN KEY (incident_id) REFERENCES incidents (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What is to be done so that it does not come back. Open until done.
CREATE TABLE incident_actions (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    incident_id BIGINT       NOT NULL,
    kind        VARCHAR(20)  NOT NULL,
    task        VARCHAR(500) NOT NULL,
    owner       VARCHAR(100) NOT NULL,
    due_on      DATE         NOT NULL,
    done_at     DATETIME(6)  NULL,
    done_by     VARCHAR(254) NULL,
    version     BIGINT       NOT NULL DEFAULT 0,
    KEY ix_incident_actions (incident_id),
    KEY ix_incident_actions_open (done_at, due_on),
    CONSTRAINT fk_incident_actions_incident FOREIGN KEY (incident_id) REFERENCES incidents (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

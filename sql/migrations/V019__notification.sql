-- As outgoing_mails, for the one address of the settings. Who posts one moves its due_at on before: if they die, it is due
-- again then.
CREATE TABLE outgoing_webhooks (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    message_key VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    body        TEXT         NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    due_at      DATETIME(6)  NOT NULL,
    attempts    INT          NOT NULL DEFAULT 0,
    UNIQUE KEY uq_outgoing_webhooks_key (message_key),
    KEY ix_outgoing_webhooks_due (due_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Who is told of an episode, and who next if nobody takes it on in time. Addresses: one a line.
CREATE TABLE escalation_steps (
    id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    position     INT           NOT NULL,
    name         VARCHAR(60)   NOT NULL,
    on_call      BOOLEAN       NOT NULL,
    addresses    VARCHAR(2000) NOT NULL,
    by_mail      BOOLEAN       NOT NULL,
    by_webhook   BOOLEAN       NOT NULL,
    wait_seconds INT           NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- A step without an address is passed over, until operations name somebody.
INSERT INTO escalation_steps (position, name, on_call, addresses, by_mail, by_webhook, wait_seconds)
VALUES (0, 'On call', TRUE, '', TRUE, TRUE, 300),
       (1, 'DevOps', FALSE, '', TRUE, TRUE, 300),
       (2, 'DBA', FALSE, '', TRUE, FALSE, 600),
       (3, 'Infrastructure', FALSE, '', TRUE, FALSE, 900);

-- The one rota: people take turns of a week, the first from first_week on.
CREATE TABLE rotas (
    id         BIGINT       NOT NULL PRIMARY KEY,
    first_week DATETIME(6)  NOT NULL,
    zone       VARCHAR(60)  NOT NULL,
    people     TEXT         NOT NULL,
    changed_by VARCHAR(254) NOT NULL,
    changed_at DATETIME(6)  NOT NULL,
    version    BIGINT       NOT NULL DEFAULT 0
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT INTO rotas (id, first_week, zone, people, changed_by, changed_at)
VALUES (1, '2024-01-01 09:00:00', 'UTC', '', 'levee', '2024-01-01 00:00:00');

CREATE TABLE rota_overrides (
    id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person   VARCHAR(254) NOT NULL,
    from_at  DATETIME(6)  NOT NULL,
    until_at DATETIME(6)  NOT NULL,
    made_by  VARCHAR(254) NOT NULL,
    made_at  DATETIME(6)  NOT NULL,
    KEY ix_rota_overrides_until (until_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Of which alerts nobody is told, and until when.
CREATE TABLE silences (
    id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name     VARCHAR(40)  NOT NULL,
    -- Empty for every subject.
    subject  VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    reason   VARCHAR(200) NOT NULL,
    made_by  VARCHAR(254) NOT NULL,
    made_at  DATETIME(6)  NOT NULL,
    ends_at  DATETIME(6)  NOT NULL,
    ended_by VARCHAR(254) NULL,
    KEY ix_silences_ends (ends_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- How far the telling of an episode has come. Whoever tells the next moves this on in the same transaction, by an update
-- that only one wins.
CREATE TABLE escalations (
    episode_id    BIGINT       NOT NULL PRIMARY KEY,
    steps_told    INT          NOT NULL,
    due_at        DATETIME(6)  NOT NULL,
    follow_ups    INT          NOT NULL,
    told_at       DATETIME(6)  NULL,
    told_severity VARCHAR(10)  NULL,
    told_cause    VARCHAR(30)  NULL,
    finished      BOOLEAN      NOT NULL,
    KEY ix_escalations_finished (finished),
    CONSTRAINT fk_escalations_episode FOREIGN KEY (episode_id) REFERENCES alert_episodes (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Who was told what, and how.
CREATE TABLE notices (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    episode_id BIGINT       NOT NULL,
    kind       VARCHAR(10)  NOT NULL,
    step       VARCHAR(60)  NOT NULL,
    channel    VARCHAR(10)  NOT NULL,
    recipient  VARCHAR(254) NOT NULL,
    told_at    DATETIME(6)  NOT NULL,
    KEY ix_notices_episode (episode_id, id),
    CONSTRAINT fk_notices_episode FOREIGN KEY (episode_id) REFERENCES alert_episodes (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- With what the links of messages are signed, on all nodes alike. Made by the first that needs it.
CREATE TABLE link_keys (
    id         BIGINT        NOT NULL PRIMARY KEY,
    secret     VARBINARY(64) NOT NULL,
    made_at    DATETIME(6)   NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

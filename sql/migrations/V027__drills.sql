-- What is broken on purpose, so that people and the shop learn to put it right. The command plays a drill and says every second
-- that it still does (beat_at): of one that says nothing any more the nodes end the faults by themselves.
CREATE TABLE drill_runs (
    id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    scenario         VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    about            VARCHAR(500) NOT NULL,
    -- Those that are right, with blanks between.
    causes           VARCHAR(200) NOT NULL,
    -- Whether its scenario is kept from the others until it is over.
    team             BOOLEAN      NOT NULL,
    begun_by         VARCHAR(254) NOT NULL,
    began_at         DATETIME(6)  NOT NULL,
    beat_at          DATETIME(6)  NOT NULL,
    stop_asked_at    DATETIME(6)  NULL,
    stop_asked_by    VARCHAR(254) NULL,
    ended_at         DATETIME(6)  NULL,
    outcome          VARCHAR(20)  NULL,
    ending           VARCHAR(500) NULL,
    fault_at         DATETIME(6)  NULL,
    detected_at      DATETIME(6)  NULL,
    named_at         DATETIME(6)  NULL,
    acknowledged_at  DATETIME(6)  NULL,
    mitigated_at     DATETIME(6)  NULL,
    resolved_at      DATETIME(6)  NULL,
    placed           BIGINT       NULL,
    failed_checkouts BIGINT       NULL,
    hurt_customers   BIGINT       NULL,
    episode_id       BIGINT       NULL,
    incident_id      BIGINT       NULL,
    -- 1 while it is played: one at a time.
    open_mark        TINYINT      NULL,
    UNIQUE KEY uq_drill_runs_open (open_mark),
    KEY ix_drill_runs_began (began_at),
    KEY ix_drill_runs_scenario (scenario, began_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Ends when ends_at is past by the database's clock, whatever becomes of who began it.
CREATE TABLE drill_faults (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    run_id        BIGINT       NOT NULL,
    kind          VARCHAR(30)  NOT NULL,
    -- name=value, with blanks between.
    details       VARCHAR(500) NOT NULL,
    -- Empty for all nodes.
    node          VARCHAR(60)  NOT NULL,
    begins_at     DATETIME(6)  NOT NULL,
    ends_at       DATETIME(6)  NOT NULL,
    ended_at      DATETIME(6)  NULL,
    -- Of a policy of the cache, what it was before; null for all others.
    policy_before VARCHAR(200) NULL,
    KEY ix_drill_faults_ended (ended_at),
    CONSTRAINT fk_drill_faults_run FOREIGN KEY (run_id) REFERENCES drill_runs (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE drill_entries (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    run_id      BIGINT       NOT NULL,
    happened_at DATETIME(6)  NOT NULL,
    entry       VARCHAR(500) NOT NULL,
    KEY ix_drill_entries_run (run_id, id),
    CONSTRAINT fk_drill_entries_run FOREIGN KEY (run_id) REFERENCES drill_runs (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Those to come, and those that were. Who is to play it is told by a letter before.
CREATE TABLE drill_plans (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    scenario    VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    planned_at  DATETIME(6)  NOT NULL,
    owner       VARCHAR(254) NOT NULL,
    note        VARCHAR(200) NOT NULL,
    made_by     VARCHAR(254) NOT NULL,
    made_at     DATETIME(6)  NOT NULL,
    reminded_at DATETIME(6)  NULL,
    called_off_by VARCHAR(254) NULL,
    KEY ix_drill_plans_planned (planned_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

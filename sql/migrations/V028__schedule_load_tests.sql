-- Load tests that run by themselves. The command takes what is due, by a lease: no node runs a load test.
CREATE TABLE load_schedules (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    profile      VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- The only stage in which it runs: the database of another may be a copy of this one.
    stage        VARCHAR(10)  NOT NULL,
    every_days   INT          NOT NULL,
    next_at      DATETIME(6)  NOT NULL,
    -- Where the stage is live it runs only with this.
    forced       BOOLEAN      NOT NULL DEFAULT FALSE,
    paused       BOOLEAN      NOT NULL DEFAULT FALSE,
    set_by       VARCHAR(254) NOT NULL,
    set_at       DATETIME(6)  NOT NULL,
    -- When somebody who could run it looked last.
    looked_at    DATETIME(6)  NULL,
    -- While it runs: who runs it, and until when that holds unless they say so again.
    runner       VARCHAR(60)  NULL,
    began_at     DATETIME(6)  NULL,
    runs_until   DATETIME(6)  NULL,
    -- What came of it last.
    last_at      DATETIME(6)  NULL,
    last_outcome VARCHAR(10)  NULL,
    last_text    VARCHAR(500) NULL,
    last_run_id  BIGINT       NULL,
    version      BIGINT       NOT NULL DEFAULT 0
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- The usual one: what the shop bears, each Sunday at three in the morning, from the next one on.
INSERT INTO load_schedules (profile, stage, every_days, next_at, set_by, set_at)
VALUES ('breakpoint', 'load', 7,
        UTC_DATE() + INTERVAL (12 - WEEKDAY(UTC_DATE())) MOD 7 + 1 DAY + INTERVAL 3 HOUR,
        'Levee', UTC_TIMESTAMP(6));

-- A load test: what came of it, and what it ran against. Written by the command when it ends; never changed.
CREATE TABLE load_runs (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    profile       VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    began_at      DATETIME(6)  NOT NULL,
    seconds       DOUBLE       NOT NULL,
    passed        BOOLEAN      NOT NULL,
    build         VARCHAR(190) NOT NULL,
    -- As git names it; empty where nothing of git was there.
    revision      VARCHAR(60)  NOT NULL,
    nodes         INT          NOT NULL,
    stage         VARCHAR(10)  NOT NULL,
    -- Mix, rates, times to think: name=value, one a line.
    configuration TEXT         NOT NULL,
    -- The nodes', as in node_starts: by name, with letters that tell two values apart and say nothing of either.
    settings      TEXT         NOT NULL,
    visitors      BIGINT       NOT NULL,
    pages         BIGINT       NOT NULL,
    orders        BIGINT       NOT NULL,
    errors        BIGINT       NOT NULL,
    refused       BIGINT       NOT NULL,
    -- Milliseconds, of all pages.
    p95           DOUBLE       NOT NULL,
    p99           DOUBLE       NOT NULL,
    -- Pages a second before a service level broke: of those that climbed until one did.
    capacity      DOUBLE       NULL,
    KEY ix_load_runs_began (began_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- The verdict, line by line: what was measured, and what was wanted of it, if anything.
CREATE TABLE load_checks (
    id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    run_id   BIGINT       NOT NULL,
    name     VARCHAR(120) NOT NULL,
    measured DOUBLE       NOT NULL,
    unit     VARCHAR(30)  NOT NULL,
    wanted   DOUBLE       NULL,
    at_most  BOOLEAN      NOT NULL,
    held     BOOLEAN      NOT NULL,
    KEY ix_load_checks_run (run_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Apart from the runs, so that a list of them does not read the charts of all.
CREATE TABLE load_reports (
    run_id  BIGINT     NOT NULL PRIMARY KEY,
    -- By five seconds, as CSV with a heading.
    figures MEDIUMTEXT NOT NULL,
    -- The whole report as one page of HTML.
    report  MEDIUMBLOB NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What so many nodes could do when it was measured.
CREATE TABLE capacities (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    nodes          INT          NOT NULL,
    pages_a_second DOUBLE       NOT NULL,
    measured_at    DATETIME(6)  NOT NULL,
    build          VARCHAR(190) NOT NULL,
    -- The load test that measured it.
    run_id         BIGINT       NOT NULL,
    KEY ix_capacities_measured (measured_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

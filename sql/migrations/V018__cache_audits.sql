-- What the nodes find when they audit their cache. Each has one row here as long as it runs: it says every few seconds that
-- it is there, and after each audit which demand of one in the log of changes that answers, what is in effect on the node (a
-- fact a line: name, tabulator, value) and what became of its trial reads. A node that says nothing for a while is no ready
-- node.
CREATE TABLE cache_audit_nodes (
    node         VARCHAR(100) NOT NULL PRIMARY KEY,
    seen_at      DATETIME(6)  NOT NULL,
    ready        BOOLEAN      NOT NULL,
    audited_at   DATETIME(6)  NULL,
    answered     BIGINT       NOT NULL,
    facts        MEDIUMTEXT   NULL,
    canaries     MEDIUMTEXT   NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- The audits that were asked for, that were a node's first, or that found something else than the one before.
CREATE TABLE cache_audits (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    node       VARCHAR(100) NOT NULL,
    audited_at DATETIME(6)  NOT NULL,
    cause      VARCHAR(10)  NOT NULL,
    criticals  INT          NOT NULL,
    warnings   INT          NOT NULL,
    notes      INT          NOT NULL,
    KEY ix_cache_audits_age (audited_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- A finding is there from one audit of its node to another, and holds as long as nobody has found it gone.
CREATE TABLE cache_audit_findings (
    id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    node             VARCHAR(100) NOT NULL,
    kind             VARCHAR(30)  NOT NULL,
    severity         VARCHAR(10)  NOT NULL,
    place            VARCHAR(200) NOT NULL,
    what_text        TEXT         NOT NULL,
    why_text         TEXT         NOT NULL,
    fix_text         TEXT         NOT NULL,
    extra_statements DOUBLE       NOT NULL,
    found_by         BIGINT       NOT NULL,
    gone_by          BIGINT       NULL,
    KEY ix_cache_audit_findings_node (node, gone_by),
    KEY ix_cache_audit_findings_found (found_by),
    KEY ix_cache_audit_findings_gone (gone_by)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Written in the transaction that gives the reason for the letter, sent after its commit, then deleted.
CREATE TABLE outgoing_mails (
    id         BIGINT       NOT NULL PRIMARY KEY,
    recipient  VARCHAR(254) NOT NULL,
    subject    VARCHAR(200) NOT NULL,
    body       TEXT         NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    due_at     DATETIME(6)  NOT NULL,
    attempts   INT          NOT NULL DEFAULT 0,
    KEY ix_outgoing_mails_due (due_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT INTO sequences (name, next_value)
VALUES ('outgoing_mails', 0);

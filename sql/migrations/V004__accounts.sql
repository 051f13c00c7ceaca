CREATE TABLE accounts (
    id            BIGINT       NOT NULL PRIMARY KEY,
    email         VARCHAR(254) NOT NULL,
    name          VARCHAR(100) NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    active        BOOLEAN      NOT NULL DEFAULT TRUE,
    demo          BOOLEAN      NOT NULL DEFAULT FALSE,
    sign_in_epoch BIGINT       NOT NULL DEFAULT 0,
    created_at    DATETIME(6)  NOT NULL,
    version       BIGINT       NOT NULL DEFAULT 0,
    UNIQUE KEY uq_accounts_email (email)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE account_roles (
    account_id BIGINT      NOT NULL,
    role       VARCHAR(20) NOT NULL,
    PRIMARY KEY (account_id, role),
    CONSTRAINT fk_account_roles_account FOREIGN KEY (account_id) REFERENCES accounts (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Only the hash of a token is kept: who reads this table cannot reset a password.
CREATE TABLE password_resets (
    token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    account_id BIGINT                                         NOT NULL,
    expires_at DATETIME(6)                                    NOT NULL,
    CONSTRAINT fk_password_resets_account FOREIGN KEY (account_id) REFERENCES accounts (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What is counted to slow a guesser down: failed sign-ins and failed order look-ups, by what was tried and from where.
CREATE TABLE failed_attempts (
    id        BIGINT       NOT NULL PRIMARY KEY AUTO_INCREMENT,
    purpose   VARCHAR(20)  NOT NULL,
    subject   VARCHAR(254) NOT NULL,
    address   VARCHAR(45)  NOT NULL,
    failed_at DATETIME(6)  NOT NULL,
    KEY ix_failed_attempts_subject (purpose, subject, failed_at),
    KEY ix_failed_attempts_address (purpose, address, failed_at),
    KEY ix_failed_attempts_age (failed_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT INTO sequences (name, next_value)
VALUES ('accounts', 0);

-- Who changed what about an account of the staff. Never changed, never deleted.
CREATE TABLE account_changes (
    id            BIGINT       NOT NULL PRIMARY KEY AUTO_INCREMENT,
    account_id    BIGINT       NOT NULL,
    change_text   VARCHAR(200) NOT NULL,
    by_account_id BIGINT       NOT NULL,
    made_at       DATETIME(6)  NOT NULL,
    KEY ix_account_changes_account (account_id, made_at),
    CONSTRAINT fk_account_changes_account FOREIGN KEY (account_id) REFERENCES accounts (id),
    CONSTRAINT fk_account_changes_by FOREIGN KEY (by_account_id) REFERENCES accounts (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- The few of the staff are found without reading the many customers.
CREATE INDEX ix_account_roles_role ON account_roles (role, account_id);

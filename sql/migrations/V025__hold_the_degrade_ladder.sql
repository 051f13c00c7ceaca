-- What people have said about the degrade ladder; the last one holds, on all nodes. Never changed: it is also the record.
CREATE TABLE ladder_holds (
    id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    mode    VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_by VARCHAR(254) NOT NULL,
    made_at DATETIME(6)  NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- A letter that may be written twice, or sent past this table, says what tells it from all others: while one waits, a
-- second is none.
ALTER TABLE outgoing_mails
    ADD COLUMN message_key VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER body,
    ADD UNIQUE KEY uq_outgoing_mails_key (message_key);

-- The database numbers orders and letters itself: a block of ids taken from a table is one more row that all buyers
-- write, and wait for. A column that others refer to may be altered only while nobody checks; its type stays as it is.
SET FOREIGN_KEY_CHECKS = 0;
ALTER TABLE orders MODIFY id BIGINT NOT NULL AUTO_INCREMENT;
SET FOREIGN_KEY_CHECKS = 1;
ALTER TABLE outgoing_mails MODIFY id BIGINT NOT NULL AUTO_INCREMENT;
DELETE FROM sequences WHERE name IN ('orders', 'outgoing_mails');

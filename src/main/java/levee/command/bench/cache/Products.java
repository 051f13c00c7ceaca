package levee.command.bench.cache;

import levee.command.database.DatabaseAccess;
import levee.command.database.Transaction;

/** The products of the demonstration catalogue, copied until there are as many as wanted: each as long as its original. */
final class Products {

    private static final long ROWS_AT_ONCE = 100_000;

    private final DatabaseAccess database;
    private final long originals;
    private long count;

    Products(DatabaseAccess database, long originals) {
        this.database = database;
        this.originals = originals;
        this.count = originals;
    }

    /** @param wanted rounded up to a multiple of the originals; fewer than there are change nothing */
    void growTo(long wanted) {
        while (count < wanted) {
            long copies = (Math.min(wanted - count, ROWS_AT_ONCE) + originals - 1) / originals;
            long first = count / originals;
            Transaction.run(database, connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("SET foreign_key_checks = 0, unique_checks = 0");
                    // Not read here, and what a million rows would spend most of their time on.
                    statement.execute("""
                            ALTER TABLE products DROP KEY IF EXISTS ix_products_popularity,
                                DROP KEY IF EXISTS ix_products_added, DROP KEY IF EXISTS ix_products_name,
                                DROP KEY IF EXISTS ix_products_brand, DROP KEY IF EXISTS ix_products_category""");
                    statement.executeUpdate("""
                            INSERT INTO products (id, category_id, brand, name, slug, description, picture,
                                price_amount, price_currency, popularity, active, added_at)
                            SELECT id + %1$d * seq, category_id, brand, name, slug, description, picture,
                                price_amount, price_currency, popularity, active, added_at
                            FROM seq_%2$d_to_%3$d STRAIGHT_JOIN products
                            WHERE id <= %1$d""".formatted(originals, first, first + copies - 1));
                }
            });
            count += copies * originals;
        }
    }
}

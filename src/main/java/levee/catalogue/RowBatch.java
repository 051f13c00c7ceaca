package levee.catalogue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One statement for many rows, which travel together: as few statements as the driver makes of them. */
public final class RowBatch {

    private final String sql;
    private final List<Object[]> rows = new ArrayList<>();

    public RowBatch(String sql) {
        this.sql = sql;
    }

    /** @param values one for each parameter of the statement */
    public void add(Object... values) {
        rows.add(values);
    }

    /** Within the transaction at hand, in the order of the rows. */
    public void execute(EntityManager em) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = em.unwrap(Connection.class).prepareStatement(sql)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}

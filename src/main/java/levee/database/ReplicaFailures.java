package levee.database;

import com.mysql.cj.exceptions.ExceptionInterceptor;
import com.mysql.cj.log.Log;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Hears of statements that failed because a replica has gone, before whoever sent them does: they are sent again at once, and
 * must not go to the same one. Named in the data source of replicas; made by the driver, one for each connection.
 */
public class ReplicaFailures implements ExceptionInterceptor {

    private String address;

    @Override
    public ExceptionInterceptor init(Properties connection, Log log) {
        address = connection.getProperty("host") + ":" + connection.getProperty("port");
        return this;
    }

    @Override
    public Exception interceptException(Exception failure) {
        if (failure instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith("08")) {
            Connections.ofThisNode().failed(address);
        }
        return failure;
    }

    @Override
    public void destroy() {
        // It holds nothing.
    }
}

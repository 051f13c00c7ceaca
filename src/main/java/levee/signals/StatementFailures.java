package levee.signals;

import com.mysql.cj.exceptions.ExceptionInterceptor;
import com.mysql.cj.log.Log;
import java.sql.SQLException;
import java.util.Properties;

/** Tells {@link StatementSignals} of statements that were cut off. Named in the data sources; made by the driver. */
public class StatementFailures implements ExceptionInterceptor {

    @Override
    public ExceptionInterceptor init(Properties properties, Log log) {
        return this;
    }

    /** The exception itself stays as it is. */
    @Override
    public Exception interceptException(Exception failure) {
        if (failure instanceof SQLException sql) {
            CutOff.of(sql).ifPresent(StatementSignals::cutOff);
        }
        return failure;
    }

    @Override
    public void destroy() {
        // It holds nothing.
    }
}

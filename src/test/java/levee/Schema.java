package levee;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import levee.command.database.DatabaseAccess;
import levee.command.database.EmbeddedDatabase;
import levee.command.database.Make;
import levee.command.database.Migrations;
import levee.command.machine.Ports;

/** A migrated, empty database of one make, with the shop's own persistence unit on it: JPA without a container. */
public final class Schema implements AutoCloseable {

    /** That of the data source in web.xml. */
    private static final String ISOLATION = "&sessionVariables=transaction_isolation='READ-COMMITTED'";

    private final EmbeddedDatabase server;
    private final DatabaseAccess access;
    private final EntityManagerFactory entities;

    public Schema(Make make, Path folder) {
        server = new EmbeddedDatabase(make, folder, Ports.firstOfFree(1));
        access = server.start(progress -> {});
        Migrations.apply(access, progress -> {});
        entities = Persistence.createEntityManagerFactory("levee", settings(access));
    }

    /** The unit's settings, less what only a container and a data grid have. */
    private static Map<String, String> settings(DatabaseAccess access) {
        return Map.of(
                "jakarta.persistence.transactionType",
                "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource",
                "",
                "jakarta.persistence.jdbc.driver",
                "com.mysql.cj.jdbc.Driver",
                "jakarta.persistence.jdbc.url",
                access.url() + ISOLATION,
                "jakarta.persistence.jdbc.user",
                access.user(),
                "jakarta.persistence.jdbc.password",
                access.password(),
                "eclipselink.session.customizer",
                OwnMemory.class.getName(),
                "eclipselink.weaving",
                "false");
    }

    /** One of the caller's own, as a pool would give. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(access.url() + ISOLATION, access.user(), access.password());
    }

    public EntityManagerFactory entities() {
        return entities;
    }

    @Override
    public void close() {
        entities.close();
        server.stop();
    }
}

package levee.cache;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import levee.cache.entities.EntityCache;
import levee.cache.queries.QueryCache;
import levee.command.database.DatabaseAccess;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** A persistence unit of some entities, as a container would describe it. */
record Unit(String name, List<String> entities) implements PersistenceUnitInfo {

    /** A memory of its own of these entities, with the cache before the database; their tables are made if need be. */
    static EntityManagerFactory open(DatabaseAccess access, Class<?>... entities) {
        return open(access, null, entities);
    }

    /** @param source of the connections, as a container would give it; null if JPA opens them itself */
    static EntityManagerFactory open(DatabaseAccess access, DataSource source, Class<?>... entities) {
        String name = UUID.randomUUID().toString();
        Map<String, Object> settings = new HashMap<>();
        if (source == null) {
            settings.put("jakarta.persistence.jdbc.driver", "com.mysql.cj.jdbc.Driver");
            settings.put("jakarta.persistence.jdbc.url", access.url());
            settings.put("jakarta.persistence.jdbc.user", access.user());
            settings.put("jakarta.persistence.jdbc.password", access.password());
        } else {
            settings.put("jakarta.persistence.nonJtaDataSource", source);
        }
        settings.put("jakarta.persistence.schema-generation.database.action", "create");
        settings.put("eclipselink.session-name", name);
        settings.put("eclipselink.session.customizer", EntityCache.class.getName());
        settings.put("eclipselink.session-event-listener", QueryCache.class.getName());
        settings.put("eclipselink.target-database", "MySQL");
        settings.put("eclipselink.weaving", System.getProperty(TwoNodes.WEAVING, "false"));
        settings.put("eclipselink.deploy-on-startup", "true");
        settings.put("eclipselink.logging.level", "OFF");
        List<String> names = Arrays.stream(entities).map(Class::getName).toList();
        return new PersistenceProvider().createContainerEntityManagerFactory(new Unit(name, names), settings);
    }

    @Override
    public String getPersistenceUnitName() {
        return name;
    }

    @Override
    public String getPersistenceProviderClassName() {
        return "org.eclipse.persistence.jpa.PersistenceProvider";
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return null;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return Unit.class.getProtectionDomain().getCodeSource().getLocation();
    }

    @Override
    public List<String> getManagedClassNames() {
        return entities;
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.ENABLE_SELECTIVE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        return new Properties();
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.0";
    }

    @Override
    public ClassLoader getClassLoader() {
        return Unit.class.getClassLoader();
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // Nothing is woven.
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return getClassLoader();
    }
}

package levee.cache;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.spi.InitialContextFactory;

/** This JVM's member of a data grid, found where Payara has it. */
public final class LocalGrid implements InitialContextFactory {

    private static volatile HazelcastInstance instance;

    /** JNDI makes it by name. */
    public LocalGrid() {}

    /** The only member of its grid. */
    static HazelcastInstance start() {
        if (instance == null) {
            Config config = new Config("levee-test-" + ProcessHandle.current().pid());
            config.setProperty("hazelcast.socket.bind.any", "false");
            config.setProperty("hazelcast.phone.home.enabled", "false");
            config.setProperty("hazelcast.health.monitoring.level", "OFF");
            config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
            config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
            config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
            start(config);
        }
        return instance;
    }

    static HazelcastInstance start(Config config) {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, LocalGrid.class.getName());
        instance = Hazelcast.newHazelcastInstance(config);
        return instance;
    }

    @Override
    public Context getInitialContext(Hashtable<?, ?> environment) {
        try {
            return new InitialContext(true) {
                @Override
                public Object lookup(String name) {
                    return instance;
                }
            };
        } catch (javax.naming.NamingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package levee.command.bench.cache;

import com.hazelcast.config.FileSystemXmlConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import java.io.FileNotFoundException;
import java.util.Hashtable;
import java.util.stream.LongStream;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;

/** This JVM's member of the data grid, set up by the shop's own file, and found where Payara has it. */
public final class NodeGrid implements InitialContextFactory {

    private static final String SETTINGS = "payara/hazelcast.xml";
    private static final String ROWS = "levee.entities.Product";

    /** A map of no settings at all. */
    private static final String BARE = "bare";

    private static HazelcastInstance member;
    private static HazelcastInstance counted;

    /** JNDI makes it by name. */
    public NodeGrid() {}

    static void start() throws FileNotFoundException {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, NodeGrid.class.getName());
        member = Hazelcast.newHazelcastInstance(new FileSystemXmlConfig(SETTINGS));
        counted = GridCalls.counted(member);
    }

    static int members() {
        return member.getCluster().getMembers().size();
    }

    /** Whether another member has the entry of this product, and not this one. */
    static boolean isElsewhere(long product) {
        return !member.getPartitionService()
                .getPartition(Long.toString(product))
                .getOwner()
                .localMember();
    }

    private static IMap<String, byte[]> rows() {
        return member.getMap(ROWS);
    }

    static IMap<String, byte[]> bare() {
        return member.getMap(BARE);
    }

    /** Those of the products whose rows are not there. */
    static long[] missing(long[] products) {
        return LongStream.of(products)
                .filter(product -> !rows().containsKey(Long.toString(product)))
                .toArray();
    }

    /** Puts the same bytes under the same keys, and so with the same members, into the bare map. */
    static void copyToBare(long[] products) {
        for (long product : products) {
            bare().set(Long.toString(product), rows().get(Long.toString(product)));
        }
    }

    /** Of one row with its key and what the grid keeps about it, without the backup. */
    static double bytesOfRow() {
        var statistics = rows().getLocalMapStats();
        return (double) statistics.getOwnedEntryMemoryCost() / statistics.getOwnedEntryCount();
    }

    static long rowsHere() {
        return rows().getLocalMapStats().getOwnedEntryCount();
    }

    @Override
    public Context getInitialContext(Hashtable<?, ?> environment) throws NamingException {
        return new InitialContext(true) {
            @Override
            public Object lookup(String name) {
                return counted;
            }
        };
    }
}

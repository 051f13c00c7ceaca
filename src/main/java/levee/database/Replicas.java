package levee.database;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** The replicas that this node knows, which come and go while it runs. */
final class Replicas implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Replicas.class.getName());

    private final Function<String, Replica> opening;
    private final Consumer<Replica> left;
    private final List<Replica> all = new CopyOnWriteArrayList<>();
    private final AtomicInteger turns = new AtomicInteger();

    /**
     * @param opening gives one that is watched already; fails if the address is none
     * @param gone told of one that has left
     */
    Replicas(Function<String, Replica> opening, Consumer<Replica> gone) {
        this.opening = opening;
        this.left = gone;
    }

    /** From now on these, and no others. */
    synchronized void be(Set<String> addresses) {
        List<Replica> gone = new ArrayList<>();
        Set<String> missing = new TreeSet<>(addresses);
        for (Replica replica : all) {
            if (!missing.remove(replica.address())) {
                gone.add(replica);
            }
        }
        all.removeAll(gone);
        gone.forEach(replica -> {
            replica.close();
            left.accept(replica);
        });
        missing.forEach(this::join);
    }

    private void join(String address) {
        try {
            all.add(opening.apply(address));
        } catch (IllegalArgumentException e) {
            LOG.log(Level.WARNING, "No replica: {0}", e.getMessage());
        }
    }

    /** A connection to one that has what is wanted, each in its turn; empty if there is none. */
    Optional<Connection> connect(ReadSource.Condition wanted) {
        List<Replica> now = List.copyOf(all);
        int turn = now.isEmpty() ? 0 : Math.floorMod(turns.getAndIncrement(), now.size());
        for (int i = 0; i < now.size(); i++) {
            Replica replica = now.get((turn + i) % now.size());
            if (replica.beat()
                    .filter(beat -> wanted.holds(beat.position(), beat.at()))
                    .isPresent()) {
                try {
                    return Optional.of(replica.connect());
                } catch (SQLException e) {
                    LOG.log(Level.DEBUG, "The replica " + replica.address() + " gives no connection", e);
                }
            }
        }
        return Optional.empty();
    }

    /** Told of a statement that failed because its server has gone. */
    void failed(String address) {
        all.stream().filter(replica -> replica.address().equals(address)).forEach(Replica::failed);
    }

    List<Replica> all() {
        return all;
    }

    @Override
    public void close() {
        be(Set.of());
    }
}

package levee.command.drill;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import levee.command.load.Crowd;
import levee.command.load.Target;
import levee.command.machine.Failure;
import levee.drills.DrillTable;
import levee.drills.DrillTable.Outcome;
import levee.drills.DrillTable.Seen;
import levee.drills.Fault;
import levee.drills.FaultKind;
import levee.drills.FaultKind.Place;
import levee.drills.FaultTable;
import levee.drills.Scenario;

/**
 * One drill from the first visitor until nothing fires any more. However it ends, by itself, since real customers are hurt, by
 * the office's button, by Ctrl-C or by a failure, everything is put back first and told afterwards.
 */
public final class Play {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final double NANOS = 1e9;
    private static final long BEAT_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final double CUSTOMERS_SECONDS = 0.5;

    private static final Duration GUARDED_LONGER = Duration.ofMinutes(3);
    private static final int TELL_SECONDS = 10;

    private final Scenario scenario;
    private final Scene scene;
    private final boolean team;
    private final String by;
    private final Consumer<String> progress;
    private final List<Fault> toBegin;
    private final List<Fault> toEnd = new ArrayList<>();
    private final Processes processes;
    private final Thread whenBrokenOff = new Thread(this::brokenOff, "put-back");

    private Connection connection;
    private long id;
    private Symptoms symptoms;
    private RealCustomers customers;
    private boolean played;
    private long zero;
    private double lastCustomers = -1;
    private int told;
    private Long placed;
    private Long failed;
    private volatile String stopped = "";
    private volatile boolean over;
    private volatile boolean brokenOff;

    public Play(Scenario scenario, Scene scene, boolean team, String by, Consumer<String> progress) {
        this.scenario = scenario;
        this.scene = scene;
        this.team = team;
        this.by = by;
        this.progress = progress;
        toBegin = new ArrayList<>(scenario.faults());
        processes = new Processes(scene.cluster(), new GuardNotes(scene.folder().resolve(Guard.NOTES)));
    }

    /**
     * Plays it.
     *
     * @return its id
     */
    public long run() {
        try (Connection opened = scene.database().open()) {
            connection = opened;
            id = DrillTable.begin(connection, scenario, team, by)
                    .orElseThrow(() -> new Failure("Another drill is under way. End it in office/drills, or wait."));
            Runtime.getRuntime().addShutdownHook(whenBrokenOff);
            Thread beating = new Thread(this::keepBeating, "beat");
            beating.setDaemon(true);
            beating.start();
            try {
                play();
            } catch (RuntimeException | SQLException e) {
                stopped = "It failed: " + e.getMessage();
                throw e;
            } finally {
                end();
            }
            return id;
        } catch (SQLException e) {
            throw new Failure("The database says: " + e.getMessage(), e);
        }
    }

    private void play() throws SQLException {
        if (scenario.isAt(Place.PROCESSES)) {
            Guard.start(scene.folder(), scenario.length().plus(GUARDED_LONGER));
        }
        List<String> addresses = scene.addresses();
        symptoms = new Symptoms(connection, scenario.causes(), this::tell);
        customers = new RealCustomers(addresses, scenario.stop());
        try (Crowd crowd = scenario.hasLoad() ? send(addresses) : null) {
            zero = System.nanoTime();
            awaitFirst(crowd);
            zero = System.nanoTime();
            tell("Drill " + id + " began" + (team ? "" : ": " + scenario.about()));
            while (goesOn() && seconds() < scenario.length().toMillis() / 1e3) {
                tick(crowd);
                LockSupport.parkNanos(LOOK_NANOS);
            }
            if (!stopped.isEmpty()) {
                putBack();
                tell("Everything is put back: " + stopped);
            }
            count(crowd);
        }
        aftermath();
    }

    private Crowd send(List<String> addresses) {
        List<Crowd.Surge> surges = scenario.faults().stream()
                .filter(fault -> fault.kind() == FaultKind.SURGE)
                .map(fault ->
                        new Crowd.Surge(fault.at().toSeconds(), fault.end().toSeconds(), fault.number("times")))
                .toList();
        Target target = new Target(addresses, addresses, Optional.of(scene.database()), scene.stage());
        return Crowd.send(
                scenario.load(),
                scenario.times(),
                scenario.length().toMillis() / 1e3,
                surges,
                target,
                "drill" + id,
                scene.folder().resolve("crowd"));
    }

    /** The clock of the drill starts when somebody is there. */
    private void awaitFirst(Crowd crowd) {
        while (crowd != null && !crowd.hasCome() && goesOn()) {
            crowd.look();
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private boolean goesOn() {
        return stopped.isEmpty() && !brokenOff;
    }

    private double seconds() {
        return (System.nanoTime() - zero) / NANOS;
    }

    private void tick(Crowd crowd) throws SQLException {
        if (crowd != null) {
            crowd.look();
        }
        if (seconds() - lastCustomers > CUSTOMERS_SECONDS) {
            lastCustomers = seconds();
            long own = crowd == null ? 0 : crowd.placed();
            long ownFailed = crowd == null ? 0 : crowd.failedCheckouts();
            if (customers.areHurt(seconds(), crowd != null, own, ownFailed)) {
                stopped = "Real customers were hurt: " + scenario.stop().text() + ".";
            }
        }
        if (goesOn()) {
            faults();
        }
        symptoms.look();
        if (crowd != null && seconds() > told) {
            told += TELL_SECONDS;
            progress.accept(String.format("      %4.0f s  %s", seconds(), crowd.text()));
        }
    }

    /** In a thread of its own: a machine so busy that a look takes long is no reason to end the drill. */
    private void keepBeating() {
        while (!over && !brokenOff) {
            try (Connection own = scene.database().open()) {
                while (!over && !brokenOff) {
                    DrillTable.beat(own, id).ifPresent(this::stop);
                    LockSupport.parkNanos(BEAT_NANOS);
                }
            } catch (SQLException e) {
                LockSupport.parkNanos(BEAT_NANOS);
            }
        }
    }

    private void stop(String who) {
        if (goesOn()) {
            stopped = who.isEmpty() ? "Another has ended it." : who + " has ended it.";
        }
    }

    private void faults() throws SQLException {
        while (!toBegin.isEmpty() && seconds() >= toBegin.get(0).at().toSeconds()) {
            Fault fault = toBegin.remove(0);
            if (symptoms.fault == null) {
                symptoms.faultBegins();
            }
            begin(fault);
            tell(fault.text());
            toEnd.add(fault);
        }
        for (Fault fault : List.copyOf(toEnd)) {
            if (seconds() >= fault.end().toSeconds()) {
                toEnd.remove(fault);
                if (fault.kind().place() == Place.PROCESSES) {
                    processes.end(fault);
                }
                if (!fault.lasting().isZero()) {
                    tell("Over by itself: " + fault.text());
                }
            }
        }
    }

    /** Written down first, so that everybody who may end it knows of it. */
    private void begin(Fault fault) throws SQLException {
        FaultTable.begin(connection, id, fault);
        if (fault.kind().place() == Place.PROCESSES) {
            processes.begin(fault);
        }
    }

    /** First what is quick. From whichever thread. */
    private void putBack() {
        toBegin.clear();
        toEnd.clear();
        processes.putBack();
        try (Connection own = scene.database().open()) {
            FaultTable.putBack(own, id);
        } catch (SQLException e) {
            progress.accept("It could not be put back from here, and ends by itself: " + e.getMessage());
        }
    }

    private void count(Crowd crowd) {
        if (crowd != null) {
            placed = crowd.placed();
            failed = crowd.failedCheckouts();
        }
    }

    private Seen seen() {
        return new Seen(
                symptoms.fault,
                symptoms.detected,
                symptoms.named,
                symptoms.acknowledged,
                symptoms.mitigated,
                symptoms.resolved,
                placed,
                failed,
                customers.hurt(),
                symptoms.episode);
    }

    /** Nobody is sent any more; the shop may need a while to see that it is well. */
    private void aftermath() throws SQLException {
        double end = seconds() + scene.aftermath().toSeconds();
        boolean asked = !stopped.isEmpty();
        while (seconds() < end && !symptoms.areOver() && !brokenOff && (asked || stopped.isEmpty())) {
            symptoms.look();
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private void end() throws SQLException {
        if (brokenOff) {
            return;
        }
        putBack();
        if (customers != null) {
            DrillTable.score(connection, id, seen());
        }
        // Whoever hears, from here on, that it has ended hears of this.
        played = stopped.isEmpty();
        tell(played ? "Played to its end" : "Stopped");
        DrillTable.end(
                connection,
                id,
                played ? Outcome.PLAYED : Outcome.STOPPED,
                played ? "It was played to its end." : stopped,
                by);
        over = true;
        try {
            Runtime.getRuntime().removeShutdownHook(whenBrokenOff);
        } catch (IllegalStateException e) {
            // That is what ends us.
            return;
        }
    }

    /** Ctrl-C, or the machine shuts down. */
    private void brokenOff() {
        if (over) {
            return;
        }
        brokenOff = true;
        putBack();
        try (Connection own = scene.database().open()) {
            DrillTable.note(own, id, "Broken off: everything is put back");
            DrillTable.end(own, id, Outcome.BROKEN_OFF, "It was broken off at the terminal.", by);
        } catch (SQLException e) {
            progress.accept("The nodes end it: " + e.getMessage());
        }
    }

    /** Whether it was played to its end. */
    public boolean wasPlayed() {
        return played;
    }

    private void tell(String what) {
        progress.accept(String.format("  +%5.1f s  %s", seconds(), what));
        try {
            DrillTable.note(connection, id, what);
        } catch (SQLException e) {
            progress.accept("It could not be written down: " + e.getMessage());
        }
    }
}

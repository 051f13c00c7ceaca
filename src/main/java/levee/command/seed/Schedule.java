package levee.command.seed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

/**
 * Which kind the product at an index is. Kinds come round in turns, each as often in a turn as its weight says, so that
 * few products cover all kinds and many keep the same mix.
 */
final class Schedule {
    private static final long SEED = 20_240_601;

    /** @param ordinal how many products of this kind come before */
    record Turn(Kind kind, long ordinal) {}

    private final List<Turn> turns = new ArrayList<>();

    Schedule(List<Kind> kinds) {
        var slots = new ArrayList<Kind>();
        for (var kind : kinds) {
            slots.addAll(Collections.nCopies(kind.weight(), kind));
        }
        // java.util.Random: its sequence is part of its contract, so the order is the same on every Java.
        Collections.shuffle(slots, new Random(SEED));
        var met = new HashMap<Kind, Long>();
        for (var kind : slots) {
            turns.add(new Turn(kind, met.merge(kind, 1L, Long::sum) - 1));
        }
    }

    Turn at(long index) {
        var turn = turns.get((int) (index % turns.size()));
        return new Turn(turn.kind, index / turns.size() * turn.kind.weight() + turn.ordinal);
    }
}

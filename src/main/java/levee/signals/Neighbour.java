package levee.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One of the other nodes, as this one hears of it: each of its samples once, and whether it has said good-bye. */
final class Neighbour {

    private final MessageCodec codec;
    private long run;
    private long last;
    private boolean left;

    Neighbour(String node) {
        codec = new MessageCodec(node);
    }

    /** Those that are new. Of a node that was started anew, or not heard of for long, only what it still tells. */
    List<Sample> hear(byte[] told) {
        Optional<Message> read = codec.read(told);
        if (read.isEmpty() || read.get().run() < run) {
            return List.of();
        }
        Message message = read.get();
        if (message.run() > run) {
            run = message.run();
            last = 0;
        }
        left = message.leaving();
        List<Sample> samples = message.samples();
        long unheard = Math.min(message.last() - last, samples.size());
        last = Math.max(last, message.last());
        return unheard <= 0
                ? List.of()
                : new ArrayList<>(samples.subList(samples.size() - (int) unheard, samples.size()));
    }

    /** In good order: its silence since then means nothing. */
    boolean hasLeft() {
        return left;
    }
}
